import CarePlanModel
import HospiceCommands
import HospiceRegistry
import OperatingSystem
import TestSupport
import Testing

/// Whoever slips must be able to say so, and whoever reads later must see that it was a slip.
@Suite struct `A decision that was a slip` {
  private let hospice = Hospice()
  private let good = GoodPlan.usual

  private func take(_ plans: GoodPlan...) throws { try hospice.take(plans) }

  private func resolve(_ question: Int, _ decision: String) {
    let (ending, told) = hospice.run(
      "resolve", "\(question)", "--decision", decision, "--reason", "She told me.")
    #expect(ending == .fine, "\(told)")
  }

  @discardableResult
  private func takeBack(_ question: Int, as staff: String = "Bea") -> (ExitReason, String) {
    hospice.run(
      ["resolve", "\(question)", "--take-back", "--reason", "I meant another."], as: staff)
  }

  /// Of the same day and a word of the name, with another number.
  private var cousin: GoodPlan {
    good.numbered("4010232218").with {
      $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000d"
      $0.person.name = PersonName(text: "Maggie Bowen")
    }
  }

  private func isShown(_ plan: GoodPlan) -> Bool {
    let line = hospice.run("show", "1").1.split(separator: "\n").first { $0.contains(plan.digest) }
    return line?.contains(": shown.") ?? false
  }

  @Test func `between versions side by side is undone, and both stand there again`() throws {
    let left = good.next { $0.header.reviewBy = "2027-01-01" }
    let right = good.next { $0.header.reviewBy = "2027-02-01" }
    try take(good, left, right)
    resolve(1, "use")
    #expect(!isShown(left) && isShown(right))
    let (ending, told) = takeBack(1)
    #expect(ending == .fine)
    #expect(told.contains("It waits in the queue as question 2."), "\(told)")
    #expect(!isShown(left) && !isShown(right))
    #expect(hospice.run("show", "1").1.contains("NO VERSION IS THE CURRENT ONE"))
    resolve(2, "set-aside")
    #expect(isShown(left) && !isShown(right))
  }

  @Test func `that made two people one is undone, and neither is found by what is the other's`()
    throws
  {
    try take(good, cousin)
    resolve(1, "same-person")
    #expect(hospice.run("show", "2").0 == .notUnderstood)
    #expect(takeBack(1).0 == .fine)
    let (ending, queue) = hospice.run("queue")
    #expect(ending == .needsDecision && queue.contains("It may be person 1"), "\(queue)")
    #expect(hospice.run("show", "2").1.contains("PLAN 0a1b2c3d"))
    #expect(!hospice.run("show", "1").1.contains("PLAN 0a1b2c3d"))
    #expect(hospice.run("search", "4010232218").1.hasPrefix("2: Maggie Bowen"))
    // What comes next of the cousin is the cousin's, and nobody has to ask.
    let another = cousin.with { $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000e" }
    try take(another)
    #expect(hospice.run("show", "2").1.contains("PLAN 0a1b2c3d-0000-4000-8000-00000000000e"))
  }

  @Test func `stays written down, with who took it back and why`() throws {
    try take(good.named("Gwenllian \u{0412}owen"))
    resolve(1, "noted")
    takeBack(1)
    let (_, view) = hospice.run("show", "1")
    #expect(
      view.contains(
        "taken-back, on 21 November 2026, by Bea: noted, on 21 November 2026, by Ann: "
          + "She told me. Taken back: I meant another."), "\(view)")
    #expect(!view.contains("Looked at by Ann"))
    #expect(hospice.run("audit").1.contains("Bea: resolve 1 taken-back look-alike-name"))
    #expect(hospice.run("audit", "--verify").0 == .fine)
    #expect(hospice.run("doctor").0 == .fine)
  }

  @Test func `is undone once, and not before it was made`() throws {
    try take(good.named("Gwenllian \u{0412}owen"))
    #expect(takeBack(1).1.contains("That question is not settled yet."))
    resolve(1, "set-aside")
    #expect(hospice.run("show", "1").1.contains("No version of it counts."))
    #expect(takeBack(1).0 == .fine)
    #expect(isShown(good.named("Gwenllian \u{0412}owen")))
    #expect(takeBack(1).0 == .notUnderstood)
    #expect(takeBack(99).1.contains("There is no such question."))
  }

  @Test func `about somebody else's document is undone`() throws {
    try hospice.write(
      Array(try Repository.text("Tests/Imports/documents/chain-2018.json").utf8), "d.json")
    try take(good)
    hospice.run("import", hospice.path("d.json"))
    let (_, queue) = hospice.run("queue")
    let number = try #require(queue.split(separator: ":").first.flatMap { Int($0) })
    hospice.run(
      "resolve", "\(number)", "--decision", "same-person", "--person", "1", "--reason", "Married.")
    #expect(hospice.run("show", "1").1.contains("DOCUMENTS NOT MADE WITH KINDRED"))
    #expect(takeBack(number).0 == .fine)
    #expect(!hospice.run("show", "1").1.contains("DOCUMENTS NOT MADE WITH KINDRED"))
    #expect(hospice.run("queue").0 == .needsDecision)
    #expect(hospice.run("audit", "--verify").0 == .fine)
  }

  // MARK: What somebody altered behind the program's back

  @Test(arguments: [
    "UPDATE questions SET explanation = 'She said so.'", "UPDATE questions SET staff = 'Bea'",
    "UPDATE questions SET decision = 'set-aside'", "UPDATE questions SET decision = NULL",
    "UPDATE questions SET settled = '2026-01-01T00:00:00Z'", "DELETE FROM questions",
  ]) func `cannot be written over without a trace`(statement: String) throws {
    try take(good.named("Gwenllian \u{0412}owen"))
    resolve(1, "noted")
    #expect(hospice.run("audit", "--verify").0 == .fine)
    try hospice.alter(statement)
    for words in [["audit", "--verify"], ["doctor"]] {
      let (ending, told) = hospice.run(words)
      #expect(ending == .contentHasErrors)
      #expect(
        told.contains(
          "The registry was altered: how question 1 was settled is not what the audit says."),
        "\(told)")
      #expect(!told.contains("She"))
    }
  }

  @Test func `that nobody made is found`() throws {
    try take(good.named("Gwenllian \u{0412}owen"))
    try hospice.alter(
      """
      UPDATE questions SET decision = 'noted', staff = 'Ann', explanation = 'Well.',
        settled = '2026-11-21T15:00:00Z'
      """)
    #expect(hospice.run("audit", "--verify").0 == .contentHasErrors)
  }
}

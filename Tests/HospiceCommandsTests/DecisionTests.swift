import CarePlanModel
import HospiceCommands
import OperatingSystem
import TestSupport
import Testing

/// What becomes of a plan when somebody decides, and when the next file comes.
@Suite struct `A decision` {
  private let hospice = Hospice()
  private let good = GoodPlan.usual

  /// A version that goes on from another, and differs from its rivals by the day of its review.
  private func next(_ plan: GoodPlan, review: String) -> GoodPlan {
    plan.next { $0.header.reviewBy = review }
  }

  @discardableResult
  private func take(_ plan: GoodPlan, _ name: String) throws -> String {
    try hospice.write(plan.file, name + ".json")
    return hospice.run("import", hospice.path(name + ".json")).1
  }

  private func resolve(_ question: Int, _ decision: String) -> ExitReason {
    hospice.run("resolve", "\(question)", "--decision", decision, "--reason", "She told me.").0
  }

  private func isShown(_ plan: GoodPlan) -> Bool {
    let line = hospice.run("show", "1").1.split(separator: "\n").first { $0.contains(plan.digest) }
    return line?.contains(": shown.") ?? false
  }

  private var nothingWaits: Bool { hospice.run("queue").0 == .fine }

  @Test func `about versions side by side never puts an older one in the place of a newer`() throws
  {
    let left = next(good, review: "2027-01-01")
    let right = next(good, review: "2027-02-01")
    let newest = next(right, review: "2027-03-01")
    for (plan, name) in [(good, "1"), (left, "2a"), (right, "2b"), (newest, "3")] {
      try take(plan, name)
    }
    // The question about the version that was replaced since is answered by what replaced it.
    let (_, queue) = hospice.run("queue")
    #expect(queue.contains("Version 3") && !queue.contains("Version 2"), "\(queue)")
    #expect(resolve(1, "use") == .notUnderstood)
    #expect(resolve(2, "use") == .fine)
    #expect(isShown(newest) && !isShown(left))
    #expect(nothingWaits)
  }

  @Test func `says whose it is, and what has changed`() throws {
    try take(good, "1")
    try take(next(good, review: "2027-01-01"), "2a")
    try take(next(good, review: "2027-02-01"), "2b")
    let (_, told) = hospice.run(
      "resolve", "1", "--decision", "use", "--reason", "She told me.")
    #expect(told.contains("This version, or what followed it, is the one that is read"))
    #expect(told.contains("Person 1: "))
  }

  @Test(arguments: [
    ("noted", "read as a plan of this person"), ("different-person", "not used any longer"),
  ])
  func `about a version with other details says what becomes of it`(
    decision: String, effect: String
  ) throws {
    try take(good, "1")
    try take(good.next { $0.person.birthDate = "1950-01-02" }, "2")
    let (ending, told) = hospice.run(
      "resolve", "1", "--decision", decision, "--reason", "I rang them.")
    #expect(ending == .fine && told.contains(effect), "\(told)")
  }

  @Test func `is asked for when a file that was rolled back comes again beside another`() throws {
    let left = next(good, review: "2027-01-01")
    let right = next(good, review: "2027-02-01")
    try take(good, "1")
    try take(left, "2a")
    hospice.run("rollback", "2")
    #expect(try take(right, "2b").contains("added: "))
    #expect(isShown(right) && nothingWaits)
    #expect(try take(left, "2a").contains("needs-review: "))
    #expect(!isShown(right) && !nothingWaits)
    #expect(hospice.run("show", "1").1.contains("NO VERSION IS THE CURRENT ONE"))
    // And again, after it was settled once.
    #expect(resolve(1, "use") == .fine)
    #expect(isShown(left) && nothingWaits)
  }

  @Test func `is no longer asked for when one of two versions is rolled back`() throws {
    let left = next(good, review: "2027-01-01")
    let right = next(good, review: "2027-02-01")
    for (plan, name) in [(good, "1"), (left, "2a"), (right, "2b")] { try take(plan, name) }
    hospice.run("rollback", "2")
    #expect(isShown(right) && nothingWaits)
    #expect(hospice.run("show", "1").0 == .fine)
    #expect(hospice.run("audit").1.contains("settle 1 noted fork"))
    hospice.run("rollback", "3")
    #expect(isShown(good) && nothingWaits)
    try take(left, "2a")
    #expect(isShown(left) && nothingWaits)
    #expect(try take(right, "2b").contains("needs-review: "))
    #expect(!isShown(left) && !nothingWaits)
  }

  @Test func `takes nothing back that a later batch brought as well`() throws {
    try take(good, "1")
    try take(good, "the same")
    #expect(
      hospice.run("rollback", "1").1
        == "Batch 1 is rolled back: 0 versions no longer count.\n"
        + "1 version came again with another batch, and still counts.\n")
    #expect(isShown(good))
    #expect(
      hospice.run("rollback", "2").1 == "Batch 2 is rolled back: 1 version no longer counts.\n")
    #expect(!isShown(good))
  }

  @Test func `keeps what came twice when the later of both batches is taken back`() throws {
    try take(good, "1")
    try take(good, "the same")
    #expect(hospice.run("rollback", "2").1.contains("0 versions no longer count."))
    #expect(isShown(good))
    // What came again with a batch that does not count either is no reason to keep it.
    #expect(hospice.run("rollback", "1").1.contains("1 version no longer counts."))
    #expect(!isShown(good))
  }

  @Test func `that a version is not to be used outlives the rollback of its batch`() throws {
    let left = next(good, review: "2027-01-01")
    let right = next(good, review: "2027-02-01")
    for (plan, name) in [(good, "1"), (left, "2a"), (right, "2b")] { try take(plan, name) }
    #expect(resolve(1, "set-aside") == .fine)
    #expect(hospice.run("rollback", "3").1.contains("0 versions no longer count"))
    #expect(try take(right, "2b").contains("already-held: "))
    #expect(isShown(left) && nothingWaits)
    let (_, view) = hospice.run("show", "1")
    #expect(view.contains("set aside"))
    // Whoever comes next reads who decided it, and why.
    #expect(view.contains("DECIDED BEFORE"))
    #expect(view.contains("set-aside, on 21 November 2026, by Ann: She told me."))
  }

  @Test func `is asked for when a version comes without the signature of those before it`() throws {
    let keys = SigningKeys(seed: 7)
    try hospice.write(good.signed(with: keys), "1.json")
    #expect(hospice.run("import", hospice.path("1.json")).0 == .fine)
    let told = try take(next(good, review: "2027-01-01"), "2")
    #expect(told.contains("An earlier version of this plan was signed, and this one is not."))
    #expect(!nothingWaits)
  }

  /// Of the same day and a word of the name, with another number, and of another mind about CPR.
  private var other: GoodPlan {
    good.numbered("4010232218").with {
      $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000d"
      $0.person.name = PersonName(text: "Maggie Bowen")
      for index in $0.statements.indices where $0.statements[index].topic == "cpr-view" {
        let before = $0.statements[index].choice
        $0.statements[index].choice = before == "want-tried" ? "do-not-want" : "want-tried"
      }
    }
  }

  @Test func `about whose plan it is is seen from both sides until it is made`() throws {
    try take(good, "a")
    try take(other, "b")
    let (ending, view) = hospice.run("show", "1")
    #expect(ending == .needsDecision)
    #expect(view.contains("another plan may be this person's."))
    #expect(view.contains("kept under person 2: Maggie Bowen"))
    #expect(hospice.run("list").1.split(separator: "\n").count { $0.contains("IN DOUBT: 1.") } == 2)
    #expect(resolve(1, "different-person") == .fine)
    #expect(hospice.run("show", "1").0 == .fine)
  }

  @Test
  func `that two are one person lets both be found, and asks what they say against each other`()
    throws
  {
    try take(good, "a")
    try take(other, "b")
    #expect(resolve(1, "same-person") == .fine)
    #expect(
      hospice.run("queue").1.contains("Two plans of this person say different things about CPR"))
    for named in ["1", "Maggie", "Gwen", "4010232218"] {
      let (ending, view) = hospice.run("show", named)
      #expect(ending == .needsDecision, "\(named)")
      #expect(view.contains("PLAN 0a1b2c3d") && view.contains("PLAN 7d4c1a52"), "\(named)")
    }
    #expect(hospice.run("show", "2").0 == .notUnderstood)
    #expect(hospice.run("list").1.split(separator: "\n").count == 1)
    let third = other.with { $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000e" }
    try take(third, "c")
    #expect(hospice.run("show", "1").1.contains("PLAN \(third.plan.header.id)"))
  }
}

import CarePlanModel
import HospiceCommands
import OperatingSystem
import TestSupport
import Testing

/// What a nurse at night must not be spared, whatever was decided before.
@Suite struct `What is in doubt of a plan` {
  private let hospice = Hospice()
  private let good = GoodPlan.usual

  @discardableResult
  private func take(_ plan: GoodPlan, _ name: String) throws -> String {
    try hospice.write(plan.file, name + ".json")
    return hospice.run("import", hospice.path(name + ".json")).1
  }

  private func resolve(_ question: Int, _ decision: String, _ reason: String = "I rang her.") {
    let (ending, told) = hospice.run(
      "resolve", "\(question)", "--decision", decision, "--reason", reason)
    #expect(ending == .fine, "\(told)")
  }

  private var view: String { hospice.run("show", "1").1 }

  private func share(_ decision: SharingDecision.Decision, day: Int) -> SharingDecision {
    SharingDecision(
      with: "hospice", decision: decision, scope: .wholePlan,
      decided: "2026-03-0\(day)T10:00:00Z")
  }

  // MARK: A newer version that this hospice may not see

  private var denying: GoodPlan {
    good.next {
      $0.sharing.append(share(.deny, day: 3))
      $0.statements[6].text = "SECRETWORD"
    }
  }

  @Test func `that a newer version may not be seen here makes the older one doubtful`() throws {
    try take(good, "1")
    #expect(try take(denying, "2").contains("rejected: "))
    let (ending, queue) = hospice.run("queue")
    #expect(ending == .needsDecision)
    #expect(queue.contains("says that this hospice may not see the plan."), "\(queue)")
    #expect(queue.contains("What came: version 2, \(denying.digest), on 21 November 2026"))
    let (shown, view) = hospice.run("show", "1")
    #expect(shown == .needsDecision)
    #expect(view.contains("What stands here may no longer hold."), "\(view)")
    #expect(hospice.run("audit").1.contains("\(denying.digest) denied version 2"))
    for told in [queue, view, hospice.run("audit").1] { #expect(!told.contains("SECRETWORD")) }
  }

  @Test func `that it was looked at leaves a note, and a version that may be seen ends it`() throws
  {
    try take(good, "1")
    try take(denying, "2")
    resolve(1, "noted", "She lets us read the old one.")
    #expect(
      view.contains("Looked at by Ann on 21 November 2026: She lets us read the old one."),
      "\(view)")
    try take(denying.next { $0.sharing = [share(.permit, day: 4)] }, "3")
    #expect(hospice.run("queue").0 == .fine)
    let start = try #require(view.firstRange(of: "\nPLAN ")).lowerBound
    #expect(!view[..<start].contains("may not see"), "\(view)")
  }

  @Test func `an older version that comes late does not end the doubt`() throws {
    let second = good.next()
    try take(good, "1")
    try take(
      second.next { $0.sharing.append(share(.deny, day: 3)) }, "3")
    try take(second, "2")
    let (ending, queue) = hospice.run("queue")
    #expect(ending == .needsDecision)
    #expect(queue.contains("Version 2 of plan") && !queue.contains("Version 1"), "\(queue)")
  }

  @Test func `that a newer version may not be seen here is known when an older one comes after it`()
    throws
  {
    #expect(try take(denying, "2").contains("rejected: "))
    #expect(hospice.run("audit").1.contains("\(denying.digest) denied version 2"))
    #expect(try take(good, "1").contains("needs-review: "))
    let (ending, view) = hospice.run("show", "1")
    #expect(ending == .needsDecision)
    #expect(view.contains("What stands here may no longer hold."), "\(view)")
    // What takes the place of the one that may not be seen is in no such doubt.
    try take(denying.next { $0.sharing = [share(.permit, day: 4)] }, "3")
    #expect(hospice.run("queue").0 == .fine)
  }

  @Test func `what was decided about it once is not asked again when the same file comes again`()
    throws
  {
    try take(good, "1")
    try take(denying, "2")
    resolve(1, "noted", "She lets us read the old one.")
    try take(denying, "2")
    try take(good, "1")
    #expect(hospice.run("queue").0 == .fine)
    // Another no is news.
    try take(denying.next { $0.header.reviewBy = "2027-05-01" }, "3")
    #expect(hospice.run("queue").0 == .needsDecision)
  }

  @Test func `a no that was written into a file afterwards is nobody's`() throws {
    try take(good, "1")
    let altered = String(decoding: denying.file, as: UTF8.self)
      .replacing(denying.digest, with: good.digest)
    try hospice.write(Array(altered.utf8), "2.json")
    hospice.run("import", hospice.path("2.json"))
    #expect(hospice.run("queue").0 == .fine)
  }

  // MARK: A version with another person's details

  private var other: GoodPlan {
    good.next {
      $0.person.name = PersonName(text: "Other Person")
      $0.person.birthDate = "1960-06-06"
      $0.header.reviewBy = "2027-06-01"
    }
  }

  @Test
  func `a version with another person's details is not current while it is asked whose it is`()
    throws
  {
    try take(good, "1")
    #expect(try take(other, "2").contains("needs-review: "))
    #expect(view.contains("NO VERSION IS THE CURRENT ONE: 2 stand side by side."), "\(view)")
    #expect(view.contains("GIVES ANOTHER NAME: Other Person."))
    #expect(view.contains("GIVES ANOTHER DATE OF BIRTH: 6 June 1960."))
    #expect(hospice.run("print", "1").0 == .needsDecision)
    let (_, queue) = hospice.run("queue")
    #expect(queue.contains("noted, different-person, set-aside"), "\(queue)")
    #expect(!queue.contains("2: "), "One thing is asked once. \(queue)")
  }

  @Test func `what is another person's leaves the plan as it was`() throws {
    try take(good, "1")
    try take(other, "2")
    resolve(1, "different-person")
    #expect(hospice.run("queue").0 == .fine)
    #expect(hospice.run("export", "1").1 == good.text)
    #expect(view.contains("version 2 does not count: somebody set it aside."), "\(view)")
  }

  @Test func `that it is the same person makes it current, and what differs is said still`() throws
  {
    try take(good, "1")
    try take(other, "2")
    resolve(1, "noted", "She married.")
    #expect(hospice.run("export", "1").1 == other.text)
    #expect(view.contains("GIVES ANOTHER NAME: Other Person."), "\(view)")
    #expect(hospice.run("search", "Other Person").1.hasPrefix("1: "))
  }

  @Test func `the next version of the right person takes the place of both`() throws {
    try take(good, "1")
    try take(other, "2")
    let third = other.next { $0.person = good.plan.person }
    try take(third, "3")
    #expect(hospice.run("export", "1").1 == third.text)
  }

  // MARK: What was decided

  @Test func `a contradiction that somebody looked at is a contradiction still`() throws {
    let plan = GoodPlan.withRefusal.with {
      for index in $0.statements.indices where $0.statements[index].topic == "cpr-view" {
        $0.statements[index].choice = "want-tried"
      }
    }
    #expect(try take(plan, "1").contains("a refusal in the same plan is about CPR."))
    resolve(1, "noted", "Read.")
    let first = view.split(separator: "\n").prefix(24).joined(separator: "\n")
    #expect(first.contains("a refusal in the same plan is about CPR."), "\(first)")
    #expect(first.contains("Looked at by Ann on 21 November 2026: Read."))
  }

  @Test func `a withdrawal that was rolled back is told before the plan that counts again`() throws
  {
    try take(good, "1")
    try take(good.next { $0.header.status = .withdrawn }, "2")
    hospice.run("rollback", "2")
    let first = view.split(separator: "\n").prefix(24).joined(separator: "\n")
    #expect(
      first.contains("version 2 does not count: its batch was rolled back on 21 November 2026."),
      "\(first)")
    #expect(first.contains("But in it THE PERSON TOOK THIS PLAN BACK."))
  }

  @Test func `a finished plan is in no doubt because it was a draft once`() throws {
    let draft = good.with {
      $0.header.status = .draft
      $0.header.finalised = nil
    }
    #expect(try take(draft, "1").contains("The plan is a draft"))
    try take(
      draft.next {
        $0.header.status = .final
        $0.header.finalised = good.plan.header.finalised
      }, "2")
    #expect(hospice.run("show", "1").0 == .fine)
    #expect(hospice.run("queue").0 == .fine)
    #expect(view.contains(": replaced. \(draft.digest)"), "\(view)")
  }

  @Test func `a newer draft is told from the plan that is shown, and in what it differs`() throws {
    try take(good, "1")
    try take(
      good.next {
        $0.header.status = .draft
        $0.header.finalised = nil
        $0.header.reviewBy = "2027-06-01"
      }, "2")
    #expect(view.contains("What is shown is the finished version."), "\(view)")
    #expect(view.contains("The draft differs in: To be looked at again by."))
  }

  // MARK: Two plans of one person

  @Test func `two plans that contradict each other are held side by side`() throws {
    try take(GoodPlan.withRefusal, "1")
    let viewing = good.with {
      $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000c"
      $0.person = GoodPlan.withRefusal.plan.person
      for index in $0.statements.indices where $0.statements[index].topic == "cpr-view" {
        $0.statements[index].choice = "want-tried"
      }
    }
    let told = try take(viewing, "2")
    #expect(told.contains("a refusal in another plan of this person is about CPR."), "\(told)")
    let start = try #require(view.firstRange(of: "\nPLAN ")).lowerBound
    let before = view[..<start]
    #expect(before.contains("WHERE THEY DIFFER: plan 0a1b2c3d, version 1"), "\(before)")
    #expect(before.contains("REFUSES: ") && before.contains("CPR: I would want CPR to be tried."))
  }
}

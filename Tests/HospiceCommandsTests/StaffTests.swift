import CarePlanModel
import Foundation
import HospiceCommands
import HospicePublishing
import OperatingSystem
import TestSupport
import Testing

/// Who opens a registry, and what they are told about themselves and their computer.
@Suite struct `Whoever opens a registry` {
  private let hospice = Hospice()

  private func takeOne() throws {
    try hospice.write(GoodPlan.usual.file, "a.json")
    #expect(hospice.run("import", hospice.inbox).0 == .fine)
  }

  @Test func `is told that the name is new, once, and it is written down`() throws {
    try takeOne()
    let (ending, told) = hospice.run(["list"], as: "Mallory")
    #expect(ending == .fine)
    #expect(told.contains("Mallory is new in this registry"), "\(told)")
    #expect(!hospice.run(["list"], as: "Mallory").1.contains("is new"))
    #expect(hospice.run("audit").1.contains("Mallory: enrol night-desk"))
    let (_, staff) = hospice.run("audit", "--staff")
    #expect(
      staff == "Ann, since 21 November 2026, account night-desk\n"
        + "Mallory, since 21 November 2026, account night-desk\n")
    #expect(hospice.run("audit", "--verify").0 == .fine)
  }

  @Test(arguments: ["ann", "ANN", " Ann "])
  func `is the same, however the name is written`(typed: String) throws {
    try takeOne()
    #expect(!hospice.run(["list"], as: typed).1.contains("is new"))
    #expect(hospice.run("audit", "--staff").1.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ("", "Write your name behind --as."), ("12", "in letters."),
    (String(repeating: "a", count: 101), "longer than 100 letters"),
    ("An\u{1B}n", "signs in it that are no part of a name"),
  ]) func `hears what is wrong with a name`(typed: String, told: String) throws {
    try takeOne()
    let (ending, said) = hospice.run(["list"], as: typed)
    #expect(ending == .notUnderstood && said.contains(told), "\(said)")
  }

  @Test func `is told of a clock that was set back, and doctor forgets one that ran ahead`() throws
  {
    try takeOne()
    hospice.clock = "2025-11-21T15:00:00Z"
    let (_, told) = hospice.run("show", "1")
    #expect(told.contains("The clock of this computer stands before the last entry"), "\(told)")
    hospice.clock = "2217-01-10T00:00:00Z"
    hospice.run("list")
    hospice.clock = "2026-11-22T15:00:00Z"
    #expect(hospice.run("doctor").0 == .contentHasErrors)
    // What was written since bears the right day.
    let (ending, seen) = hospice.run("doctor")
    #expect(ending == .fine, "\(seen)")
    #expect(seen.contains("That was told before"), "\(seen)")
    #expect(!hospice.run("show", "1").1.contains("The clock of this computer"))
  }

  @Test(arguments: [
    (["improt", "x"], "There is no command \"improt\". Did you mean import?"),
    (["sho", "1"], "Did you mean show?"), (["help", "nosuch"], "There is no command \"nosuch\"."),
    (["--as", "Bea", "list"], "The command comes first: kindred-hospice list --as"),
  ]) func `hears what is wrong with a command`(words: [String], told: String) {
    let (ending, said) = hospice.run(words)
    #expect(ending == .notUnderstood && said.contains(told), "\(said)")
  }

  @Test func `is told that a path is not there, as of a disk that failed`() throws {
    try takeOne()
    #expect(hospice.run("import", hospice.path("none.json")).0 == .worldFailed)
  }

  @Test func `is told of a folder that others may write into, and of a fault once`() throws {
    try takeOne()
    chmod(hospice.folder.path, 0o777)
    chmod(hospice.registry, 0o644)
    let (ending, told) = hospice.run("doctor")
    chmod(hospice.folder.path, 0o700)
    #expect(ending == .contentHasErrors)
    #expect(told.contains("may put something else into"), "\(told)")
    #expect(told.split(separator: "\n").count { $0.contains("registry.sqlite. chmod 600") } == 1)
  }

  @Test func `reads of one person and one version, and not of 1 people`() throws {
    try takeOne()
    #expect(
      hospice.run("doctor").1.hasPrefix(
        "1 person, 1 version in 1 file, 0 documents not made with Kindred, 0 open questions, "))
  }

  @Test func `finds the registry neither in the quarantine nor in its folder`() throws {
    try takeOne()
    hospice.run("import", hospice.registry)
    let copies = try? FileManager.default.contentsOfDirectory(
      atPath: hospice.registry + "-quarantine")
    #expect(copies ?? [] == [])
  }

  @Test func `sees what matters most at a bedside first in the queue, and one person alone`() throws
  {
    let draft = GoodPlan.usual.named("Ann Price").numbered("4010232218").with {
      $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000a"
      $0.header.status = .draft
    }
    let contradicts = GoodPlan.withRefusal.with {
      for index in $0.statements.indices where $0.statements[index].topic == "cpr-view" {
        $0.statements[index].state = .answered
        $0.statements[index].choice = "want-tried"
      }
    }
    try hospice.write(draft.file, "a.json")
    try hospice.write(contradicts.file, "b.json")
    hospice.run("import", hospice.inbox)
    let (_, queue) = hospice.run("queue")
    let lines = queue.split(separator: "\n").filter { $0.first?.isNumber ?? false }
    #expect(lines.count == 2 && lines.first?.contains("about CPR") ?? false, "\(queue)")
    let (ending, own) = hospice.run("queue", "Price")
    #expect(ending == .needsDecision)
    #expect(own.contains("draft") && !own.contains("CPR"), "\(own)")
  }

  @Test func `leaves a trace of publishing to nobody, and hears what to do`() throws {
    try takeOne()
    hospice.server = { _ in .noAnswer(code: 7) }
    let (ending, told) = hospice.run(
      "publish", "--to", "https://region.example/fhir", "--with", "hospital-and-ambulance")
    #expect(ending == .worldFailed || told.contains("not to be shared"), "\(told)")
    #expect(
      hospice.run("audit").1.contains(
        "publish run hospital-and-ambulance https://region.example/fhir:"))
  }
}

import CarePlanModel
import Foundation
import HospiceCommands
import OperatingSystem
import StrictJSON
import TestSupport
import Testing

/// What a nurse meets, command by command.
@Suite struct `At the desk` {
  private let hospice = Hospice()
  private let good = GoodPlan.usual

  @Test
  func `a plan comes in, is shown with its age and its doubts, and is given back to the byte`()
    throws
  {
    try hospice.write(good.file, "gwen.json")
    let (taken, told) = hospice.run("import", hospice.path("gwen.json"))
    #expect(taken == .fine)
    #expect(told.contains("added: HOME/gwen.json"))
    let (shown, view) = hospice.run("show", "Gwenllian")
    #expect(shown == .fine)
    for part in [
      "Person 1: Gwenllian Bowen, born 17 May 1948, health number 943 476 5919",
      "about 8 months ago", "REVIEW OVERDUE", "Copy: check the original",
      "This is not a DNACPR decision.", "said by the person on 2 March 2026",
      "Asked: \"Where would you like to be cared for?\"", "HISTORY",
    ] { #expect(view.contains(part), "\(part)") }
    #expect(hospice.run("export", "1").1 == good.text)
    #expect(hospice.run("list", "--overdue").1.contains("Gwenllian Bowen"))
  }

  @Test(arguments: ["1", "943 476 5919", "bowen", "gwen bow", "1948-05-17"])
  func `a person is found by`(clue: String) throws {
    try hospice.write(good.file, "gwen.json")
    hospice.run("import", hospice.path("gwen.json"))
    #expect(
      hospice.run("search", clue).1
        == "1: Gwenllian Bowen, born 17 May 1948, health number 943 476 5919\n")
    #expect(hospice.run("show", clue).0 == .fine)
    #expect(hospice.run("search", "Mali").1.hasPrefix("Nobody was found.\n"))
  }

  @Test func `a fork is shown on both sides until somebody decides`() throws {
    let first = good.next { $0.header.reviewBy = "2027-05-01" }
    let second = good.next { $0.header.reviewBy = "2027-06-01" }
    for (name, plan) in [("a", good), ("b", first), ("c", second)] {
      try hospice.write(plan.file, name + ".json")
    }
    #expect(hospice.run("import", hospice.inbox).0 == .needsDecision)
    let (shown, view) = hospice.run("show", "1")
    #expect(shown == .needsDecision)
    #expect(view.contains("NO VERSION IS THE CURRENT ONE: 2 stand side by side."))
    #expect(view.contains("IN DOUBT"))
    #expect(hospice.run("export", "1").0 == .needsDecision)
    let (_, queue) = hospice.run("queue")
    #expect(queue.contains("1: Versions of this plan stand side by side."))
    #expect(
      hospice.run("resolve", "1", "--decision", "noted", "--reason", "why").0 == .notUnderstood)
    let (settled, _) = hospice.run(
      "resolve", "1", "--decision", "use", "--reason", "She told me on the telephone.")
    #expect(settled == .fine)
    #expect(hospice.run("queue").1 == "There is nothing to decide.\n")
    #expect(hospice.run("export", "1").1 == second.text)
    #expect(hospice.run("show", "1").1.contains("set aside"))
    #expect(
      hospice.run("resolve", "1", "--decision", "use", "--reason", "again").0 == .notUnderstood)
    let (_, beside) = hospice.run("show", "1", "--compare", "1,2")
    #expect(beside.contains("version 1: 2 September 2026\n"))
    #expect(beside.contains("version 2: 1 June 2027\n"))
  }

  @Test func `somebody who may be known is nobody's double until a person says so`() throws {
    let other = good.with {
      $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000c"
      $0.person.identifiers = []
    }
    try hospice.write(good.file, "a.json")
    try hospice.write(other.file, "b.json")
    #expect(hospice.run("import", hospice.inbox).0 == .needsDecision)
    #expect(hospice.run("show", "bowen").0 == .notUnderstood)
    #expect(hospice.run("queue").1.contains("It may be person 1: Gwenllian Bowen"))
    #expect(
      hospice.run("resolve", "1", "--decision", "same-person", "--reason", "Same address.").0
        == .fine)
    let (_, view) = hospice.run("show", "1")
    #expect(view.contains("There is more than one plan of this person."))
    // Whoever reads the first of them knows by then that it is not the only one.
    let start = try #require(view.firstRange(of: "\nPLAN ")).lowerBound
    #expect(view[..<start].contains("THERE ARE 2 PLANS. They may not say the same: read each."))
    #expect(view[..<start].contains("plan 7d4c1a52"))
    #expect(view.contains("PLAN 0a1b2c3d") && view.contains("PLAN 7d4c1a52"))
  }

  @Test func `a batch is taken back without losing anything, and may come again`() throws {
    try hospice.write(good.file, "a.json")
    hospice.run("import", hospice.path("a.json"))
    #expect(
      hospice.run("rollback", "1").1 == "Batch 1 is rolled back: 1 version no longer counts.\n")
    #expect(hospice.run("show", "1").1.contains("No version of it counts."))
    #expect(hospice.run("rollback", "1").0 == .notUnderstood)
    #expect(hospice.run("import", hospice.path("a.json")).1.contains("added: "))
    #expect(hospice.run("show", "1").1.contains("THE FIRST MINUTE"))
  }

  @Test func `what the person took back is not read out`() throws {
    try hospice.write(good.file, "a.json")
    try hospice.write(good.next { $0.header.status = .withdrawn }.file, "b.json")
    hospice.run("import", hospice.inbox)
    let (_, view) = hospice.run("show", "1")
    #expect(view.contains("THE PERSON TOOK THIS PLAN BACK."))
    #expect(!view.contains("THE FIRST MINUTE") && !view.contains("Welsh hymns"))
  }

  @Test func `a trial keeps nothing and makes nothing`() throws {
    try hospice.write(good.file, "a.json")
    try hospice.write(BadInput.all[50].variants[0].file, "b.json")
    let (ending, told) = hospice.run("import", hospice.inbox, "--dry-run")
    #expect(ending == .contentHasErrors)
    #expect(told.contains("1 added, 1 rejected (not taken in)."))
    #expect(!FileManager.default.fileExists(atPath: hospice.registry))
    hospice.run("import", hospice.path("a.json"))
    #expect(hospice.run("import", hospice.path("a.json"), "--dry-run").1.contains("already-held"))
    #expect(hospice.run("doctor").1.contains("1 person, 1 version in 1 file"))
  }

  @Test func `everything is written down with a name, reading as well, and no word of a plan`()
    throws
  {
    try hospice.write(good.file, "a.json")
    hospice.run("import", hospice.path("a.json"))
    _ = hospice.run(["show", "bowen"], as: "Siân")
    _ = hospice.run(["search", "Gwen"], as: "Siân")
    let (_, audit) = hospice.run("audit")
    #expect(audit.contains("Ann: import batch 1") && audit.contains("Siân: read 1"))
    #expect(!audit.contains("Gwen") && !audit.contains("Bowen"))
    let (ending, verified) = hospice.run("audit", "--verify")
    #expect(ending == .fine && verified.contains("none altered"))
    let head = String(verified.split(separator: " ").last?.dropLast() ?? "")
    #expect(hospice.run("audit", "--head", head).0 == .fine)
    #expect(
      hospice.run("audit", "--head", String(repeating: "a", count: 64)).0 == .contentHasErrors)
    #expect(hospice.run(["list"], as: " ").0 == .notUnderstood)
  }

  @Test func `a copy is made and restored, and nothing is overwritten`() throws {
    try hospice.write(good.file, "a.json")
    hospice.run("import", hospice.path("a.json"))
    #expect(hospice.run("backup", hospice.path("copy.sqlite")).0 == .fine)
    #expect(hospice.run("backup", hospice.path("copy.sqlite")).0 == .worldFailed)
    #expect(hospice.run("restore", hospice.path("copy.sqlite")).0 == .worldFailed)
    // Where there is no room for all of it there is nothing of it afterwards.
    try hospice.write(Array("SQLite format 3\0 and no more".utf8), "half.sqlite")
    for end in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: hospice.registry + end)
    }
    #expect(hospice.run("restore", hospice.path("half.sqlite")).0 == .worldFailed)
    #expect(!FileManager.default.fileExists(atPath: hospice.registry))
    #expect(hospice.run("restore", hospice.path("copy.sqlite")).0 == .fine)
    #expect(!FileManager.default.fileExists(atPath: hospice.registry + ".new"))
    #expect(hospice.run("show", "1").1.contains("THE FIRST MINUTE"))
    #expect(hospice.run("doctor").0 == .fine)
  }

  @Test func `two versions are held against each other in all that they say`() throws {
    let first = GoodPlan.withRefusal
    let second = first.next { plan in
      let old = plan.refusals[0]
      plan.refusals[0] = PlanRefusal(
        statement: old.statement, treatment: old.treatment, circumstances: old.circumstances,
        lifeSustaining: old.lifeSustaining, evenIfLifeAtRisk: false, signature: old.signature,
        witness: old.witness, assessment: .draftNotValid)
      plan.people[0].contacts = [Contact(.phone, "07700 900999")]
      plan.sharing.append(
        SharingDecision(
          with: "gp", decision: .deny, scope: .wholePlan, decided: "2026-03-03T10:00:00Z"))
    }
    try hospice.write(first.file, "a.json")
    try hospice.write(second.file, "b.json")
    hospice.run("import", hospice.inbox)
    let (_, beside) = hospice.run("show", "1", "--compare", "1,2")
    #expect(
      beside.contains("The refusal does NOT say \"even if my life is at risk\"."), "\(beside)")
    #expect(beside.contains("phone 07700 900999"))
    #expect(beside.contains("version 2: no, whole plan, decided on 3 March 2026."))
    #expect(hospice.run("show", "1", "--compare", "1,9").0 == .notUnderstood)
  }

  @Test func `a refusal is shown with where its paper is`() throws {
    try hospice.write(GoodPlan.withRefusal.file, "a.json")
    hospice.run("import", hospice.inbox)
    let (_, view) = hospice.run("show", "1")
    #expect(view.contains("REFUSALS OF TREATMENT. Only a signed and witnessed paper counts."))
    #expect(view.contains("Where the paper is: \"Blue folder, kitchen drawer\""))
    #expect(
      view.contains("Said to be signed on paper on 2 March 2026. Nobody here has checked it."))
  }

  @Test func `a terminal of seventy columns breaks no word, and a pipe gets whole lines`() throws {
    let fork = good.next { $0.header.reviewBy = "2027-06-01" }
    let other = good.next { $0.header.reviewBy = "2027-07-01" }
    for (plan, name) in [(good, "a"), (fork, "b"), (other, "c")] {
      try hospice.write(plan.file, name + ".json")
    }
    hospice.run("import", hospice.inbox)
    hospice.columns = 70
    for command in [["show", "1"], ["list"], ["queue"], ["audit"], ["search", "Gwen"]] {
      let lines = hospice.run(command).1.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.count <= 70 }, "\(command)")
    }
    let view = hospice.run("show", "1").1
    #expect(view.contains("WHERE THEY DIFFER") && view.contains("SIDE BY SIDE, 2 of 2"))
    // What stays on the screen is what is needed first, and not the history.
    let end = try #require(view.firstRange(of: "WHAT IS NEEDED FIRST, once more")).upperBound
    #expect(view[end...].contains("IN DOUBT.") && view[end...].contains("\nCPR: "))
    hospice.columns = nil
    #expect(hospice.run("list").1.split(separator: "\n").count == 1)
  }

  @Test func `a disk that takes no more of a plan is told`() throws {
    try hospice.write(good.file, "a.json")
    hospice.run("import", hospice.path("a.json"))
    hospice.outputFault = "No space left on device"
    let (ending, told) = hospice.run("export", "1")
    #expect(ending == .worldFailed && told.contains("Not all of it could be written out"))
  }

  @Test func `a registry is for its owner alone`() throws {
    try hospice.write(good.file, "a.json")
    try hospice.write(Array("{".utf8), "b.json")
    hospice.run("import", hospice.inbox)
    let kept = [hospice.registry, hospice.registry + "-quarantine/" + PlanFiles.digest([0x7B])]
    for path in kept {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(path)")
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: hospice.registry)
    let (ending, told) = hospice.run("doctor")
    #expect(ending == .contentHasErrors && told.contains("chmod 600"))
  }

  @Test(arguments: ["import", "show", "resolve", "audit"])
  func `each command tells what it does`(command: String) {
    let (ending, told) = hospice.run([command, "--help"])
    #expect(ending == .fine)
    #expect(told.contains("USAGE: kindred-hospice \(command)"), "\(told)")
  }

  @Test func `what is not there is refused with a sentence`() {
    #expect(hospice.run("list").1.contains("There is no registry at"))
    // A socket in a folder where none is: no network is asked.
    let (ending, told) = hospice.runElsewhere([
      "list", "--registry", "postgresql:///kindred?host=\(hospice.inbox)",
    ])
    #expect(ending == .worldFailed)
    #expect(told.contains("The server of the registry could not be reached"), "\(told)")
  }
}

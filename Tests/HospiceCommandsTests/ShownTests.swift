import CarePlanModel
import Foundation
import HospiceCommands
import OperatingSystem
import TestSupport
import Testing

/// What is shown, and what is said where there is nothing to show.
@Suite struct `What a nurse is shown` {
  private let hospice = Hospice()
  private let good = GoodPlan.usual

  private func take(_ plans: GoodPlan...) throws {
    for (number, plan) in plans.enumerated() { try hospice.write(plan.file, "\(number).json") }
    hospice.run("import", hospice.inbox)
  }

  @Test(arguments: ["1,9", "1,1", "9,1"])
  func `two versions that are not there are said not to be`(pair: String) throws {
    try take(good, good.next())
    let (ending, told) = hospice.run("show", "1", "--compare", pair)
    #expect(ending == .notUnderstood)
    #expect(told.contains("There are no versions") && told.contains("are: 1, 2"), "\(told)")
  }

  @Test(arguments: ["1", "1,x,1", "1,2,3", ",", "1,x"])
  func `what are no two numbers is no comparison`(pair: String) throws {
    try take(good, good.next())
    let (ending, told) = hospice.run("show", "1", "--compare", pair)
    #expect(ending == .notUnderstood && told.contains("as in 1,2"), "\(told)")
  }

  @Test func `a no that came after a yes stands in the comparison`() throws {
    let first = good.with { $0.sharing = [decision(.permit, day: 1)] }
    try take(first, first.next { $0.sharing.append(decision(.deny, day: 2)) })
    let (_, told) = hospice.run("show", "1", "--compare", "1,2")
    #expect(told.contains("  Sharing with hospital-and-ambulance\n"), "\(told)")
    #expect(told.contains("    version 2: no, whole plan, decided on 2 March 2026."))
  }

  private func decision(_ decision: SharingDecision.Decision, day: Int) -> SharingDecision {
    SharingDecision(
      with: "hospital-and-ambulance", decision: decision, scope: .wholePlan,
      decided: "2026-03-0\(day)T10:00:00Z")
  }

  @Test func `somebody without a plan has none, and nobody need decide that`() throws {
    let text = try Repository.text("Tests/Imports/documents/chain-2024.json")
    try hospice.write(Array(text.utf8), "a.json")
    hospice.run("import", hospice.path("a.json"))
    let (ending, told) = hospice.run("export", "1")
    #expect(ending == .notUnderstood)
    #expect(told.contains("There is no plan of this person."), "\(told)")
  }

  @Test func `of several plans those are named that there are`() throws {
    let other = "0a1b2c3d-0000-4000-8000-00000000000c"
    try take(good, good.with { $0.header.id = other })
    let (ending, told) = hospice.run("export", "1")
    #expect(ending == .notUnderstood)
    #expect(told.contains(other) && told.contains(good.plan.header.id), "\(told)")
    #expect(hospice.run("export", "1", "--plan", "0a1b").0 == .fine)
    #expect(hospice.run("export", "1", "--plan", "9").1.contains("no such plan"))
  }

  @Test(arguments: ["\r      SPOOF", "\u{85}x", "\u{B}x", "\u{C}x", "\u{2028}x", "\u{1B}[2J"])
  func `a document cannot write over a line of the terminal`(sign: String) throws {
    let text = try Repository.text("Tests/Imports/documents/chain-2024.json")
    try hospice.write(Array((text + sign + "\n").utf8), "a.json")
    hospice.run("import", hospice.path("a.json"))
    let (_, told) = hospice.run("export", "--document", "1")
    #expect(!told.contains("SPOOF") && !told.contains(sign))
  }

  @Test func `own words keep their lines, and none of them begins like one of ours`() throws {
    let words = "nobody noticing.\nHISTORY\n  Version 9, final"
    try take(
      good.with { plan in
        let index = plan.statements.firstIndex { $0.topic == "worries" } ?? 0
        plan.statements[index].text = words
      })
    let (_, view) = hospice.run("show", "1")
    #expect(!view.contains("‹U+000A›"), "\(view)")
    #expect(view.split(separator: "\n").count { $0 == "HISTORY" } == 1)
    #expect(view.contains("\n        HISTORY\n"))
  }

  @Test func `no line is wider than seventy columns but one without a space`() throws {
    try take(
      good, GoodPlan.withRefusal.with { $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000c" })
    hospice.columns = 70
    for command in [["show", "1"], ["show", "1", "--whole"], ["queue"], ["list"], ["doctor"]] {
      for line in hospice.run(command).1.split(separator: "\n") {
        let text = line.trimmingPrefix { $0 == " " }
        #expect(line.count <= 70 || !text.contains(" "), "\(command): \(line)")
      }
    }
  }

  @Test func `a number is not broken where a line is`() throws {
    try take(good)
    for columns in 60...70 {
      hospice.columns = columns
      let first = hospice.run("show", "1").1.prefix { $0 != "I" }
      #expect(first.contains("943 476 5919"), "\(columns): \(first)")
    }
  }

  @Test(arguments: [["audit"], ["audit", "--verify"], ["doctor"]])
  func `whoever reads the audit is written down in it`(command: [String]) throws {
    try take(good)
    _ = hospice.run(command, as: "Siân")
    #expect(hospice.run("audit").1.contains("Siân: list \(command[0])"))
    #expect(hospice.run("audit", "--verify").0 == .fine)
  }

  @Test func `a trial that fails kept nothing, and says so`() throws {
    hospice.input = good.file
    var stopped: [String] = []
    for calls in 1...9 {
      hospice.clockCalls = calls
      let (ending, told) = hospice.run("import", "-", "--dry-run")
      if ending == .worldFailed, told.contains("Stopped.") { stopped.append(told) }
    }
    #expect(!stopped.isEmpty)
    for told in stopped { #expect(told.contains("nothing was kept") && !told.contains("is kept;")) }
  }
}

import CarePlanModel
import HospiceCommands
import OperatingSystem
import TestSupport
import Testing

/// The screen that is read at three in the morning: 24 lines of 70 columns.
@Suite struct `The first screen` {
  private let hospice = Hospice()
  private let good = GoodPlan.usual

  private func screen(_ plans: GoodPlan...) throws -> String {
    for (number, plan) in plans.enumerated() { try hospice.write(plan.file, "\(number).json") }
    hospice.run("import", hospice.inbox)
    hospice.columns = 70
    return hospice.run("show", "1").1.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(24).joined(separator: "\n").replacing("\n  ", with: " ")
  }

  @Test func `says who, what about CPR, what matters, whom to ring, who said it and how old it is`()
    throws
  {
    let screen = try screen(good)
    for part in [
      "Person 1: Gwenllian Bowen, born 17 May 1948", "\nCPR: ", "This is not a DNACPR decision.",
      "\nRefusals: ", "\nWhat matters: \"", "\nRing first: ",
      "\nSaid by the person on 2 March 2026",
      "about 8 months ago", "REVIEW OVERDUE since 2 September 2026", "\nCopy: check the original.",
    ] { #expect(screen.contains(part), "\(part) in:\n\(screen)") }
    #expect(!screen.contains("sha-256"))
  }

  @Test func `says what was reported of CPR in words, and not as a code`() throws {
    let screen = try screen(good)
    #expect(screen.contains("\nReported of CPR: "), "\(screen)")
    #expect(!screen.contains("told will not be tried") && !screen.contains("told-will"))
  }

  @Test func `says what is refused and where the paper is`() throws {
    let screen = try screen(.withRefusal)
    #expect(screen.contains("\nREFUSES: "), "\(screen)")
    #expect(screen.contains("Blue folder, kitchen drawer"))
    #expect(!screen.contains("Where the paper is was not said."))
  }

  @Test func `is what a terminal ends with`() throws {
    let screen = try screen(good)
    let told = hospice.run("show", "1").1
    #expect(told.contains("WHAT IS NEEDED FIRST, once more\n"))
    let end = told.split(separator: "\n").suffix(24).joined(separator: "\n")
      .replacing("\n  ", with: " ")
    for line in screen.split(separator: "\n").prefix(5) { #expect(end.contains(line), "\(end)") }
  }

  @Test func `says that there are documents of others`() throws {
    try hospice.write(good.file, "a.json")
    hospice.run("import", hospice.path("a.json"))
    let text = try Repository.text("Tests/Imports/documents/chain-2024.json")
    try hospice.write(Array(text.utf8), "b.json")
    hospice.run("import", hospice.path("b.json"))
    let ids = hospice.run("list").1.split(separator: "\n").filter { $0.contains("not made with") }
    let person = try #require(ids.first?.prefix { $0 != ":" })
    let told = hospice.run("show", String(person)).1.split(separator: "\n").prefix(24)
    #expect(told.contains { $0.hasSuffix("not made with Kindred: see the end.") }, "\(told)")
  }

  @Test func `says who wrote it down`() throws {
    let scribe = good.with { plan in
      for index in plan.statements.indices where plan.statements[index].topic == "cpr-view" {
        let own = plan.statements[index].provenance
        plan.statements[index].provenance = Provenance(
          source: .staffScribe, by: plan.people[0].id, recorded: own.recorded, method: .typed,
          sinceVersion: own.sinceVersion)
      }
    }
    let name = try #require(good.plan.people[0].name).text
    #expect(try screen(scribe).contains("The person's words, written down by \(name) on"))
  }

  @Test func `says to whom the plan is not to be shown, and that a leave has ended`() throws {
    let plan = good.with {
      $0.sharing = [
        SharingDecision(
          with: "family", decision: .deny, scope: .wholePlan, decided: "2026-03-02T10:00:00Z"),
        SharingDecision(
          with: "hospice", decision: .permit, scope: .wholePlan, decided: "2026-03-02T10:00:00Z",
          until: "2026-04-01"),
      ]
    }
    let screen = try screen(plan)
    #expect(screen.contains("\nNOT TO BE SHOWN TO: family."), "\(screen)")
    #expect(screen.contains("ENDED on 1 April 2026."))
  }
}

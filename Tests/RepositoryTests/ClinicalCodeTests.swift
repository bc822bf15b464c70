import Testing

@Suite("Clinical codes")
struct ClinicalCodeTests {
  /// SNOMED CT codes that say that somebody decided about CPR, in halves, so that they stand nowhere.
  static let decisions = ["4504" + "75007", "4504" + "76008", "3042" + "52001", "3042" + "53006"]

  /// The one place that knows them, so that a plan with one of them is refused.
  static let guardian = "Sources/CarePlanModel/PlanStatement.swift"

  @Test func `only the rule that refuses them names codes of a decision about CPR`() throws {
    let paths = Repository.files(
      in: ["Sources", "Dialogs"], endingIn: [".swift", ".md", ".dialog", ".facts", ".meaning"])
    #expect(paths.count > 100)
    for path in paths where path != Self.guardian {
      let text = try Repository.text(path)
      #expect(!Self.decisions.contains { text.contains($0) }, "\(path)")
    }
    let guarded = try Repository.text(Self.guardian)
    #expect(Self.decisions.allSatisfy { guarded.contains($0) })
  }
}

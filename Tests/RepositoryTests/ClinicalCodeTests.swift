import Testing

@Suite("Clinical codes")
struct ClinicalCodeTests {
  /// SNOMED CT codes that say that somebody decided about CPR, in halves, so that they stand nowhere.
  static let decisions = ["4504" + "75007", "4504" + "76008", "3042" + "52001", "3042" + "53006"]

  @Test func `no file holds a code that means a clinical decision about CPR`() throws {
    let paths = Repository.files(
      in: ["Sources", "Dialogs", "Documentation", "Tests"],
      endingIn: [".swift", ".md", ".json", ".dialog", ".facts", ".meaning", ".txt"])
    #expect(paths.count > 100)
    for path in paths {
      let text = try Repository.text(path)
      #expect(!Self.decisions.contains { text.contains($0) }, "\(path)")
    }
  }
}

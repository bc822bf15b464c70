import CarePlanModel
import PlanPapers
import TestSupport
import Testing

/// The papers of the example plans, as somebody read them and found them good.
@Suite struct `The papers` {
  @Test(arguments: PlanFiles.names, PaperForm.allCases)
  func `are in plain text the ones that were read`(name: String, form: PaperForm) throws {
    try compare(PlainTextRendering.text(of: try paper(form, of: name)), form, of: name, "txt")
  }

  /// One plan of each nation, and each has refusals.
  @Test(arguments: ["draft-refusals.json", "scotland.json", "northern-ireland.json"])
  func `are in HTML the ones that were looked at`(name: String) throws {
    for form in PaperForm.allCases {
      try compare(HTMLRendering.page(of: try paper(form, of: name)), form, of: name, "html")
    }
  }

  private func compare(
    _ text: String, _ form: PaperForm, of name: String, _ ending: String
  ) throws {
    let path = "Tests/Papers/\(name.dropLast(5))/\(form.rawValue).\(ending)"
    let kept = try? Repository.text(path)
    if text != kept { try Repository.write(text, to: path) }
    #expect(text == kept, "\(path) was written anew: read it")
  }
}

/// A paper of an example plan.
func paper(_ form: PaperForm, of name: String) throws -> Paper {
  Paper(form, of: try #require(PlanFiles.read(PlanFiles.bytes(name)).plan))
}

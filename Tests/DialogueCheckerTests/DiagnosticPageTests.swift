import DialogueChecker
import Foundation
import MeaningChecker
import SourceText
import TestSupport
import Testing

struct DiagnosticPageTests {
  @Test func `the small book checks clean`() {
    #expect(DiagnosticPage.report(on: []) == "")
    #expect(SmallBook.checked().book != nil)
  }

  @Test func `every code has a page, and every page a code`() {
    #expect(DiagnosticPage.all.map(\.code) == (Rules.codes + MeaningChecker.codes).sorted())
  }

  /// With `RECORD=1` the pages take over what the checker says, and the test fails all the same.
  @Test(arguments: DiagnosticPage.all.map(\.code))
  func `a page shows exactly what is said about its example`(code: String) throws {
    let page = try #require(DiagnosticPage.all.first { $0.code == code })
    let report = DiagnosticPage.report(on: page.failing)
    if ProcessInfo.processInfo.environment["RECORD"] == "1", report != page.output {
      try record(report, on: page)
    }
    #expect(report == page.output)
    let codes = SmallBook.diagnostics(with: page.failing).map(\.code)
    #expect(codes.contains(code))
  }

  @Test(arguments: DiagnosticPage.all.map(\.code))
  func `a repaired example checks clean`(code: String) throws {
    let page = try #require(DiagnosticPage.all.first { $0.code == code })
    #expect(!page.repaired.isEmpty)
    #expect(DiagnosticPage.report(on: page.repaired) == "")
  }

  private func record(_ report: String, on page: DiagnosticPage) throws {
    let old = "```text\n" + (page.output.isEmpty ? "" : page.output + "\n") + "```"
    let text = page.source.text.replacingOccurrences(of: old, with: "```text\n\(report)\n```")
    try text.write(
      toFile: "\(Repository.root)/\(page.source.path)", atomically: true, encoding: .utf8)
  }
}

import Foundation
import Moments
import SourceText
import TestSupport
import Testing

@Suite("Pages about moments")
struct MomentPageTests {
  static let pages = DiagnosticPage.pages(of: "M")

  @Test func `every code has a page, and every page a code`() {
    #expect(Self.pages.map(\.code) == MomentChecker.codes)
  }

  /// With `RECORD=1` the pages take over what the checker says, and the test fails all the same.
  @Test(arguments: pages.map(\.code))
  func `a page shows exactly what is said about its example`(code: String) throws {
    let page = try #require(Self.pages.first { $0.code == code })
    let report = report(on: page.failing)
    if ProcessInfo.processInfo.environment["RECORD"] == "1", report != page.output {
      let old = "```text\n" + (page.output.isEmpty ? "" : page.output + "\n") + "```"
      try Repository.write(
        page.source.text.replacingOccurrences(of: old, with: "```text\n\(report)\n```"),
        to: page.source.path)
    }
    #expect(report == page.output)
    #expect(report.contains("[\(code)]"))
  }

  @Test(arguments: pages.map(\.code))
  func `a repaired example checks clean`(code: String) throws {
    let page = try #require(Self.pages.first { $0.code == code })
    #expect(!page.repaired.isEmpty)
    #expect(report(on: page.repaired) == "")
  }

  private func report(on files: [SourceFile]) -> String {
    MomentChecker.diagnostics(of: files).map { diagnostic in
      diagnostic.rendered(in: files.first { $0.path == diagnostic.file })
    }.joined(separator: "\n\n")
  }
}

import Foundation
import RehearsalChecker
import SourceText
import TestSupport
import Testing

@Suite("Pages about rehearsals")
struct RehearsalPageTests {
  static let pages = DiagnosticPage.pages(of: "R")

  @Test func `every code has a page, and every page a code`() {
    #expect(Self.pages.map(\.code) == RehearsalChecker.codes)
  }

  /// With `RECORD=1` the pages take over what the checker says, and the test fails all the same.
  @Test(arguments: pages.map(\.code))
  func `a page shows exactly what is said about its example`(code: String) throws {
    let page = try #require(Self.pages.first { $0.code == code })
    let report = report(on: page.failing, for: code)
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
    #expect(report(on: page.repaired, for: code) == "")
  }

  /// Only the page about what is missing looks at whole files.
  private func report(on files: [SourceFile], for code: String) -> String {
    let moments = ["open-question", "false-reassurance", "jargon", "pauses"]
    let checked = RehearsalChecker.check(
      files, moments: code == "R812" ? Array(moments.dropFirst()) : moments,
      extent: code == "R812" ? .wholeFolder : .excerpt,
      unmet: { code == "R815" ? PlayedWalk.unmet(in: $0) : $0.map { _ in [] } })
    return checked.diagnostics.map { diagnostic in
      diagnostic.rendered(in: files.first { $0.path == diagnostic.file })
    }.joined(separator: "\n\n")
  }
}

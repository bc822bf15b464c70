import Testing

@Suite("Decision records")
struct DecisionTests {
  static let headings = ["Date", "Status", "Context", "Decision", "Consequences"]

  private var pages: [String] {
    Repository.files(in: ["Documentation/Decisions"], endingIn: [".md"])
  }

  @Test func `they are numbered from 0001 without a hole`() {
    let numbers = pages.compactMap { path in
      path.split(separator: "/").last.flatMap { Int($0.prefix(4)) }
    }
    #expect(!pages.isEmpty)
    #expect(numbers == Array(1...pages.count))
  }

  @Test func `each has the five headings, in order, with something below`() throws {
    for path in pages {
      let sections = MarkdownText(try Repository.text(path)).sections
      #expect(sections.map(\.title) == Self.headings, "\(path)")
      #expect(sections.allSatisfy { !$0.body.isEmpty }, "\(path) has an empty section")
    }
  }

  @Test func `each fits on a page`() throws {
    for path in pages { #expect(try Repository.text(path).lines.count <= 60, "\(path)") }
  }

  @Test func `a missing heading is noticed`() {
    let page = MarkdownText("# 1. Title\n\n## Date\n\n2026-11-21\n\n## Status\n")
    #expect(page.sections.map(\.title) == ["Date", "Status"])
    #expect(page.sections.map(\.body) == ["2026-11-21", ""])
  }
}

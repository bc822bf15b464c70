import PlanPapers
import TestSupport
import Testing

/// What is looked at on a page without styles, tried without a browser.
@Suite struct `A page without styles` {
  private let sheet: Paper

  init() throws { sheet = try paper(.firstMinute, of: "complete.json") }

  @Test func `is good where it reads as the paper does`() {
    #expect(page().faults(of: sheet) == [])
  }

  @Test func `is found out where it speaks another language`() {
    #expect(page(language: "").faults(of: sheet) == ["its language is \"\""])
  }

  @Test func `is found out where a heading is missing, doubled or leaves out a step`() {
    #expect(page(headings: []).faults(of: sheet).contains("it does not begin with its one title"))
    let twice = headings + [.init(level: 1, text: sheet.title)]
    #expect(
      page(headings: twice).faults(of: sheet).contains("it does not begin with its one title"))
    let deep = headings + [.init(level: 4, text: "Deep")]
    #expect(
      page(headings: deep).faults(of: sheet) == ["a step of headings is left out before \"Deep\""])
  }

  @Test func `is found out where a part is announced by another name`() {
    let labels = [""] + sheet.sections.dropFirst().map(\.title)
    #expect(page(labels: labels).faults(of: sheet) == ["a part is announced by another name"])
  }

  @Test func `is found out where a part is lost or out of its turn`() throws {
    let lost = page(text: text.replacing("ring 999", with: ""))
    #expect(
      lost.faults(of: sheet)
        == ["\"What this is, and what it is not\" is not read as it stands on the paper"])
    let pieces = sheet.sections.map(text(of:))
    let turned = page(text: pieces.reversed().joined(separator: "\n"))
    #expect(turned.faults(of: sheet).allSatisfy { $0.hasSuffix("is read out of its turn") })
    #expect(turned.faults(of: sheet).count == sheet.sections.count - 1)
  }

  private var headings: [PageWithoutStyles.Heading] {
    [.init(level: 1, text: sheet.title)] + sheet.sections.map { .init(level: 2, text: $0.title) }
  }

  private var text: String { sheet.sections.map(text(of:)).joined(separator: "\n") }

  private func text(of section: PaperSection) -> String {
    ([section.title] + section.blocks.map(PrintedPages.text)).joined(separator: "\n")
  }

  private func page(
    language: String = "en-GB", headings: [PageWithoutStyles.Heading]? = nil,
    labels: [String]? = nil, text: String? = nil
  ) -> PageWithoutStyles {
    PageWithoutStyles(
      language: language, title: "\(sheet.owner): \(sheet.title)",
      headings: headings ?? self.headings, labels: labels ?? sheet.sections.map(\.title),
      text: text ?? self.text)
  }
}

import CarePlanModel
import PlanPapers
import TestSupport
import Testing

/// What is looked at on printed pages, tried without a printer.
@Suite struct `Printed pages` {
  private let sheet: Paper
  private let page: String

  init() throws {
    sheet = try paper(.firstMinute, of: "complete.json")
    page = PlainTextRendering.text(of: sheet) + "\n\(sheet.owner)\nPage 1 of 1\n"
  }

  @Test func `are good where everything stands on them`() {
    #expect(PrintedPages(pages: [page]).faults(of: sheet, pagesMax: 1) == [])
  }

  @Test func `are too many where one is wanted`() {
    let blank = "\(sheet.owner) \(sheet.version) Page 2 of 2"
    let first = page.replacing("Page 1 of 1", with: "Page 1 of 2")
    #expect(
      PrintedPages(pages: [first, blank]).faults(of: sheet, pagesMax: 1)
        == ["there are 2 pages, and at most 1 are wanted"])
  }

  @Test(arguments: [
    ("Gwenllian Bowen, born 17 May 1948", "page 1 does not say \"Gwenllian Bowen"),
    ("Page 1 of 1", "page 1 does not say \"Page 1 of 1\""),
    ("07700 900123", "lost: 07700 900123"), ("a DNACPR decision", "split over two pages: CPR"),
  ])
  func `are found out where something is missing`(missing: String, fault: String) {
    let printed = PrintedPages(pages: [page.replacing(missing, with: "")])
    #expect(printed.faults(of: sheet, pagesMax: 1).contains { $0.hasPrefix(fault) })
  }

  @Test func `are found out where an answer is cut from its question`() throws {
    let cut = try #require(page.firstRange(of: "Siân, my daughter"))
    let number = "\(sheet.owner) \(sheet.version)"
    let pages = [
      page[..<cut.lowerBound] + "\n\(number) Page 1 of 2",
      page[cut.lowerBound...].replacing("Page 1 of 1", with: "Page 2 of 2") + number,
    ].map(String.init)
    #expect(
      PrintedPages(pages: pages).faults(of: sheet, pagesMax: 2)
        == ["split over two pages: Who to ring first Siân, my daughter, 07700 900123, day or ni"])
  }
}

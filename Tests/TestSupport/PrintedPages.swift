import Foundation
public import PlanPapers

/// A paper as it came out of a printer: the words of each page.
public struct PrintedPages {
  /// The text of each page, in the order of the pages.
  public let pages: [String]

  public init(pages: [String]) { self.pages = pages }

  /// What is wrong with the pages; empty where everything stands where it should.
  public func faults(of paper: Paper, pagesMax: Int) -> [String] {
    var faults = marginFaults(of: paper)
    if !(1...pagesMax).contains(pages.count) {
      faults.append("there are \(pages.count) pages, and at most \(pagesMax) are wanted")
    }
    return faults + self.faults(of: paper.sections)
  }

  /// What of these parts is lost, or cut in two.
  public func faults(of sections: [PaperSection]) -> [String] {
    var faults: [String] = []
    let squeezed = pages.map(PrintedPages.squeezed)
    for section in sections {
      faults += section.blocks.flatMap { self.faults(of: $0, on: squeezed) }
      let first = section.blocks.first.map { PrintedPages.title($0) } ?? ""
      let heading = PrintedPages.squeezed(section.title + first)
      if !squeezed.contains(where: { $0.contains(heading) }) {
        faults.append("\"\(section.title)\" stands apart from what it is about")
      }
    }
    return faults
  }

  /// Every page says whose it is, which version, and what nobody may overlook.
  private func marginFaults(of paper: Paper) -> [String] {
    pages.enumerated().flatMap { index, page -> [String] in
      let number = "\(paper.pages.page) \(index + 1) \(paper.pages.of) \(pages.count)"
      let wanted = [paper.owner, paper.version, number] + [paper.warning].compactMap { $0 }
      let text = PrintedPages.squeezed(page)
      return wanted.filter { !text.contains(PrintedPages.squeezed($0)) }
        .map { "page \(index + 1) does not say \"\($0)\"" }
    }
  }

  private func faults(of block: PaperBlock, on squeezed: [String]) -> [String] {
    switch block {
    case .list(let items): return items.flatMap { faults(of: .sentence($0), on: squeezed) }
    case .handwriting(let labels):
      return labels.flatMap { faults(of: .sentence($0), on: squeezed) }
    case .part(_, let blocks): return blocks.flatMap { faults(of: $0, on: squeezed) }
    default: break
    }
    let text = PrintedPages.text(of: block)
    let wanted = PrintedPages.squeezed(text)
    if squeezed.contains(where: { $0.contains(wanted) }) { return [] }
    // What is longer than a page may go on overleaf, and still lose no word.
    let everything = squeezed.joined()
    let lost = text.split(whereSeparator: \.isWhitespace).map { PrintedPages.squeezed(String($0)) }
      .filter { !everything.contains($0) }
    if !lost.isEmpty { return ["lost: \(lost.joined(separator: " "))"] }
    return wanted.count > 1200 ? [] : ["split over two pages: \(text.prefix(60))"]
  }

  /// Everything that is read of a block, in order.
  public static func text(of block: PaperBlock) -> String {
    switch block {
    case .sentence(let text), .remark(let text), .detail(let text), .fingerprint(let text): text
    case .quote(let said), .inOtherWords(let said): said.text
    case .list(let items): items.joined(separator: " ")
    case .check(let check): check.mark + " " + check.text
    case .entry(let title, let blocks), .part(let title, let blocks):
      ([title] + blocks.map(text)).joined(separator: " ")
    case .handwriting(let labels): labels.joined(separator: " ")
    }
  }

  /// How a block begins: a heading must not stand alone at the foot of a page.
  private static func title(_ block: PaperBlock) -> String {
    switch block {
    case .entry(let title, _), .part(let title, _): title
    case .list(let items): String(items.first?.prefix(20) ?? "")
    default: String(text(of: block).prefix(20))
    }
  }

  /// Letters and digits alone: where lines end, and which mark a font has, is not looked at.
  static func squeezed(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.lowercased().filter {
      $0.isLetter || $0.isNumber
    }
  }
}

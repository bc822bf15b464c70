import CarePlanModel
import TextWidth

/// A paper in plain text, for a terminal, a pipe or a printer.
public enum PlainTextRendering {
  /// No line is wider than this many columns.
  public static let columnsMax = 70

  /// - Returns: Lines that end in a newline, in UTF-8 when written.
  public static func text(of paper: Paper) -> String {
    var page = PlainTextPage()
    page.paragraph(paper.title.uppercased())
    for line in paper.standing { page.paragraph(line) }
    if let warning = paper.warning, !paper.standing.contains(where: { $0.hasSuffix(warning) }) {
      page.paragraph(warning)
    }
    for section in paper.sections {
      page.heading(section.title)
      for block in section.blocks { page.block(block) }
    }
    if let warning = paper.warning {
      page.line("")
      page.paragraph(warning)
    }
    return page.text
  }
}

/// A page in the writing.
private struct PlainTextPage {
  private var lines: [String] = []

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func line(_ text: String) { lines.append(text) }

  /// The one place through which every text goes.
  mutating func paragraph(_ text: String, indent: Int = 0) {
    lines += LineWrapping.lines(
      of: PlainText.cleaned(text), columnsMax: PlainTextRendering.columnsMax, indent: indent)
  }

  mutating func heading(_ title: String) {
    line("")
    let title = title.uppercased()
    paragraph(title)
    let width = min(DisplayWidth.columns(title), PlainTextRendering.columnsMax)
    line(String(repeating: "-", count: width))
  }

  mutating func block(_ block: PaperBlock, indent: Int = 0) {
    switch block {
    case .sentence(let text), .remark(let text): paragraph(text, indent: indent)
    // What somebody typed never begins a line of ours.
    case .detail(let text), .fingerprint(let text): paragraph(text, indent: max(indent, 2))
    case .quote(let said): paragraph("\"\(said.text)\"", indent: max(indent, 2))
    case .list(let items):
      for item in items { self.item(item, indent: max(indent, 2)) }
    case .check(let check): item("\(check.mark): \(check.text)", indent: max(indent, 2))
    case .inOtherWords(let words): paragraph(words.text, indent: indent)
    case .entry(let title, let blocks):
      let (second, rest) = PaperBlock.heading(of: blocks)
      paragraph(second.map { "\(title) / \($0.text):" } ?? "\(title):", indent: indent)
      for block in rest { self.block(block, indent: indent + 2) }
    case .part(let title, let blocks):
      let (second, rest) = PaperBlock.heading(of: blocks)
      line("")
      paragraph(second.map { "\(title) / \($0.text)" } ?? title, indent: indent)
      for block in rest { self.block(block, indent: indent + 2) }
    case .handwriting(let labels):
      for label in labels { ruledLine(label, indent: indent) }
    }
  }

  /// Behind a dash, and every further line below the first.
  private mutating func item(_ text: String, indent: Int) {
    let first = lines.count
    paragraph(text, indent: indent + 2)
    let margin = String(repeating: " ", count: indent)
    lines[first] = margin + "- " + lines[first].drop { $0 == " " }
  }

  /// A label with room for a pen, and a free line above it to write in.
  private mutating func ruledLine(_ label: String, indent: Int) {
    line("")
    let margin = String(repeating: " ", count: indent)
    let width = PlainTextRendering.columnsMax - DisplayWidth.columns(label) - indent - 2
    line("\(margin)\(label): " + String(repeating: "_", count: max(0, width)))
  }
}

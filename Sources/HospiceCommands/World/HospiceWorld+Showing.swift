import HospiceRegistry
import PlanPapers

extension HospiceWorld {
  /// The one way to standard output: whatever came from a file is inert behind it.
  func show(_ line: String = "") { output(line.inert + "\n") }

  /// Many lines at once, as one writing.
  func show(_ lines: [String]) { output(lines.map { $0.inert + "\n" }.joined()) }

  /// Several lines that were made here, of words that came from a file.
  func showLines(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    for line in lines { show(String(line)) }
  }

  /// A line that fits a narrow terminal, broken between words; what goes on stands further in.
  func showWrapped(_ text: String, indent: Int = 0) {
    showWrapped(WrappedLine(text, indent: indent))
  }

  func showWrapped(_ line: WrappedLine) { show(line.lines) }

  /// The one way to standard error.
  func complain(_ sentence: String) { errors("kindred-hospice: " + sentence.inert + "\n") }
}

/// What is to be shown in one piece, on as many lines as that takes.
///
/// A terminal breaks a long line in the middle of a word, and what stands below a heading would
/// begin where headings do.
struct WrappedLine {
  private static let hanging = 2

  let text: String
  let indent: Int

  init(_ text: String, indent: Int = 0) {
    self.text = text
    self.indent = indent
  }

  /// No line of somebody's own words begins where one of ours does.
  var lines: [String] {
    let own = text.split(separator: "\n", omittingEmptySubsequences: false)
    let inert = own.map { String($0).replacing("\t", with: " ").inert }.joined(separator: "\n")
    let lines = LineWrapping.lines(
      of: inert, columnsMax: PlainTextRendering.columnsMax, indent: indent + WrappedLine.hanging)
    let first = lines.first.map { String($0.dropFirst(WrappedLine.hanging)) }
    return (first.map { [$0] } ?? []) + lines.dropFirst()
  }
}

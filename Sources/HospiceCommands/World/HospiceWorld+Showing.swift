import HospiceRegistry
import PlanPapers
import TextWidth

extension HospiceWorld {
  /// The one way to standard output: whatever came from a file is inert behind it.
  func show(_ line: String = "") { show([line]) }

  /// Many lines at once, as one writing.
  func show(_ lines: [String]) {
    let columns = columns()
    output(lines.flatMap { fitted($0.inert, columns) }.map { $0 + "\n" }.joined())
  }

  /// Several lines that were made here, of words that came from a file.
  func showLines(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    for line in lines { show(String(line)) }
  }

  /// The one way to standard error.
  func complain(_ sentence: String) {
    let columns = errorsAreTerminal ? columns() : nil
    errors(
      fitted("kindred-hospice: " + sentence.inert, columns).map { $0 + "\n" }.joined())
  }

  /// A line that a terminal would break in the midst of a word is broken between words, and what
  /// belongs to it stands further in. A pipe is given it whole.
  private func fitted(_ line: String, _ columns: Int?) -> [String] {
    guard let columns, DisplayWidth.columns(line) > columns else { return [line] }
    let indent = line.prefix { $0 == " " }.count
    let further = 2
    let lines = LineWrapping.lines(
      of: HospiceWorld.holding(line.dropFirst(indent)), columnsMax: max(columns, 20) - further,
      indent: indent
    ).map { String($0.map { $0 == HospiceWorld.held ? " " : $0 }) }
    return lines.prefix(1) + lines.dropFirst().map { String(repeating: " ", count: further) + $0 }
  }

  /// A number is not broken between its groups: half of it would pass for a whole one.
  private static func holding(_ line: Substring) -> String {
    let characters = Array(line)
    return String(
      characters.indices.map { place in
        let isHeld =
          characters[place] == " " && place > 0 && characters[place - 1].isNumber
          && place + 1 < characters.count && characters[place + 1].isNumber
        return isHeld ? held : characters[place]
      })
  }

  /// Stands for such a space while lines are broken: no letter of any language.
  private static let held: Character = "\u{E000}"
}

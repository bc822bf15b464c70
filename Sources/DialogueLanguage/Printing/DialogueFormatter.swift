public import SourceText
import TextWidth

/// Writes a file as it should look: two spaces a level, ids in one column.
///
/// Reading what it wrote gives the same lines again.
public enum DialogueFormatter {
  /// - Returns: Nil where the file cannot be read, or is `Sources.md`: then it is left alone.
  public static func format(_ source: SourceFile) -> String? {
    let read = DialogueReader.read(source)
    guard read.diagnostics.isEmpty, read.file.kind != .sources else { return nil }
    return written(read.file.lines)
  }

  /// Gives an id to every line that should have one and has none, and formats the file.
  ///
  /// What stands in the brackets of a variant is no id of its own, and is left to its author.
  ///
  /// - Returns: Nil where the file cannot be read, or is `Sources.md`.
  public static func fillIDs(_ source: SourceFile) -> String? {
    let read = DialogueReader.read(source)
    guard read.diagnostics.isEmpty, read.file.kind != .sources else { return nil }
    guard read.file.kind != .variant else { return written(read.file.lines) }
    var filling = IDFilling(read.file)
    return written(filling.filled(read.file.lines))
  }

  static func written(_ lines: [SyntaxLine]) -> String {
    var printed: [PrintedLine] = []
    collect(lines, level: 0, &printed)
    var result = ""
    for line in printed {
      if line.isAfterEmptyLine { result += "\n" }
      result += line.content
      if let id = line.id {
        result += String(repeating: " ", count: max(idColumn - line.width, 2)) + "[\(id)]"
      }
      result += "\n"
    }
    return result
  }

  private struct PrintedLine {
    let content: String
    let width: Int
    let id: String?
    let isAfterEmptyLine: Bool
  }

  /// Where ids stand, in cells from the left edge; behind a longer line they follow it.
  ///
  /// The column is the same in every file: changing one line moves no id of another.
  private static let idColumn = 78

  private static func collect(_ lines: [SyntaxLine], level: Int, _ result: inout [PrintedLine]) {
    for line in lines {
      let content = String(repeating: "  ", count: level) + line.content
      result.append(
        PrintedLine(
          content: content, width: DisplayWidth.columns(content), id: line.id?.text,
          isAfterEmptyLine: line.isAfterEmptyLine))
      collect(line.children, level: level + 1, &result)
    }
  }
}

extension SyntaxLine {
  /// The line as it is written, without indent and id.
  var content: String {
    let text = text?.text ?? ""
    switch kind {
    case .ownWords, .keepsQuestions, .unsaved: return kind.rawValue
    case .spellings: return text
    case .question, .lineWording, .factWording, .slotWording, .phraseWording:
      return "\(kind.rawValue) \(name?.text ?? ""): \(text)"
    case .choice: return "\(name?.text ?? ""). \(text)  means \(value?.text ?? "")"
    case .condition: return "If \(comparisons.map(\.content).joined(separator: " and "))"
    case .needs: return "Needs: \(comparisons.map(\.content).joined(separator: " and "))"
    case .change:
      return "If they change \(name?.text ?? "")" + (value.map { " from \($0.text)" } ?? "")
    case .like, .never:
      return "\(kind.rawValue)  " + examples.map { "\"\($0.text)\"" }.joined(separator: "; ")
    default: return text.isEmpty ? "\(kind.rawValue):" : "\(kind.rawValue): \(text)"
    }
  }

  /// Whether two lines say the same, wherever they stand in their files.
  public func saysTheSame(as other: SyntaxLine) -> Bool {
    content == other.content && id?.text == other.id?.text && kind == other.kind
      && isAfterEmptyLine == other.isAfterEmptyLine && children.count == other.children.count
      && zip(children, other.children).allSatisfy { $0.saysTheSame(as: $1) }
  }
}

extension Comparison {
  var content: String {
    switch test {
    case .isOneOf(let values) where values.count == 1: "\(slot.text) is \(values[0].text)"
    case .isOneOf(let values):
      "\(slot.text) is one of \(values.map(\.text).joined(separator: ", "))"
    case .isNot(let value): "\(slot.text) is not \(value.text)"
    case .isAnswered: "\(slot.text) is answered"
    case .isNotAnswered: "\(slot.text) is not answered"
    case .isLeft: "\(slot.text) is left"
    case .isBelow(let number): "\(slot.text) is below \(number)"
    case .isOrMore(let number): "\(slot.text) is \(number) or more"
    }
  }
}

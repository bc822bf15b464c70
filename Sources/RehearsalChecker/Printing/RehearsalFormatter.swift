public import SourceText
import TextWidth

/// Writes a scenario as it should look: two spaces a level, ids in one column.
///
/// Reading what it wrote gives the same lines again.
public enum RehearsalFormatter {
  /// - Returns: Nil where the file cannot be read: then it is left alone.
  public static func format(_ source: SourceFile) -> String? {
    let (file, diagnostics) = ScenarioReader.read(source)
    guard let file, diagnostics.isEmpty else { return nil }
    var result = ""
    write(file.lines, level: 0, &result)
    return result
  }

  /// Where ids stand, in cells from the left edge; behind a longer line they follow it.
  private static let idColumn = 88

  private static func write(_ lines: [ScenarioLine], level: Int, _ result: inout String) {
    for line in lines {
      if line.isAfterEmptyLine { result += "\n" }
      let content = String(repeating: "  ", count: level) + line.content
      result += content
      if let id = line.id?.text {
        let gap = max(idColumn - DisplayWidth.columns(content), 2)
        result += String(repeating: " ", count: gap) + "[\(id)]"
      }
      result += "\n"
      write(line.children, level: level + 1, &result)
    }
  }
}

extension ScenarioLine {
  /// The line as it is written, without indent and id.
  var content: String {
    let text = text?.text ?? ""
    switch kind {
    case .briefLine: return text
    case .when: return "When \(text)"
    case .speech, .returns, .breaks:
      let head = kind == .speech ? name?.text ?? "" : kind.rawValue
      let shown = head + (manner.map { " (\($0.text))" } ?? "")
      return text.isEmpty ? shown : shown + ": " + text
    default:
      let head = kind.rawValue + (name.map { " " + $0.text } ?? "")
      return kind.isBare
        ? head : text.isEmpty ? head + (kind == .ending ? "" : ":") : "\(head): \(text)"
    }
  }
}

import SourceText

/// A stretch of text with its place.
struct Phrase: Hashable, Sendable {
  let text: String
  let span: Span

  init(_ text: String, _ span: Span) {
    self.text = text
    self.span = span
  }
}

/// One line of a file as it was written, with the lines that belong to it.
struct ScenarioLine: Hashable, Sendable {
  let kind: LineKind
  /// Without indent and id.
  let span: Span
  /// Of the line in its file, counted from 1.
  var number = 0
  /// The name of a fact, a cue, a topic, a thing or an ending, or of who speaks.
  var name: Phrase?
  var manner: Phrase?
  var text: Phrase?
  var id: Phrase?
  /// Whether an empty line stands before it: the formatter keeps one.
  var isAfterEmptyLine = false
  var children: [ScenarioLine] = []

  init(kind: LineKind, span: Span) {
    self.kind = kind
    self.span = span
  }

  func children(_ kind: LineKind) -> [ScenarioLine] { children.filter { $0.kind == kind } }
  func child(_ kind: LineKind) -> ScenarioLine? { children.first { $0.kind == kind } }
}

/// A whole file as it was written.
struct ScenarioFile: Sendable {
  /// `rehearsal` or `effects`.
  let kind: LineKind
  let source: SourceFile
  let lines: [ScenarioLine]

  func lines(_ kind: LineKind) -> [ScenarioLine] { lines.filter { $0.kind == kind } }
  func line(_ kind: LineKind) -> ScenarioLine? { lines.first { $0.kind == kind } }

  /// The lines of a section; empty where there is none.
  func section(_ kind: LineKind) -> [ScenarioLine] { lines(kind).flatMap(\.children) }

  /// Every line, outer before inner.
  var all: [ScenarioLine] { lines.flatMap(ScenarioFile.unfolded) }

  private static func unfolded(_ line: ScenarioLine) -> [ScenarioLine] {
    [line] + line.children.flatMap(unfolded)
  }
}

extension Phrase {
  /// Taken apart at a mark, each part with its place. Spaces around a part are not of it.
  func parts(by separator: Character) -> [Phrase] {
    let bytes = Array(text.utf8)
    let mark = separator.asciiValue ?? 0
    var result: [Phrase] = []
    var start = 0
    while start <= bytes.count {
      let next = bytes[start...].firstIndex(of: mark) ?? bytes.count
      var inner = bytes[start..<next]
      while inner.first == blank { inner.removeFirst() }
      while inner.last == blank { inner.removeLast() }
      if !inner.isEmpty {
        let place = Span(span.start + inner.startIndex, span.start + inner.endIndex)
        result.append(Phrase(String(decoding: inner, as: UTF8.self), place))
      }
      start = next + 1
    }
    return result
  }

  var words: [Phrase] { parts(by: " ") }

  /// Without the quotation marks around it.
  var unquoted: String {
    guard text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
  }
}

let blank = UInt8(ascii: " ")

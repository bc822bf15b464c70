import SourceText

/// One line: its kind by its first words, and its parts.
extension FileReader {
  /// - Parameter start: Past the indent.
  /// - Returns: Nil where the kind is unknown, which is then reported.
  mutating func line(_ start: Int, _ end: Int) -> SyntaxLine? {
    let id = trailingID(start, end)
    var contentEnd = id.map { $0.span.start - 1 } ?? end
    while contentEnd > start, bytes[contentEnd - 1] == space { contentEnd -= 1 }
    let content = start..<contentEnd
    guard let kind = kindOfLine(content) else { return nil }
    var line = SyntaxLine(kind: kind, span: Span(start, contentEnd))
    if kind.hasID {
      line.id = id
    } else if id != nil, kind != .note, kind != .spellings {
      report(
        .incomplete, Span(contentEnd, end), "a line of this kind has no id",
        "Take the id away: \(kind.form)")
    }
    readParts(of: &line, content)
    return line
  }

  /// `  [p3]` at the end: two or more spaces, and `a-z`, `0-9`, `-` in brackets.
  private func trailingID(_ start: Int, _ end: Int) -> Phrase? {
    guard bytes[end - 1] == UInt8(ascii: "]") else { return nil }
    guard let open = bytes[start..<end].lastIndex(of: UInt8(ascii: "[")) else { return nil }
    let name = open + 1..<end - 1
    guard !name.isEmpty, bytes[name].allSatisfy(isNameByte) else { return nil }
    guard open - start >= 2, bytes[open - 1] == space, bytes[open - 2] == space else { return nil }
    return phrase(name.lowerBound, name.upperBound)
  }

  private mutating func kindOfLine(_ range: Range<Int>) -> LineKind? {
    let first = bytes[range.lowerBound]
    if first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9"), kind != .concept {
      let rest = bytes[range].first { !($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) }
      if rest == UInt8(ascii: ".") { return .choice }
    }
    if first == UInt8(ascii: "I") {
      if starts(range, with: "If they change ") { return .change }
      if starts(range, with: "If ") { return .condition }
      if range.count == 18, starts(range, with: "In their own words") { return .ownWords }
    }
    if range.count == 18, starts(range, with: "Questions are kept") { return .keepsQuestions }
    if range.count == 8, starts(range, with: "Not kept") { return .unsaved }
    if starts(range, with: "ASK ") { return .question }
    if kind == .variant, let wording = FileReader.wordings.first(where: { starts(range, $0) }) {
      return wording
    }
    if starts(range, with: "en like ") { return .like }
    if starts(range, with: "en never ") { return .never }
    if let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) {
      let keyword = String(decoding: bytes[range.lowerBound..<colon], as: UTF8.self)
      if let kind = keywords[keyword] { return kind }
    }
    if kind == .concept { return .spellings }
    reportUnknown(range)
    return nil
  }

  private mutating func reportUnknown(_ range: Range<Int>) {
    var end = bytes[range].firstIndex(of: UInt8(ascii: ":")) ?? range.upperBound
    end = min(end, range.lowerBound + 40)
    let written = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    let candidates = LineKind.allCases.filter { $0 != .spellings }.map(\.rawValue)
    // "ASK" is followed by its slot, so that the first word decides there.
    let firstWord = String(written.prefix { $0 != " " })
    let near =
      nearest(to: written, in: candidates)
      ?? nearest(to: firstWord, in: ["ASK", "If", "GUIDE"])
    let form = near.flatMap { name in LineKind.allCases.first { $0.rawValue == name } }?.form
    report(
      .unknownKind, Span(range.lowerBound, end), "no line begins with `\(written)`",
      form.map { "Did you mean `\($0)`?" }
        ?? "Begin with a line kind, such as `GUIDE: TEXT  [id]`, or with `Note:`.")
  }

  /// Kinds whose first word is followed by the name of what they word.
  private static let wordings: [LineKind] = [
    .lineWording, .factWording, .slotWording, .phraseWording,
  ]

  private func starts(_ range: Range<Int>, _ kind: LineKind) -> Bool {
    bytes[range].starts(with: (kind.rawValue + " ").utf8)
  }

  func starts(_ range: Range<Int>, with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { starts(range, $0) }
  }

  private func starts(_ range: Range<Int>, _ prefix: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count >= prefix.count else { return false }
    for index in 0..<prefix.count where bytes[range.lowerBound + index] != prefix[index] {
      return false
    }
    return true
  }
}

/// Whether a byte may stand in a name: `a-z`, `0-9` and `-`.
func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "-"):
    true
  default: false
  }
}

/// The kinds that are told by the words before a colon.
private let keywords: [String: LineKind] = {
  var result: [String: LineKind] = [:]
  for kind in LineKind.allCases {
    switch kind {
    case .question, .choice, .ownWords, .keepsQuestions, .unsaved, .condition, .change, .like,
      .never, .lineWording, .factWording, .slotWording, .phraseWording, .spellings:
      continue
    default: result[kind.rawValue] = kind
    }
  }
  return result
}()

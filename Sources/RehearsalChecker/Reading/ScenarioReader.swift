import SourceText

/// Reads a scenario or the table of effects into its lines, and never stops at the first mistake.
struct ScenarioReader {
  private let source: SourceFile
  private let bytes: [UInt8]
  private var diagnostics: [Diagnostic] = []
  private var kind = LineKind.rehearsal
  /// The section that the line being read stands in.
  private var section: LineKind?

  /// - Returns: What was read; nil where it is not text, or too long.
  static func read(_ source: SourceFile) -> (file: ScenarioFile?, diagnostics: [Diagnostic]) {
    var reader = ScenarioReader(source)
    let file = reader.file()
    return (file, reader.diagnostics)
  }

  private init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
  }

  private mutating func file() -> ScenarioFile? {
    guard bytes.count <= ReadingLimit.fileBytesMax, String(validating: bytes, as: UTF8.self) != nil
    else {
      report(
        "R801", Span(0, 0), "this file is not UTF-8 text, or is too long",
        "Save it as UTF-8, with \(ReadingLimit.fileBytesMax) bytes at most.")
      return nil
    }
    let ranges = lineRanges()
    kind = source.name.hasSuffix(".table") ? .effects : .rehearsal
    var flat: [(line: ScenarioLine, level: Int)] = []
    var isAfterEmptyLine = false
    for (index, range) in ranges.enumerated() {
      guard !range.isEmpty else {
        isAfterEmptyLine = !flat.isEmpty
        continue
      }
      guard var read = line(range) else { continue }
      read.line.number = index + 1
      read.line.isAfterEmptyLine = isAfterEmptyLine
      isAfterEmptyLine = false
      flat.append(read)
    }
    var index = 0
    let lines = nest(flat, &index, level: 0, below: nil)
    return ScenarioFile(kind: kind, source: source, lines: lines)
  }

  private mutating func report(
    _ code: String, _ span: Span, _ message: String, _ advice: String
  ) {
    diagnostics.append(
      Diagnostic(code: code, file: source.path, span: span, message: message, advice: advice))
  }

  private func lineRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var end = newline
      while end > start, bytes[end - 1] == blank || bytes[end - 1] == UInt8(ascii: "\r") {
        end -= 1
      }
      ranges.append(start..<end)
      start = newline + 1
    }
    return ranges
  }

  // MARK: - One line

  private mutating func line(_ range: Range<Int>) -> (line: ScenarioLine, level: Int)? {
    guard range.count <= ReadingLimit.lineBytesMax, !bytes[range].contains(UInt8(ascii: "\t"))
    else {
      report(
        "R801", Span(range.lowerBound, min(range.lowerBound + 40, range.upperBound)),
        "a tab stands in this line, or it is too long",
        "Write two spaces for each level, and \(ReadingLimit.lineBytesMax) bytes at most.")
      return nil
    }
    let start = bytes[range].firstIndex { $0 != blank } ?? range.upperBound
    let indent = start - range.lowerBound
    if indent % 2 != 0 || indent > 6 {
      report(
        "R801", Span(start, range.upperBound), "this line is indented by \(indent) spaces",
        "Use two spaces for each level, and three levels at most.")
    }
    let id = trailingID(start, range.upperBound)
    var end = id.map { $0.span.start - 1 } ?? range.upperBound
    while end > start, bytes[end - 1] == blank { end -= 1 }
    guard var line = kindAndParts(Phrase(string(start, end), Span(start, end)), indent) else {
      return nil
    }
    if line.kind.hasID {
      line.id = id
    } else if let id, line.kind != .note {
      report(
        "R803", id.span, "a line of this kind has no id", "Take the id away: \(line.kind.form)")
    }
    if indent == 0 { section = line.kind }
    return (line, min(indent / 2, 3))
  }

  private func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// `  [m3]` at the end: two or more spaces, and a name in brackets.
  private func trailingID(_ start: Int, _ end: Int) -> Phrase? {
    guard end - start > 3, bytes[end - 1] == UInt8(ascii: "]"),
      let open = bytes[start..<end].lastIndex(of: UInt8(ascii: "["))
    else { return nil }
    let name = open + 1..<end - 1
    guard !name.isEmpty, bytes[name].allSatisfy(isNameByte), open - start >= 2,
      bytes[open - 1] == blank, bytes[open - 2] == blank
    else { return nil }
    return Phrase(string(name.lowerBound, name.upperBound), Span(name.lowerBound, name.upperBound))
  }

  private mutating func kindAndParts(_ content: Phrase, _ indent: Int) -> ScenarioLine? {
    let isNote = content.text.hasPrefix(LineKind.note.rawValue + ":")
    if section == .brief, indent > 0, !isNote {
      return filled(.briefLine, content, from: 0, name: nil)
    }
    if content.text.hasPrefix("When ") {
      return filled(.when, content, from: 5, name: nil)
    }
    let colon = endOfHead(content.text)
    let head = String(decoding: Array(content.text.utf8.prefix(colon)), as: UTF8.self)
    if let line = spoken(head, content, colon) { return line }
    let words = head.split(separator: " ").map(String.init)
    for (kind, own) in LineKind.heads where words.starts(with: own) {
      if kind.isNamed, words.count == own.count + 1 {
        let start = content.span.start + kind.rawValue.utf8.count + 1
        let name = Phrase(words[own.count], Span(start, start + words[own.count].utf8.count))
        return filled(kind, content, from: colon + 1, name: name)
      }
      if words.count == own.count, !kind.isNamed {
        return filled(kind, content, from: colon + 1, name: nil)
      }
    }
    reportUnknown(head, content)
    return nil
  }

  /// Where the first words end: at a colon that a space follows, or at the end.
  private func endOfHead(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: ":") {
      if index + 1 == bytes.count || bytes[index + 1] == blank { return index }
    }
    return bytes.count
  }

  // MARGARET (holding up a form): I found this.
  // MARGARET (looks away)
  // Returns (quieter): So that is a yes, then.
  private mutating func spoken(_ head: String, _ content: Phrase, _ colon: Int) -> ScenarioLine? {
    let name = head.prefix { $0 != "(" }.trimmed
    let isPerson =
      !name.isEmpty && (colon < content.text.utf8.count || head.hasSuffix(")"))
      && name.utf8.allSatisfy { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == blank
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
      }
    let kind: LineKind? =
      isPerson
      ? .speech : [.returns, .breaks].first { $0.rawValue == name && name != head.trimmed }
    guard let kind else { return nil }
    let start = content.span.start
    let speaker = isPerson ? Phrase(name, Span(start, start + name.utf8.count)) : nil
    return filled(
      kind, content, from: colon + 1, name: speaker, manner: manner(in: head, from: start))
  }

  private func manner(in head: String, from start: Int) -> Phrase? {
    guard let open = head.utf8.firstIndex(of: UInt8(ascii: "(")), head.hasSuffix(")") else {
      return nil
    }
    let offset = start + head.utf8.distance(from: head.utf8.startIndex, to: open) + 1
    let inner = String(head[head.utf8.index(after: open)...].dropLast())
    return Phrase(inner, Span(offset, offset + inner.utf8.count))
  }

  private mutating func filled(
    _ kind: LineKind, _ content: Phrase, from offset: Int, name: Phrase?, manner: Phrase? = nil
  ) -> ScenarioLine? {
    var line = ScenarioLine(kind: kind, span: content.span)
    line.name = name
    line.manner = manner
    let bytes = Array(content.text.utf8)
    var start = min(offset, bytes.count)
    while start < bytes.count, bytes[start] == blank { start += 1 }
    if start < bytes.count {
      line.text = Phrase(
        String(decoding: bytes[start...], as: UTF8.self),
        Span(content.span.start + start, content.span.end))
    }
    let mayBeEmpty = kind == .note || kind == .ending || manner != nil
    if kind.isBare ? line.text != nil : line.text == nil && !mayBeEmpty {
      report(
        "R803", content.span,
        kind.isBare ? "nothing follows `\(kind.rawValue)`" : "something is missing in this line",
        "Write it so: \(kind.form)")
    } else if kind != .speech, let name, !name.text.utf8.allSatisfy(isNameByte) {
      report(
        "R803", name.span, "a name is made of a-z, 0-9 and -", "Write it so: \(kind.form)")
    }
    return line
  }

  private mutating func reportUnknown(_ head: String, _ content: Phrase) {
    let written = String(head.prefix(40))
    let first = String(written.prefix { $0 != " " })
    let candidates = LineKind.allCases.map(\.rawValue).filter { !$0.hasPrefix("(") }
    let near = nearest(to: written, in: candidates) ?? nearest(to: first, in: candidates)
    let form = near.flatMap { LineKind(rawValue: $0) }?.form
    report(
      "R801", Span(content.span.start, content.span.start + max(1, written.utf8.count)),
      "no line begins with `\(written)`",
      form.map { "Did you mean `\($0)`?" }
        ?? "Begin with a line kind, with the NAME of who speaks, or with `Note:`.")
  }

  // MARK: - Which line belongs to which

  private mutating func nest(
    _ flat: [(line: ScenarioLine, level: Int)], _ index: inout Int, level: Int,
    below holder: LineKind?
  ) -> [ScenarioLine] {
    var result: [ScenarioLine] = []
    while index < flat.count, flat[index].level >= level {
      var line = flat[index].line
      checkPlace(
        of: line, below: flat[index].level > level ? nil : holder, level: flat[index].level)
      index += 1
      line.children = nest(flat, &index, level: level + 1, below: line.kind)
      result.append(line)
    }
    return result
  }

  private mutating func checkPlace(of line: ScenarioLine, below holder: LineKind?, level: Int) {
    guard line.kind != .note else { return }
    let holders = line.kind.holders(in: kind)
    let fits = holder.map(holders.contains) ?? (holders.isEmpty && level == 0)
    guard !fits || !line.kind.isAtHome(in: kind) else { return }
    let places = holders.map { "`\($0.rawValue)`" }.joined(separator: " or ")
    report(
      "R802", line.span,
      holder.map { "`\(line.kind.rawValue)` does not belong below `\($0.rawValue)`" }
        ?? "`\(line.kind.rawValue)` does not stand here",
      places.isEmpty ? "Write it at the left edge." : "Write it two spaces in, below \(places).")
  }
}

/// How much is read.
enum ReadingLimit {
  static let fileBytesMax = 262_144
  static let lineBytesMax = 2_000
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

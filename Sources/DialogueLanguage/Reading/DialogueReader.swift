public import SourceText

/// Reads a file of the dialogue language into its lines, and never stops at the first mistake.
public enum DialogueReader {
  /// Whether a file belongs to the language at all: notes for authors, reviews and walks do not,
  /// and rehearsals and moments have languages of their own.
  public static func reads(_ file: SourceFile) -> Bool {
    file.name == sourcesName
      || !(foreignEndings.contains { file.name.hasSuffix($0) } || file.path.contains("Moments/"))
  }

  private static let foreignEndings = [
    ".md", ".review", ".walk", ".rehearsal", ".table", ".moment", ".tsv",
  ]

  public static func read(_ source: SourceFile) -> ReadFile {
    var reader = FileReader(source: source)
    return reader.read()
  }

  static let sourcesName = "Sources.md"
}

/// A line without the lines that belong to it.
struct FlatLine {
  var line: SyntaxLine
  var level: Int
}

struct FileReader {
  let source: SourceFile
  let bytes: [UInt8]
  /// Lines without their ends, empty ones too.
  let lineRanges: [Range<Int>]
  var kind: FileKind = .dialogue
  var diagnostics: [Diagnostic] = []

  init(source: SourceFile) {
    self.source = source
    self.bytes = source.bytes
    // A file that is too long is not looked at any further.
    lineRanges = bytes.count > ReadingLimit.fileBytesMax ? [] : FileReader.lineRanges(of: bytes)
  }

  mutating func read() -> ReadFile {
    guard isReadable(), let kind = kindOfFile() else { return read([], isReadable: false) }
    self.kind = kind
    if kind == .sources { return read(sourceKeys()) }
    let flat = flatLines()
    var index = 0
    let lines = nest(flat, &index, level: 0, below: nil)
    return read(lines)
  }

  private func read(_ lines: [SyntaxLine], isReadable: Bool = true) -> ReadFile {
    ReadFile(
      file: SyntaxFile(kind: kind, source: source, lines: lines), diagnostics: diagnostics,
      isReadable: isReadable)
  }

  mutating func report(_ code: ReadingCode, _ span: Span, _ message: String, _ advice: String) {
    diagnostics.append(
      Diagnostic(
        code: code.rawValue, file: source.path, span: span, message: message, advice: advice))
  }

  func phrase(_ start: Int, _ end: Int) -> Phrase {
    Phrase(String(decoding: bytes[start..<end], as: UTF8.self), Span(start, end))
  }

  private mutating func isReadable() -> Bool {
    if bytes.count > ReadingLimit.fileBytesMax {
      report(
        .tooLong, Span(0, 0), "this file is longer than \(ReadingLimit.fileBytesMax) bytes",
        "Make two files of it.")
      return false
    }
    if String(validating: bytes, as: UTF8.self) != nil { return true }
    for range in lineRanges where String(validating: bytes[range], as: UTF8.self) == nil {
      report(
        .notText, Span(range.lowerBound, range.upperBound), "this line is not UTF-8 text",
        "Save the file as UTF-8.")
      break
    }
    return false
  }

  private static func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(bytes.count / 48 + 1)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var end = newline
      while end > start, bytes[end - 1] == space || bytes[end - 1] == UInt8(ascii: "\r") {
        end -= 1
      }
      ranges.append(start..<end)
      start = newline + 1
    }
    return ranges
  }

  private mutating func kindOfFile() -> FileKind? {
    if source.name == DialogueReader.sourcesName { return .sources }
    var first = Span(0, 0)
    for range in lineRanges where !range.isEmpty {
      first = Span(range.lowerBound, range.upperBound)
      guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else { break }
      let keyword = String(decoding: bytes[range.lowerBound..<colon], as: UTF8.self)
      if keyword == LineKind.note.rawValue { continue }
      if let kind = FileKind.allCases.first(where: { $0.header?.rawValue == keyword }) {
        return kind
      }
      break
    }
    report(
      .unknownFile, first, "the first line does not say what this file is",
      "Begin with "
        + list(FileKind.allCases.compactMap(\.header).map { "`\($0.rawValue):`" }, "or") + ".")
    return nil
  }

  /// The `## key` lines of `Sources.md`.
  private func sourceKeys() -> [SyntaxLine] {
    lineRanges.compactMap { range in
      guard bytes[range].starts(with: [0x23, 0x23, space]) else { return nil }
      var line = SyntaxLine(kind: .source, span: Span(range.lowerBound, range.upperBound))
      var start = range.lowerBound + 3
      while start < range.upperBound, bytes[start] == space { start += 1 }
      line.text = phrase(start, range.upperBound)
      return line
    }
  }
}

let space = UInt8(ascii: " ")

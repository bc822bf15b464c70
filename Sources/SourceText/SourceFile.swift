/// A file that somebody wrote, with the path under which people know it.
///
/// It is kept as bytes, because a file that is not UTF-8 must become a diagnostic and not a crash.
public struct SourceFile: Hashable, Sendable {
  /// As shown to people, with `/`: `Dialogs/Conversations/patient/place.dialog`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The last part of the path.
  public var name: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// What stands at a span, which is cut to the file.
  public func text(at span: Span) -> String {
    let start = min(max(span.start, 0), bytes.count)
    let end = min(max(span.end, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// A place in a file, as people count: both from 1.
public struct Position: Hashable, Sendable {
  public let line: Int
  /// In characters, not in bytes.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceFile {
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = bytes[..<offset].reduce(1) { $1 == newline ? $0 + 1 : $0 }
    let before = bytes[startOfLine(at: offset)..<offset]
    return Position(line: line, column: String(decoding: before, as: UTF8.self).count + 1)
  }

  /// The bytes of the line around an offset, without its end.
  func line(at offset: Int) -> Range<Int> {
    let start = startOfLine(at: offset)
    var end = bytes[start...].firstIndex(of: newline) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func startOfLine(at offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    return bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
  }
}

private let newline = UInt8(ascii: "\n")

/// Which characters may stand in a plan's texts.
public enum PlainText {
  /// How long one text of a plan may be, in Unicode scalars. It bounds a field of a file, and not
  /// a person: a longer answer goes on in a further statement.
  public static let countMax = 65_536

  /// The text in as many pieces as it needs, none longer than a field may be.
  ///
  /// It is cut behind a line or a word where there is one, and never inside a character.
  public static func pieces(of text: String) -> [String] {
    guard text.utf8.count > countMax else { return [text] }
    var pieces: [String] = []
    var rest = text[...]
    while rest.utf8.count > countMax, let end = cut(of: rest), end < rest.endIndex {
      pieces.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return pieces + [String(rest)]
  }

  /// Where a text that is too long is cut.
  private static func cut(of text: Substring) -> String.Index? {
    var count = 0
    let end = text.indices.first { index in
      count += text[index].unicodeScalars.count
      return count > countMax
    }
    guard let end else { return nil }
    let piece = text[..<end]
    let last = piece.lastIndex(of: "\n") ?? piece.lastIndex(of: " ")
    return last.map { text.index(after: $0) } ?? max(end, text.index(after: text.startIndex))
  }

  /// Control characters but tab and newline, and the marks that turn the direction of writing,
  /// with which a text can be made to look like another.
  public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  public static func isAllowed(_ text: String) -> Bool {
    var text = text
    let mayHold = text.withUTF8 { $0.contains(where: mayBeForbidden) }
    return !mayHold || !text.unicodeScalars.contains(where: isForbidden)
  }

  /// Whether a byte of UTF-8 is a forbidden character, or begins as some of them do. Most texts have
  /// none, and need not be taken apart.
  private static func mayBeForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }

  /// A text of ours that repeats what somebody typed, and grew with it: without what is forbidden, and
  /// no longer than a field may be.
  public static func shortened(_ text: String, countMax: Int) -> String {
    let text = cleaned(text)
    guard text.unicodeScalars.count > countMax else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(countMax - 1))) + "…"
  }

  /// The text without what is forbidden. Nothing that a person can see is lost.
  public static func cleaned(_ text: String) -> String {
    guard !isAllowed(text) else { return text }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.filter { !isForbidden($0) })
    return String(result)
  }
}

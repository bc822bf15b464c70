/// Which characters may stand in a plan's texts.
public enum PlainText {
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
    !text.unicodeScalars.contains(where: isForbidden)
  }

  /// The text without what is forbidden. Nothing that a person can see is lost.
  public static func cleaned(_ text: String) -> String {
    guard !isAllowed(text) else { return text }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.filter { !isForbidden($0) })
    return String(result)
  }
}

/// How many columns text takes up, on a terminal and on paper that is set like one.
///
/// The C library's answer changes with the locale and knows nothing of joined emoji; this one is
/// the same on every machine.
public enum DisplayWidth {
  public static func columns(_ text: some StringProtocol) -> Int {
    // Only CR LF is two bytes and one character.
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// A character as people see it is as wide as the widest of its parts.
  public static func columns(of character: Character) -> Int {
    if character.isASCII { return 1 }
    var widest = 0
    for scalar in character.unicodeScalars {
      // A variation selector asks for the picture rather than the letter.
      if scalar.value == 0xFE0F { return 2 }
      widest = max(widest, columns(of: scalar))
    }
    return widest
  }

  /// 0 for what only marks its neighbour, 2 for wide letters and emoji, 1 for all else.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if wide.contains(where: { $0.contains(scalar.value) }) { return 2 }
    let properties = scalar.properties
    if properties.isEmojiPresentation { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return (0x1160...0x11FF).contains(scalar.value) ? 0 : 1
    }
  }

  /// East Asian wide and fullwidth letters, by block.
  ///
  /// Source: Unicode Standard Annex 11
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1B000...0x1B2FF, 0x1F1E6...0x1F1FF, 0x1F200...0x1F2FF,
    0x20000...0x3FFFD,
  ]
}

extension String {
  /// The text with nothing in it that could steer a terminal, hide, or pass for something else.
  ///
  /// This is the one place through which everything goes that came from a file: words, names of
  /// files, and what stands in reports. What cannot be seen is shown by its number, as in
  /// `‹U+202E›`; letters stay as they are.
  public var inert: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var result = String.UnicodeScalarView()
    var marks = 0
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { previous = scalar }
      guard NameLetters.isMark(scalar) else {
        marks = 0
        if isSafe(scalar, after: previous) {
          result.append(scalar)
        } else {
          result.append(contentsOf: "‹U+\(hexadecimal(scalar))›".unicodeScalars)
        }
        continue
      }
      // A letter under two hundred accents covers the lines around it.
      marks += 1
      if marks <= marksMax { result.append(scalar) }
      if marks == marksMax + 1 { result.append("…") }
    }
    return String(result)
  }
}

/// How many accents a letter may carry; no language needs more.
private let marksMax = 6

private func isSafe(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: return false
  case 0xFFF9...0xFFFB, 0xE0000...0xE007F: return false
  // What no alphabet has, and each computer shows in its own way.
  case 0xE000...0xF8FF, 0xFFFE, 0xFFFF, 0xF0000...0x10FFFF: return false
  // A family of faces is joined by signs without width.
  case 0x200D: return previous.map { $0.properties.isEmoji || $0.value == 0xFE0F } ?? false
  default: return !NameLetters.hasNoWidth(scalar)
  }
}

private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

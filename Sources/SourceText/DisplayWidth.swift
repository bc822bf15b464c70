/// How many cells of a terminal a text takes: names with accents and emoji still point right.
public func displayWidth(of text: String) -> Int {
  var width = 0
  for character in text {
    guard let first = character.unicodeScalars.first else { continue }
    width += displayWidth(of: first)
  }
  return width
}

private func displayWidth(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: return 0
  case 0x20..<0x300: return 1
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  if scalar.properties.isEmojiPresentation { return 2 }
  let isWide = wide.contains { $0.contains(scalar.value) }
  return isWide ? 2 : 1
}

/// East Asian wide and full-width blocks (Unicode Standard Annex 11).
private let wide: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
  0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
]

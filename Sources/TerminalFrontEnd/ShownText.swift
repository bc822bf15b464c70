extension String {
  /// The text without anything that could steer a terminal.
  ///
  /// What people type is shown back to them. An escape code in it must not clear the screen, and
  /// marks that turn the direction of writing must not make one answer look like another. Tabs and
  /// ends of lines become spaces; words stay as they are.
  public var safeToShow: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: result.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0: continue
      case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: continue
      case 0xE0000...0xE001F: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

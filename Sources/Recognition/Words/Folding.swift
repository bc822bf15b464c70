/// How bytes of a typed line become the plain letters that rules are written in.
///
/// Case, accents and apostrophes say nothing about what somebody means, and half of all people
/// leave them out.
enum Folding {
  /// What one character of the line is to us.
  enum Sign: Hashable {
    case letter(UInt8)
    case digit(UInt8)
    /// An apostrophe, a combining accent: part of the word, and dropped.
    case silent
    /// Between words of one thought.
    case space
    /// A comma, a dash, a new line: the thought may turn here.
    case pause
    case stop
    case questionMark
    case quotationMark
  }

  /// Plain letters for U+00C0 to U+017F; 0 where there is none.
  private static let plainLetters: [UInt8] = {
    let capitals = "aaaaaaaceeeeiiiidnooooo ouuuuyts"
    let small = "aaaaaaaceeeeiiiidnooooo ouuuuyty"
    let runs: [(String, Int)] = [
      ("a", 6), ("c", 8), ("d", 4), ("e", 10), ("g", 8), ("h", 4), ("i", 12), ("j", 2), ("k", 3),
      ("l", 10), ("n", 9), ("o", 8), ("r", 6), ("s", 8), ("t", 6), ("u", 12), ("w", 2), ("y", 3),
      ("z", 6), ("s", 1),
    ]
    let extended = runs.map { String(repeating: $0.0, count: $0.1) }.joined()
    return (capitals + small + extended).utf8.map { $0 == 0x20 ? 0 : $0 }
  }()

  /// The sign that starts at `index`, and how many bytes it takes.
  static func sign(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Sign, Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (plain(byte), 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count, byte >= 0xC0 else { return (.space, 1) }
    if length == 2 {
      let scalar = Int(byte & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)
      return (twoByte(scalar), 2)
    }
    if length == 3 {
      let scalar =
        Int(byte & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
      return (threeByte(scalar), 3)
    }
    return (.space, length)
  }

  private static func plain(_ byte: UInt8) -> Sign {
    switch byte {
    case 0x61...0x7A: .letter(byte)
    case 0x41...0x5A: .letter(byte | 0x20)
    case 0x30...0x39: .digit(byte)
    case 0x27, 0x60: .silent
    case 0x2C, 0x3A, 0x3B, 0x28, 0x29, 0x0A, 0x0D: .pause
    case 0x2E, 0x21: .stop
    case 0x3F: .questionMark
    case 0x22: .quotationMark
    default: .space
    }
  }

  private static func twoByte(_ scalar: Int) -> Sign {
    if scalar >= 0xC0, scalar <= 0x17F {
      let letter = plainLetters[scalar - 0xC0]
      return letter == 0 ? .space : .letter(letter)
    }
    return (0x300...0x36F).contains(scalar) || scalar == 0xB4 ? .silent : .space
  }

  private static func threeByte(_ scalar: Int) -> Sign {
    switch scalar {
    case 0x2018, 0x2019, 0x02BC, 0x2032, 0x200B...0x200D, 0xFE0F: .silent
    case 0x201C, 0x201D: .quotationMark
    case 0x2012...0x2015, 0x2026: .pause
    case 0x1E80...0x1E85: .letter(0x77)
    case 0x1EF2, 0x1EF3: .letter(0x79)
    default: .space
    }
  }
}

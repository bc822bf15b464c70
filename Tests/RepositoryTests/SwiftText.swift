/// As much of Swift as is needed to measure it: where text, comments and functions begin and end.
struct SwiftText {
  /// The source with comments and the insides of text blanked; every line break is kept.
  let code: String

  init(_ source: String) { code = Blanking(source).result }

  /// Names of imported modules, in order.
  var imports: [String] {
    code.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at + 1 < words.count else { return nil }
      let before = words[..<at]
      let isImport = before.allSatisfy { word in
        word.hasPrefix("@") || ["public", "package", "internal", "private"].contains(word)
      }
      return isImport ? String(words[at + 1].prefix { $0 != "." && $0 != ";" }) : nil
    }
  }

  /// Names that stand before an opening parenthesis, and not after `func`.
  ///
  /// A call that is handed its own chance (`using:`) depends on nothing outside, and is left out.
  var calls: Set<String> {
    let tokens = Tokens(code).all
    let found = tokens.indices.dropLast().filter { at in
      tokens[at + 1].text == "(" && (at == 0 || tokens[at - 1].text != "func")
        && !tokens[at...].prefix { $0.text != ")" }.contains { $0.text == "using" }
    }
    return Set(found.map { tokens[$0].text })
  }

  struct Function: Equatable {
    /// Counted from 1.
    let line: Int
    let lines: Int
  }

  /// Functions and initialisers that have a body, with its length in lines, header included.
  var functions: [Function] {
    let tokens = Tokens(code).all
    return tokens.indices.compactMap { at in
      guard tokens[at].text == "func" || tokens[at].text == "init" else { return nil }
      guard at == 0 || tokens[at - 1].text != "." else { return nil }
      guard let end = endOfBody(from: at + 1, in: tokens) else { return nil }
      return Function(line: tokens[at].line, lines: tokens[end].line - tokens[at].line + 1)
    }
  }

  private func endOfBody(from start: Int, in tokens: [Tokens.Token]) -> Int? {
    var depth = 0
    var at = start
    while at < tokens.count, !(depth == 0 && tokens[at].text == "{") {
      switch tokens[at].text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "func", "init", "var", "let", "}": if depth == 0 { return nil }
      default: break
      }
      if depth < 0 { return nil }
      at += 1
    }
    while at < tokens.count {
      if tokens[at].text == "{" { depth += 1 }
      if tokens[at].text == "}" { depth -= 1 }
      if depth == 0 { return at }
      at += 1
    }
    return nil
  }
}

/// Words and single marks, with their lines.
private struct Tokens {
  struct Token {
    let text: String
    let line: Int
  }

  private(set) var all: [Token] = []

  init(_ code: String) {
    var word: [UInt8] = []
    var line = 1
    for byte in code.utf8 {
      if Self.isLetter(byte) {
        word.append(byte)
        continue
      }
      if !word.isEmpty {
        all.append(Token(text: String(decoding: word, as: UTF8.self), line: line))
      }
      word.removeAll(keepingCapacity: true)
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte > UInt8(ascii: " ") {
        all.append(Token(text: String(decoding: [byte], as: UTF8.self), line: line))
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}

/// Walks a source once and replaces what is not code by spaces.
private struct Blanking {
  private let source: [UInt8]
  private var at = 0
  private var bytes: [UInt8] = []

  var result: String { String(decoding: bytes, as: UTF8.self) }

  init(_ text: String) {
    source = Array(text.utf8)
    bytes.reserveCapacity(source.count + 1)
    while at < source.count { step() }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func step() {
    if sees("//") {
      blank { $0.sees("\n") }
    } else if sees("/*") {
      blank { $0.sees("*/") }
      blank(count: 2)
    } else if sees("`") {
      blank(count: 1)
      blank { $0.sees("`") }
      blank(count: 1)
    } else if sees("\"") || sees("#\"") || sees("##\"") {
      text()
    } else {
      bytes.append(source[at])
      at += 1
    }
  }

  /// Text may hold code in `\( )`; that is blanked with it, since no function begins there.
  private mutating func text() {
    var hashes = ""
    while sees(hashes + "#") { hashes += "#" }
    let quote = sees(hashes + "\"\"\"") ? "\"\"\"" : "\""
    blank(count: hashes.utf8.count + quote.utf8.count)
    while at < source.count, !sees(quote + hashes) {
      if sees("\\" + hashes + "(") {
        interpolation(after: hashes.utf8.count + 2)
      } else {
        blank(count: hashes.isEmpty && sees("\\") ? 2 : 1)
      }
    }
    blank(count: quote.utf8.count + hashes.utf8.count)
  }

  private mutating func interpolation(after opening: Int) {
    blank(count: opening)
    var depth = 1
    while at < source.count, depth > 0 {
      if sees("\"") {
        text()
        continue
      }
      if sees("(") { depth += 1 }
      if sees(")") { depth -= 1 }
      blank(count: 1)
    }
  }

  private func sees(_ mark: String) -> Bool {
    var place = at
    for byte in mark.utf8 {
      guard place < source.count, source[place] == byte else { return false }
      place += 1
    }
    return true
  }

  private mutating func blank(until stop: (Blanking) -> Bool) {
    while at < source.count, !stop(self) { blank(count: 1) }
  }

  private mutating func blank(count: Int) {
    for _ in 0..<count where at < source.count {
      let isBreak = source[at] == UInt8(ascii: "\n")
      bytes.append(isBreak ? source[at] : UInt8(ascii: " "))
      at += 1
    }
  }
}

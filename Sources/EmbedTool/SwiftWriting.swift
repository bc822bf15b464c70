import SourceText

/// The texts of all files as Swift: path and text in turns, each with a NUL behind it.
func embeddedTexts(_ files: [SourceFile]) -> String {
  banner + "let embeddedTexts: StaticString = "
    + literal(files.map { $0.path + "\0" + text(of: $0) + "\0" }.joined()) + "\n"
}

/// The compiled book, as Swift. It is UTF-8 by its making.
func embeddedBook(
  spoken: [UInt8], heard: [UInt8], tables: [UInt8], worded: [UInt8]
) -> String {
  banner
    + "/// What Kindred says: all that the first prompt needs.\n"
    + "public let embeddedSpoken: StaticString = "
    + literal(String(decoding: spoken, as: UTF8.self)) + "\n"
    + "/// What Kindred understands, which the first typed line needs.\n"
    + "public let embeddedHeard: StaticString = "
    + literal(String(decoding: heard, as: UTF8.self)) + "\n"
    + "/// What Kindred understands, laid out for the recogniser.\n"
    + "public let embeddedTables: StaticString = "
    + literal(String(decoding: tables, as: UTF8.self)) + "\n"
    + "/// How it is worded in other languages, which only those who speak them need.\n"
    + "public let embeddedWorded: StaticString = "
    + literal(String(decoding: worded, as: UTF8.self)) + "\n"
}

private let banner = "// Written by EmbedTool at every build; do not edit.\n"

private func text(of file: SourceFile) -> String {
  guard let text = String(validating: file.bytes, as: UTF8.self), !text.utf8.contains(0) else {
    fail("\(file.path) is not UTF-8, or has a NUL in it")
  }
  return text
}

/// A literal of one line. Escapes are used rather than raw strings, which a `"#` would end.
private func literal(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\0": result += "\\0"
    case _ where scalar.value < 32 || scalar.value > 0xFFFF || scalar.value == 0x7F:
      result += "\\u{" + String(scalar.value, radix: 16) + "}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

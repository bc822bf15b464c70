import SourceText

/// The texts of all files, as Swift.
func embeddedFiles(_ files: [SourceFile]) -> String {
  var result = banner + "public let embeddedFiles: [EmbeddedFile] = [\n"
  for file in files {
    result += "  EmbeddedFile(path: \(literal(file.path)), text: \(literal(file))),\n"
  }
  return result + "]\n"
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

private func literal(_ file: SourceFile) -> String {
  guard let text = String(validating: file.bytes, as: UTF8.self) else {
    fail("\(file.path) is not UTF-8")
  }
  return literal(text)
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

import CSodium
import Glibc

// Writes one Swift file that holds the text of many: EmbedTool OUTPUT ROOT PATH…
//
// The build plugin runs it. Paths are seen from ROOT and are kept as the names of the texts.

/// The whole of a file, or the end of the build with a sentence that says why.
func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { fail("cannot read \(path)") }
  defer { fclose(file) }
  var result: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&piece, 1, piece.count, file)
    if count == 0 { return result }
    result.append(contentsOf: piece[..<count])
  }
}

func fail(_ sentence: String) -> Never {
  print("error: " + sentence)
  exit(1)
}

/// A literal of one line. Escapes are used rather than raw strings, which a `"#` would end.
func literal(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case _ where scalar.value < 32 || scalar.value > 0xFFFF || scalar.value == 0x7F:
      result += "\\u{" + String(scalar.value, radix: 16) + "}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// What stands for the exact words of the book, as `BookBuilder` makes it: here, so that no start
/// of the program has to. A test holds the two together.
func fingerprint(of paths: [String], below root: String) -> String {
  var all: [UInt8] = []
  for path in paths.sorted() where path.hasPrefix("Dialogs/") && isOfBook(path) {
    all += bytes(of: root + "/" + path) + [0]
  }
  var digest = [UInt8](repeating: 0, count: 32)
  crypto_hash_sha256(&digest, all, UInt64(all.count))
  let digits = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
  return "sha-256:" + digits.joined()
}

/// Notes for authors and reviews belong to no book.
func isOfBook(_ path: String) -> Bool {
  path.hasSuffix("/Sources.md") || !(path.hasSuffix(".md") || path.hasSuffix(".review"))
}

func embed(_ paths: [String], below root: String) -> String {
  var result = "// Written by EmbedTool at every build; do not edit.\n"
  result += "public let embeddedFiles: [EmbeddedFile] = [\n"
  for path in paths {
    guard let text = String(validating: bytes(of: root + "/" + path), as: UTF8.self) else {
      fail("\(path) is not UTF-8")
    }
    result += "  EmbeddedFile(path: \(literal(path)), text: \(literal(text))),\n"
  }
  result += "]\n"
  let digest = literal(fingerprint(of: paths, below: root))
  return result + "public let embeddedFingerprint: StaticString = \(digest)\n"
}

guard CommandLine.arguments.count >= 3 else { fail("EmbedTool OUTPUT ROOT PATH…") }
let output = CommandLine.arguments[1]
let swift = embed(Array(CommandLine.arguments.dropFirst(3)), below: CommandLine.arguments[2])
guard let file = fopen(output, "wb") else { fail("cannot write \(output)") }
let written = Array(swift.utf8).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
guard written == swift.utf8.count, fclose(file) == 0 else { fail("cannot write \(output)") }

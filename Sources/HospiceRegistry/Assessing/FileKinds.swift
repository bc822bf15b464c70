import StrictJSON

/// The four spaces of JSON.
func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

/// Whether the bytes begin as archives do. They are refused unopened: what is inside one may be
/// larger than any disk.
func isArchive(_ bytes: [UInt8]) -> Bool {
  let beginnings: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x1F, 0x8B], [0x42, 0x5A, 0x68],
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
    [0x52, 0x61, 0x72, 0x21], [0x28, 0xB5, 0x2F, 0xFD],
  ]
  if beginnings.contains(where: bytes.starts(with:)) { return true }
  return bytes.count > 262 && bytes[257..<262].elementsEqual("ustar".utf8)
}

/// Why bytes that are no JSON are none: an editor may have saved them in its own way.
func textReason(_ bytes: [UInt8]) -> Reason {
  let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
  let isMarked = marks.contains(where: bytes.starts(with:))
  // In UTF-16 without a mark every other byte of English is a zero.
  let isWide = bytes.starts(with: [0x7B, 0]) || bytes.starts(with: [0, 0x7B])
  let beginsAsPlan = bytes.first { !isSpace($0) } == UInt8(ascii: "{")
  // A file that was cut off may end inside a character.
  let isText = (0..<4).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
  let isForeign = beginsAsPlan && !isText
  return isMarked || isWide || isForeign ? .otherEncoding : .notJSON
}

/// Why a document is of no format that is read here; nil where it is.
func formatReason(_ document: JSONValue) -> Reason? {
  guard let format = document["format"]?.string else { return nil }
  guard format == "acp-plan" else { return .notAPlan }
  guard let version = document["formatVersion"]?.string,
    let major = Int(version.prefix { $0 != "." }), major > 1
  else { return nil }
  return .newerFormat
}

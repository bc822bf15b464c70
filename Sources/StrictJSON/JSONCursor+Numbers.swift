import SourceText

extension JSONCursor {
  /// The largest whole number that every reader of JSON keeps exactly: 2^53−1.
  static let integerMax: Int64 = 9_007_199_254_740_991

  mutating func number() throws(JSONFault) -> JSONValue {
    let start = position
    let isNegative = peek() == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let magnitude = try wholePart(from: start)
    var isWhole = true
    if peek() == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      try digits(from: start)
    }
    if let letter = peek(), letter | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        position += 1
      }
      try digits(from: start)
    }
    let span = Span(start, position)
    // A negative nought has no canonical form of its own, so it is no whole number to us.
    if isWhole, let magnitude, !(isNegative && magnitude == 0) {
      return JSONValue(.integer(isNegative ? -magnitude : magnitude), span: span)
    }
    return JSONValue(.number(String(decoding: bytes[start..<position], as: UTF8.self)), span: span)
  }

  /// The digits before any point or exponent; nil where they pass ``integerMax``.
  private mutating func wholePart(from start: Int) throws(JSONFault) -> Int64? {
    guard let first = peek() else { throw endFault() }
    guard isDigit(first) else { throw JSONFault(.badNumber, Span(start, position + 1)) }
    position += 1
    if first == UInt8(ascii: "0") {
      if let next = peek(), isDigit(next) {
        throw JSONFault(.badNumber, Span(start, position + 1))
      }
      return 0
    }
    var value: Int64? = Int64(first - UInt8(ascii: "0"))
    while let byte = peek(), isDigit(byte) {
      if let before = value {
        let next = before * 10 + Int64(byte - UInt8(ascii: "0"))
        value = next <= JSONCursor.integerMax ? next : nil
      }
      position += 1
    }
    return value
  }

  /// One digit or more.
  private mutating func digits(from start: Int) throws(JSONFault) {
    guard let first = peek() else { throw endFault() }
    guard isDigit(first) else { throw JSONFault(.badNumber, Span(start, position + 1)) }
    while let byte = peek(), isDigit(byte) { position += 1 }
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

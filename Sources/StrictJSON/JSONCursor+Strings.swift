import SourceText

extension JSONCursor {
  /// Reads a text from its opening quotation mark past its closing one.
  mutating func string() throws(JSONFault) -> String {
    let opening = position
    position += 1
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let text = try text(UnsafeBufferPointer(rebasing: bytes[start..<position]), from: start)
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      if byte < 0x20 { throw byteFault(.controlCharacter) }
      position += 1
    }
    throw JSONFault(.unexpectedEnd, Span(opening, bytes.count))
  }

  private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
    var decoded = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        let result = decoded.withUnsafeBufferPointer { buffer in
          String(validating: buffer, as: UTF8.self)
        }
        guard let result else { throw utf8Fault(from: start) }
        position += 1
        return result
      case UInt8(ascii: "\\"):
        try escape(into: &decoded)
      case 0..<0x20:
        throw byteFault(.controlCharacter)
      default:
        decoded.append(byte)
        position += 1
      }
    }
    throw endFault()
  }

  private mutating func escape(into decoded: inout [UInt8]) throws(JSONFault) {
    let start = position
    position += 1
    guard let letter = peek() else { throw endFault() }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(letter)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      decoded.append(contentsOf: try escapedScalar(from: start).utf8)
    default: throw JSONFault(.unknownEscape, Span(start, position))
    }
  }

  /// The character of `\uXXXX`, or of two of them that form a surrogate pair.
  private mutating func escapedScalar(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let first = try fourHexDigits(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    else { throw JSONFault(.loneSurrogate, Span(start, position)) }
    let next = position
    position += 2
    let second = try fourHexDigits(from: next)
    guard (0xDC00...0xDFFF).contains(second) else {
      throw JSONFault(.loneSurrogate, Span(start, next))
    }
    let value = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
    guard let scalar = Unicode.Scalar(value) else {
      throw JSONFault(.loneSurrogate, Span(start, position))
    }
    return scalar
  }

  private mutating func fourHexDigits(from start: Int) throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek() else { throw endFault() }
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw JSONFault(.unknownEscape, Span(start, position + 1))
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}

extension JSONCursor {
  private func text(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(JSONFault) -> String {
    // Decoding puts right what is no UTF-8, so that the bytes differ then.
    let text = String(decoding: buffer, as: UTF8.self)
    let isAsItWas = text.utf8.withContiguousStorageIfAvailable { decoded in
      decoded.count == buffer.count && decoded.indices.allSatisfy { decoded[$0] == buffer[$0] }
    }
    guard isAsItWas == true else { throw utf8Fault(from: start) }
    return text
  }

  /// Names the first byte from `start` on at which the text stops being UTF-8.
  private func utf8Fault(from start: Int) -> JSONFault {
    var place = start
    var decoder = UTF8()
    var rest = bytes[start..<position].makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      place += UTF8.width(scalar)
    }
    return JSONFault(.notUTF8, Span(place, min(place + 1, bytes.count)))
  }
}

import SourceText

/// Reads JSON as RFC 8259 has it and nothing besides.
///
/// A document of somebody's last wishes must not be read in two ways. So there is no mercy for
/// duplicate names, trailing commas, comments, byte order marks or half characters: the first
/// fault ends the reading.
public enum JSONReader {
  /// - Throws: ``JSONFault``, with the place of the first fault.
  public static func read(
    _ bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONFault) -> JSONValue {
    guard bytes.count <= limits.sizeBytesMax else {
      throw JSONFault(.tooLarge, Span(limits.sizeBytesMax, bytes.count))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONFault(.byteOrderMark, Span(0, 3)) }
    let result = bytes.withUnsafeBufferPointer { buffer in
      var cursor = JSONCursor(bytes: buffer, depthMax: limits.depthMax)
      return Result { () throws(JSONFault) in try cursor.document() }
    }
    return try result.get()
  }
}

/// A place in the bytes, moving forward only.
struct JSONCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  let depthMax: Int
  var position = 0
  var depth = 0

  init(bytes: UnsafeBufferPointer<UInt8>, depthMax: Int) {
    self.bytes = bytes
    self.depthMax = depthMax
  }

  mutating func document() throws(JSONFault) -> JSONValue {
    skipSpace()
    let value = try value()
    skipSpace()
    guard position == bytes.count else {
      throw JSONFault(.trailingBytes, Span(position, bytes.count))
    }
    return value
  }

  mutating func value() throws(JSONFault) -> JSONValue {
    let start = position
    guard let first = peek() else { throw endFault() }
    switch first {
    case UInt8(ascii: "\""):
      return JSONValue(.string(try string()), span: Span(start, position))
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw byteFault()
    }
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONValue.Content
  ) throws(JSONFault) -> JSONValue {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      guard let byte = peek() else { throw endFault() }
      guard byte == word.utf8Start[offset] else { throw byteFault() }
      position += 1
    }
    return JSONValue(content, span: Span(start, position))
  }
}

extension JSONCursor {
  @inline(__always)
  func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// Only the four spaces that RFC 8259 knows.
  @inline(__always)
  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  func endFault() -> JSONFault {
    JSONFault(.unexpectedEnd, Span(bytes.count, bytes.count))
  }

  func byteFault(_ code: JSONFault.Code = .unexpectedByte) -> JSONFault {
    JSONFault(code, Span(position, min(position + 1, bytes.count)))
  }
}

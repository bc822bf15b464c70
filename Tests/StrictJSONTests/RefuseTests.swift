import SourceText
import StrictJSON
import Testing

@Suite struct `JSON that is not JSON` {
  struct Refused: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let code: JSONFault.Code
    let start: Int

    init(_ text: String, _ code: JSONFault.Code, at start: Int) {
      self.init(Array(text.utf8), code, at: start)
    }

    init(_ bytes: [UInt8], _ code: JSONFault.Code, at start: Int) {
      self.bytes = bytes
      self.code = code
      self.start = start
    }

    var testDescription: String { "\(code) in \(String(decoding: bytes, as: UTF8.self))" }
  }

  static let structure: [Refused] = [
    Refused("", .unexpectedEnd, at: 0), Refused("   ", .unexpectedEnd, at: 3),
    Refused("[", .unexpectedEnd, at: 1), Refused("{", .unexpectedEnd, at: 1),
    Refused("[1", .unexpectedEnd, at: 2), Refused("{\"a\"", .unexpectedEnd, at: 4),
    Refused("{\"a\":", .unexpectedEnd, at: 5), Refused("{\"a\":1", .unexpectedEnd, at: 6),
    Refused("[1,", .unexpectedEnd, at: 3), Refused("[1,]", .trailingComma, at: 2),
    Refused("[,]", .unexpectedByte, at: 1), Refused("[,1]", .unexpectedByte, at: 1),
    Refused("[1,,2]", .unexpectedByte, at: 3), Refused("{\"a\":1,}", .trailingComma, at: 6),
    Refused("{,}", .unexpectedByte, at: 1), Refused("[1 2]", .unexpectedByte, at: 3),
    Refused("{\"a\" 1}", .unexpectedByte, at: 5), Refused("{\"a\",1}", .unexpectedByte, at: 4),
    Refused("{a:1}", .unexpectedByte, at: 1), Refused("{1:1}", .unexpectedByte, at: 1),
    Refused("{'a':1}", .unexpectedByte, at: 1), Refused("[1}", .unexpectedByte, at: 2),
    Refused("{\"a\":1]", .unexpectedByte, at: 6), Refused("[1]]", .trailingBytes, at: 3),
    Refused("[] []", .trailingBytes, at: 3), Refused("{}#", .trailingBytes, at: 2),
    Refused("[1]/**/", .trailingBytes, at: 3), Refused("[//x\n1]", .unexpectedByte, at: 1),
    Refused("]", .unexpectedByte, at: 0), Refused("[\u{0C}1]", .unexpectedByte, at: 1),
    Refused("[\u{A0}1]", .unexpectedByte, at: 1), Refused("[1\u{0}]", .unexpectedByte, at: 2),
    Refused("\u{2060}[]", .unexpectedByte, at: 0), Refused("a", .unexpectedByte, at: 0),
    Refused("tru", .unexpectedEnd, at: 3), Refused("[tru]", .unexpectedByte, at: 4),
    Refused("[True]", .unexpectedByte, at: 1), Refused("[nul", .unexpectedEnd, at: 4),
    Refused("[truee]", .unexpectedByte, at: 5), Refused("[NaN]", .unexpectedByte, at: 1),
    Refused("[Infinity]", .unexpectedByte, at: 1), Refused("[undefined]", .unexpectedByte, at: 1),
  ]

  static let numbers: [Refused] = [
    Refused("[01]", .badNumber, at: 1), Refused("[-01]", .badNumber, at: 1),
    Refused("[00]", .badNumber, at: 1), Refused("[-]", .badNumber, at: 1),
    Refused("-", .unexpectedEnd, at: 1), Refused("[--1]", .badNumber, at: 1),
    Refused("[+1]", .unexpectedByte, at: 1), Refused("[.5]", .unexpectedByte, at: 1),
    Refused("[1.]", .badNumber, at: 1), Refused("[-.5]", .badNumber, at: 1),
    Refused("[1e]", .badNumber, at: 1), Refused("[1e+]", .badNumber, at: 1),
    Refused("[1.e1]", .badNumber, at: 1), Refused("[1ee2]", .badNumber, at: 1),
    Refused("[-Infinity]", .badNumber, at: 1), Refused("[0x10]", .unexpectedByte, at: 2),
    Refused("[1_000]", .unexpectedByte, at: 2), Refused("[1 000]", .unexpectedByte, at: 3),
    Refused("[１]", .unexpectedByte, at: 1), Refused("0.", .unexpectedEnd, at: 2),
    Refused("1e", .unexpectedEnd, at: 2),
  ]

  static let texts: [Refused] = [
    Refused("\"", .unexpectedEnd, at: 0), Refused("[\"a", .unexpectedEnd, at: 1),
    Refused("[\"a\\\"]", .unexpectedEnd, at: 6), Refused("[\"\\", .unexpectedEnd, at: 3),
    Refused("['a']", .unexpectedByte, at: 1), Refused("[\"a\nb\"]", .controlCharacter, at: 3),
    Refused("[\"\t\"]", .controlCharacter, at: 2), Refused("[\"\u{0}\"]", .controlCharacter, at: 2),
    Refused("[\"\\n\u{1F}\"]", .controlCharacter, at: 4),
    Refused("[\"\\a\"]", .unknownEscape, at: 2), Refused("[\"\\x00\"]", .unknownEscape, at: 2),
    Refused("[\"\\U0041\"]", .unknownEscape, at: 2), Refused("[\"\\u12\"]", .unknownEscape, at: 2),
    Refused("[\"\\u00G0\"]", .unknownEscape, at: 2),
    Refused("[\"\\u+123\"]", .unknownEscape, at: 2),
    Refused("[\"\\é\"]", .unknownEscape, at: 2), Refused("[\"\\u12", .unexpectedEnd, at: 6),
    Refused("[\"\\uD800\"]", .loneSurrogate, at: 2),
    Refused("[\"\\uDC00\"]", .loneSurrogate, at: 2),
    Refused("[\"\\uD800\\n\"]", .loneSurrogate, at: 2),
    Refused("[\"\\uD800\\uD800\"]", .loneSurrogate, at: 2),
    Refused("[\"\\uD800\\u0041\"]", .loneSurrogate, at: 2),
    Refused("[\"\\uDE00\\uD83D\"]", .loneSurrogate, at: 2),
    Refused("[\"a\"x]", .unexpectedByte, at: 4),
  ]

  static let bytes: [Refused] = [
    Refused([0xEF, 0xBB, 0xBF, 0x5B, 0x5D], .byteOrderMark, at: 0),
    Refused([0xEF, 0xBB, 0xBF], .byteOrderMark, at: 0),
    Refused([0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], .unexpectedByte, at: 0),
    Refused([0x00, 0x5B, 0x00, 0x5D], .unexpectedByte, at: 0),
    Refused([0x22, 0xFF, 0x22], .notUTF8, at: 1),
    Refused([0x22, 0x61, 0x80, 0x22], .notUTF8, at: 2),
    Refused([0x22, 0xC3, 0xA9, 0xC0, 0x80, 0x22], .notUTF8, at: 3),
    Refused([0x22, 0xED, 0xA0, 0x80, 0x22], .notUTF8, at: 1),
    Refused([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .notUTF8, at: 1),
    Refused([0x22, 0xE0, 0x9F, 0x80, 0x22], .notUTF8, at: 1),
    Refused([0x22, 0xE2, 0x82, 0x22], .notUTF8, at: 1),
    Refused([0x22, 0x5C, 0x6E, 0xFF, 0x22], .notUTF8, at: 3),
    Refused([0xE9], .unexpectedByte, at: 0),
  ]

  static let names: [Refused] = [
    Refused("{\"a\":1,\"a\":1}", .duplicateName, at: 7),
    Refused("{\"a\":1,\"\\u0061\":2}", .duplicateName, at: 7),
    Refused("{\"\":1,\"\":2}", .duplicateName, at: 6),
    Refused("[{\"b\":0,\"a\":1,\"c\":2,\"a\":3}]", .duplicateName, at: 20),
    Refused("{\"\\uD83D\\uDE00\":1,\"😀\":2}", .duplicateName, at: 18),
  ]

  @Test(arguments: structure + numbers + texts + bytes + names)
  func `is refused with its reason and its place`(refused: Refused) throws {
    let fault = try #require(throws: JSONFault.self) { try JSONReader.read(refused.bytes) }
    #expect(fault.code == refused.code)
    #expect(fault.span.start == refused.start)
    #expect(fault.span.end <= refused.bytes.count)
  }

  @Test func `is refused where a name stands twice among many`() throws {
    let members = (0..<400).map { "\"n\($0 % 397)\":\($0)" }.joined(separator: ",")
    let text = "{\(members)}"
    let fault = try #require(throws: JSONFault.self) { try JSONReader.read(Array(text.utf8)) }
    let second = try #require(text.range(of: "\"n0\":397"))
    #expect(fault.code == .duplicateName)
    #expect(fault.span.start == text.utf8.distance(from: text.startIndex, to: second.lowerBound))
  }

  @Test func `is refused beyond the depth that was asked for`() throws {
    let sixteen = String(repeating: "[", count: 16) + String(repeating: "]", count: 16)
    _ = try JSONReader.read(Array(sixteen.utf8))
    let fault = try #require(throws: JSONFault.self) {
      try JSONReader.read(Array("[\(sixteen)]".utf8))
    }
    #expect(fault.code == .tooDeep && fault.span.start == 16)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"\":"])
  func `never exhausts the stack`(opening: String) throws {
    let bytes = Array(String(repeating: opening, count: 100_000).utf8)
    let limits = JSONLimits(sizeBytesMax: bytes.count, depthMax: 1_000_000)
    let fault = try #require(throws: JSONFault.self) { try JSONReader.read(bytes, limits: limits) }
    #expect(fault.code == .tooDeep)
  }

  @Test func `is refused beyond the size that was asked for`() throws {
    let limits = JSONLimits(sizeBytesMax: 4)
    _ = try JSONReader.read(Array("[11]".utf8), limits: limits)
    let fault = try #require(throws: JSONFault.self) {
      try JSONReader.read(Array("[111]".utf8), limits: limits)
    }
    #expect(fault.code == .tooLarge && fault.span.start == 4)
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

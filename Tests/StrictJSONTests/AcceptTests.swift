import SourceText
import StrictJSON
import Testing

@Suite struct `JSON that is JSON` {
  static let accepted: [String] = [
    "[]", "{}", "[[]]", "[{}]", "\"\"", "\"a\"", "0", "-1", "true", "false", "null", " [] ",
    "\t\n\r []", "[ 1 , 2 ]", "{\"a\":1}", "{ \"a\" : 1 , \"b\" : [ ] }", "{\"\":0}",
    "{\"a\":{\"a\":1}}", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\u0041\\u00e9\\uD83D\\uDE00\"]",
    "[\"\\u0000\"]", "[\"\\uFFFF\"]", "[\"\u{7F}\"]", "[\"\u{2028}\u{2029}\"]", "[\"é ŵ 😀\"]",
    "[\"\\uDBFF\\uDFFF\"]", "[0.5]", "[1e5]", "[1E+5]", "[-0]", "[-0.0]", "[1.5e-3]", "[20e1]",
    "[123456789012345678901234567890]", "[0e+1]", "[9007199254740991]", "[-9007199254740991]",
    "[\"/* no comment */\"]", "[\"a\",\"a\"]", "{\"e\u{301}\":1,\"é\":2}", "[\"\u{10FFFF}\"]",
  ]

  @Test(arguments: accepted)
  func `is read`(text: String) throws {
    _ = try JSONReader.read(Array(text.utf8))
  }

  @Test(arguments: accepted)
  func `is the same when written either way and read again`(text: String) throws {
    let value = try JSONReader.read(Array(text.utf8))
    let pretty = JSONWriter.pretty(value)
    #expect(try JSONReader.read(pretty) == value)
    #expect(try JSONWriter.pretty(JSONReader.read(pretty)) == pretty)
    let canonical = JSONWriter.canonical(value)
    #expect(try JSONWriter.canonical(JSONReader.read(canonical)) == canonical)
  }

  @Test func `tells whole numbers from all others`() throws {
    let text = "[0,7,-7,9007199254740991,-9007199254740991,9007199254740992,-0,1.0,1e2]"
    let items = try #require(JSONReader.read(Array(text.utf8)).items)
    #expect(
      items.map(\.integer)
        == [0, 7, -7, 9_007_199_254_740_991, -9_007_199_254_740_991, nil, nil, nil, nil])
    guard case .number("9007199254740992") = items[5].content else {
      Issue.record("a number past 2^53-1 is kept as it was written")
      return
    }
  }

  @Test func `knows the bytes of every value and name`() throws {
    let text = "{ \"é\" : [ true, \"x\\n\" ] }"
    let value = try JSONReader.read(Array(text.utf8))
    let member = try #require(value.members?.first)
    #expect(value.span.start == 0 && value.span.end == text.utf8.count)
    #expect(member.nameSpan.start == 2 && member.nameSpan.end == 6)
    #expect(member.value.span.start == 9 && member.value.span.end == 24)
    let items = try #require(member.value.items)
    #expect(items[0].span.start == 11 && items[0].span.end == 15)
    #expect(items[1].span.start == 17 && items[1].span.end == 22)
    #expect(items[1].string == "x\n")
  }
}

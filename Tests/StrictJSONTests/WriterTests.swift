import StrictJSON
import Testing

@Suite struct `Writing JSON` {
  @Test(arguments: [
    (
      "{\"a9\":1,\"a10\":2,\"a\":3,\"b\":4,\"B\":5}", "{\"B\":5,\"a\":3,\"a10\":2,\"a9\":1,\"b\":4}"
    ),
    ("{\"\\uFB33\":1,\"\\uD800\\uDC00\":2}", "{\"\u{10000}\":2,\"\u{FB33}\":1}"),
    (
      "{\"\u{20AC}\":1,\"\\r\":2,\"\u{FB33}\":3,\"1\":4,\"\u{1F600}\":5,\"\u{80}\":6,\"\u{F6}\":7}",
      "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{F6}\":7,\"\u{20AC}\":1,\"\u{1F600}\":5,\"\u{FB33}\":3}"
    ),
    ("[ 1, [ ], { } , null ,true]", "[1,[],{},null,true]"),
    (
      "[\"\\u000F\\u0008\\u0009\\u000a\\u000c\\u000d\\u0022\\u005C\\/\\u007f\"]",
      "[\"\\u000f\\b\\t\\n\\f\\r\\\"\\\\/\u{7F}\"]"
    ),
    ("[\"\\u00e9\\u2028\"]", "[\"é\u{2028}\"]"),
  ])
  func `the canonical form is that of RFC 8785`(text: String, canonical: String) throws {
    let value = try JSONReader.read(Array(text.utf8))
    #expect(JSONWriter.canonical(value) == Array(canonical.utf8))
  }

  @Test func `the form for people keeps the order and indents by two`() throws {
    let value = JSONValue.object([
      JSONMember("b", .array([.integer(1), .string("é")])), JSONMember("a", .object([])),
      JSONMember("none", .array([])),
    ])
    let expected = """
      {
        "b": [
          1,
          "é"
        ],
        "a": {},
        "none": []
      }

      """
    #expect(String(decoding: JSONWriter.pretty(value), as: UTF8.self) == expected)
  }

  @Test func `pointers escape what RFC 6901 escapes`() {
    #expect(JSONPointer.root.text == "")
    #expect(JSONPointer.root.member("a/b~c").item(3).member("").text == "/a~1b~0c/3/")
  }
}

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

  /// Every pair of a few names, and objects of every size: small ones are put in order in one way and
  /// large ones in another.
  @Test(arguments: [2, 5, 31, 32, 33, 100])
  func `names stand in the order of their UTF-16 units, however many they are`(count: Int) {
    let starts = ["", "a", "aa", "B", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}"]
    let ends = ["", "\u{E000}", "\u{FFFD}", "\u{10000}", "\u{10FFFF}", "z", "é"]
    let names = starts.flatMap { start in ends.map { start + $0 } }.shuffledBySeed(count)
    for first in stride(from: 0, to: names.count, by: 7) {
      let some = (0..<count).map { names[(first + $0) % names.count] + "\($0 / names.count)" }
      let written = JSONWriter.canonical(.object(some.map { JSONMember($0, .null) }))
      let sorted = some.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
      let expected = "{" + sorted.map { "\"\($0)\":null" }.joined(separator: ",") + "}"
      #expect(String(decoding: written, as: UTF8.self) == expected)
    }
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
    #expect(JSONPointer.root.member("3") == JSONPointer.root.item(3))
    #expect(Set([JSONPointer.root.member("3"), JSONPointer.root.item(3)]).count == 1)
  }
}

extension Array {
  /// Out of order, and always in the same way.
  fileprivate func shuffledBySeed(_ seed: Int) -> [Element] {
    var result = self
    var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    for index in result.indices.reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      result.swapAt(index, Int(state >> 33) % (index + 1))
    }
    return result
  }
}

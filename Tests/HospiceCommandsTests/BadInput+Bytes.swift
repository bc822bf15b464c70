import CarePlanModel
import TestSupport

extension BadInput {
  private static let good = GoodPlan.usual
  private static let status = "\"status\": \"final\","

  static func brokenBytes(_ number: Int) -> [Variant] {
    let bytes = good.file
    let text = good.text
    switch number {
    case 1: return [Variant([])]
    case 2: return [Variant(" \n\t\r\n ")]
    case 3: return [Variant(Array(text[..<cut(behind: "Gwenllian")].utf8))]
    case 4: return [Variant(Array(text[..<cut(behind: status)].utf8))]
    case 5:
      let accent = bytes.firstIndex(of: 0xC3).map { $0 + 1 } ?? 0
      return [Variant(Array(bytes[..<accent]))]
    case 6: return [Variant(good.file(replacing: "\"gp\"\n", by: "\"gp\",\n"))]
    case 7: return [Variant(good.file(replacing: "\"GB-EAW\"\n", by: "\"GB-EAW\",\n"))]
    case 8: return [Variant(good.file(replacing: status, by: status + ","))]
    case 9: return [Variant(bytes + bytes)]
    case 10: return [Variant(bytes + Array("end".utf8))]
    case 11: return [Variant("[1, 2]"), Variant("\"a plan\""), Variant("42"), Variant("{}")]
    case 12: return [Variant(good.file(replacing: status, by: status + status))]
    case 13:
      return [Variant(good.file(replacing: status, by: status + "\"status\": \"draft\","))]
    default:
      return [
        Variant(good.file(replacing: status, by: status + "\"st\\u0061tus\": \"draft\","))
      ]
    }
  }

  private static func cut(behind words: String) -> String.Index {
    good.text.firstRange(of: words)?.upperBound ?? good.text.startIndex
  }

  static func oddJSON(_ number: Int) -> [Variant] {
    func deep(_ count: Int) -> Variant {
      let nest = String(repeating: "[", count: count) + String(repeating: "]", count: count)
      return Variant(good.file(replacing: "\"format\":", by: "\"x\": \(nest), \"format\":"))
    }
    func version(_ written: String) -> Variant {
      Variant(good.file(replacing: "\"version\": 1,", by: "\"version\": \(written),"))
    }
    switch number {
    case 15:
      let names = "\"\u{E9}\": 1, \"e\u{301}\": 2, \"format\":"
      return [Variant(good.file(replacing: "\"format\":", by: names))]
    // The document stands two deep already, and its list is one of them.
    case 16: return [deep(15)]
    case 17: return [deep(513)]
    case 18: return [Variant(Array(repeating: UInt8(ascii: "["), count: 1_000_000))]
    case 19: return [version("1e400")]
    case 20: return [version(String(repeating: "7", count: 40))]
    case 21: return [version("-0")]
    case 22: return [version("1.0")]
    default: return [version("NaN"), version("Infinity"), version("-Infinity")]
    }
  }

  static func wrongEncodings(_ number: Int) -> [Variant] {
    func inName(_ bytes: [UInt8]) -> Variant {
      let text = good.text
      let at = text.utf8.distance(from: text.startIndex, to: cut(behind: "Gwenllian"))
      return Variant(good.file[..<at] + bytes + good.file[at...])
    }
    let units = Array(good.text.utf16)
    switch number {
    case 24: return [inName([0xFF]), inName([0x80]), inName([0xF8, 0x88, 0x80, 0x80, 0x80])]
    case 25: return [inName([0xC0, 0xAF]), inName([0xE0, 0x80, 0xAF])]
    case 26: return [inName([0xED, 0xA0, 0x80])]
    case 27: return [inName(Array(#"\ud800"#.utf8)), inName(Array(#"\udc00\ud800"#.utf8))]
    case 28: return [Variant([0xEF, 0xBB, 0xBF] + good.file)]
    case 29:
      let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      return [
        Variant(little), Variant(big), Variant([0xFF, 0xFE] + little),
        Variant([0xFE, 0xFF] + big),
      ]
    case 30: return [inName([0xE9])]
    case 31: return [inName(Array(#"\u0000"#.utf8))]
    case 32:
      return [
        Variant("// a plan\n" + good.text), Variant("{document: {}}"), Variant("{'document': {}}"),
        Variant(good.file(replacing: status, by: "/* done */ " + status)),
      ]
    case 33:
      let words = String(repeating: "a", count: 900_000)
      return [Variant(good.file("/document/statements/6/text", "\"\(words)\""))]
    default:
      let names = (0..<100_000).map { "\"\(String($0, radix: 36))\":1" }.joined(separator: ",")
      // As short as it can be, so that it is not too large before it is too many.
      return [Variant("{\"document\":{\(names)}}")]
    }
  }

  static func texts(_ number: Int) -> [Variant] {
    func escaped(_ escape: String) -> Variant {
      Variant(good.file("/document/person/name/text", "\"Gwen\(escape)llian Bowen\""))
    }
    func named(_ name: String) -> Variant { Variant(good.named(name).file) }
    switch number {
    case 35: return [escaped(#"\u001b[2J"#)]
    case 36:
      return [escaped(#"\u001b]52;c;cm0gLXJm\u0007"#), escaped(#"\u001b]8;;http://x\u0007"#)]
    case 37: return [escaped(#"\u009b2J"#)]
    case 38: return [escaped(#"\rAnn"#)]
    case 39: return [escaped(#"\u202e"#)]
    case 40: return [escaped(#"\u2066"#), escaped(#"\u2068"#)]
    case 41: return [named("Gwen\u{200D}llian Bowen"), named("Gwen\u{200B}llian Bowen")]
    case 42: return [named("Gwenlli\u{430}n Bowen")]
    case 43:
      let stacked = "e" + String(repeating: "\u{301}", count: 200)
      return [Variant(good.with { $0.statements[4].text = stacked }.file)]
    case 44:
      let wide = String(
        "9434765919".unicodeScalars.map { Character(Unicode.Scalar($0.value + 0xFEE0)!) })
      return [Variant(good.file("/document/person/identifiers/0/value", "\"\(wide)\""))]
    case 45: return [named("Gwen 👨‍👩‍👧‍👦 Bowen")]
    case 46: return [named("Siân Ŵyn ap Rhŷs"), named("محمد الأحمد"), named("Nguyễn Thị Ngọc Ánh")]
    default: return [named(BadInput.inertName)]
    }
  }

  /// What a database, a shell, a browser and a sheet of figures would each like to be told.
  static let inertName = "Robert'); DROP TABLE people;-- $(rm -rf ~) <script>alert(1)</script> =1+1"
}

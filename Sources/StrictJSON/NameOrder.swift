/// The places of an object's members in the order of RFC 8785: by UTF-16 units of their names.
struct NameOrder {
  /// So many are put in order on the stack. More are sorted in another way, so that a hostile file
  /// costs no more than an honest one.
  private static let fewMax = 32

  private var few = InlineArray<32, Int>(repeating: 0)
  private var many: [Int] = []

  init(_ members: [JSONMember]) {
    guard members.count <= NameOrder.fewMax else {
      many = members.indices.sorted {
        NameOrder.precedes(members[$0].name, members[$1].name)
      }
      return
    }
    var beginnings = InlineArray<32, UInt64>(repeating: 0)
    for place in members.indices {
      beginnings[place] = NameOrder.beginning(of: members[place].name)
      var index = place
      while index > 0 {
        let before = few[index - 1]
        let (here, there) = (beginnings[place], beginnings[before])
        let isASCII = (here | there) & 0x8080_8080_8080_8080 == 0
        let precedes =
          isASCII && here != there
          ? here < there : NameOrder.precedes(members[place].name, members[before].name)
        guard precedes else { break }
        few[index] = before
        index -= 1
      }
      few[index] = place
    }
  }

  subscript(index: Int) -> Int { many.isEmpty ? few[index] : many[index] }

  /// The first eight bytes as one number, which is compared at once.
  private static func beginning(of name: String) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 64
    for byte in name.utf8 {
      guard shift > 0 else { break }
      shift -= 8
      result |= UInt64(byte) << shift
    }
    return result
  }

  /// By UTF-16 units, which is the order of bytes but for one thing: what takes two units stands
  /// before the last of those that take one, and has the larger first byte.
  private static func precedes(_ one: String, _ other: String) -> Bool {
    var (one, other) = (one, other)
    return one.withUTF8 { one in
      other.withUTF8 { other in
        for index in 0..<min(one.count, other.count) where one[index] != other[index] {
          let (here, there) = (one[index], other[index])
          // U+E000 to U+FFFF begin with EE or EF; what takes two units begins with F0 or more.
          guard here >= 0xEE, there >= 0xEE, (here >= 0xF0) != (there >= 0xF0) else {
            return here < there
          }
          return here >= 0xF0
        }
        return one.count < other.count
      }
    }
  }
}

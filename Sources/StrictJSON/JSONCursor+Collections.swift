import SourceText

extension JSONCursor {
  mutating func object() throws(JSONFault) -> JSONValue {
    let start = position
    try descend()
    var members: [JSONMember] = []
    var names = SeenNames()
    if try !closesAtOnce(UInt8(ascii: "}")) {
      members.reserveCapacity(8)
      repeat {
        skipSpace()
        let member = try member()
        names.add(member.name)
        members.append(member)
      } while try goesOn(until: UInt8(ascii: "}"))
    }
    depth -= 1
    if names.mayRepeat, let second = JSONCursor.secondOfAName(members) {
      throw JSONFault(.duplicateName, second)
    }
    return JSONValue(.object(members), span: Span(start, position))
  }

  mutating func array() throws(JSONFault) -> JSONValue {
    let start = position
    try descend()
    var items: [JSONValue] = []
    if try !closesAtOnce(UInt8(ascii: "]")) {
      repeat {
        skipSpace()
        items.append(try value())
      } while try goesOn(until: UInt8(ascii: "]"))
    }
    depth -= 1
    return JSONValue(.array(items), span: Span(start, position))
  }

  private mutating func member() throws(JSONFault) -> JSONMember {
    let start = position
    guard let first = peek() else { throw endFault() }
    guard first == UInt8(ascii: "\"") else { throw byteFault() }
    let name = try string()
    let nameSpan = Span(start, position)
    skipSpace()
    guard let colon = peek() else { throw endFault() }
    guard colon == UInt8(ascii: ":") else { throw byteFault() }
    position += 1
    skipSpace()
    return JSONMember(name, try value(), nameSpan: nameSpan)
  }

  private mutating func descend() throws(JSONFault) {
    guard depth < depthMax else { throw byteFault(.tooDeep) }
    depth += 1
    position += 1
  }

  private mutating func closesAtOnce(_ close: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    guard let next = peek() else { throw endFault() }
    guard next == close else { return false }
    position += 1
    return true
  }

  /// Past a comma, or past the closing bracket.
  private mutating func goesOn(until close: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    guard let next = peek() else { throw endFault() }
    if next == close {
      position += 1
      return false
    }
    guard next == UInt8(ascii: ",") else { throw byteFault() }
    let comma = position
    position += 1
    skipSpace()
    if peek() == close { throw JSONFault(.trailingComma, Span(comma, comma + 1)) }
    return true
  }

  /// Where a name stands that an earlier member has already.
  ///
  /// Names are compared after their escapes are resolved. Large objects are sorted first, so that
  /// a hostile file costs no more than an honest one.
  private static func secondOfAName(_ members: [JSONMember]) -> Span? {
    if members.count <= 16 {
      for later in members.indices.dropFirst() {
        for earlier in 0..<later where sameBytes(members[earlier].name, members[later].name) {
          return members[later].nameSpan
        }
      }
      return nil
    }
    let sorted = members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var first: Span?
    for (one, next) in zip(sorted, sorted.dropFirst()) where sameBytes(one.name, next.name) {
      let later = one.nameSpan.start > next.nameSpan.start ? one.nameSpan : next.nameSpan
      if first.map({ later.start < $0.start }) ?? true { first = later }
    }
    return first
  }
}

/// Whether a name may have come before: one of 256 marks for each.
///
/// It may say so of two names that differ, and is never silent about two that are equal, so that
/// most objects need not be looked through at all.
private struct SeenNames {
  private var marks = SIMD4<UInt64>.zero
  private(set) var mayRepeat = false

  mutating func add(_ name: String) {
    var mixed: UInt32 = 2_166_136_261
    for byte in name.utf8 { mixed = (mixed ^ UInt32(byte)) &* 16_777_619 }
    mixed ^= mixed >> 15
    let lane = Int(mixed & 3)
    let mark = UInt64(1) << UInt64(mixed >> 2 & 63)
    if marks[lane] & mark != 0 { mayRepeat = true }
    marks[lane] |= mark
  }
}

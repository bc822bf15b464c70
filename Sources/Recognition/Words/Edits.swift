// SourceText has a distance of its own, for what writers of dialogues mistype. It takes strings of
// any length and the nearest of a short list; this one is asked for each unknown word of a line,
// takes folded bytes and makes nothing.

extension Spelling {
  /// The longest of the shorter of two words, in letters.
  private static let longestCompared = 64
  /// Every letter and digit, and one for all other bytes.
  private static let signCount = 37

  /// 1 to 26 for letters, 27 to 36 for digits, 0 for what no folded word holds.
  static func sign(_ byte: UInt8) -> Int {
    switch byte {
    case 0x61...0x7A: Int(byte) - 0x60
    case 0x30...0x39: Int(byte) - 0x30 + 27
    default: 0
    }
  }

  /// Letters put in, left out, changed or swapped with their neighbour; no letter twice.
  ///
  /// One column of the usual table is held in the bits of a few numbers. One of the two words may
  /// be of any length, the other of at most 64 letters; longer ones are as far as can be. What both
  /// begin or end with is as it should be, and is left out first: of words that are near, that is
  /// nearly all.
  ///
  /// Source: Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances",
  /// 2003.
  static func edits(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Int {
    if one.count > other.count { return edits(other, one) }
    guard one.count <= longestCompared else { return .max }
    var start = 0
    while start < one.count, one[start] == other[start] { start += 1 }
    var end = one.count
    let longer = other.count - one.count
    while end > start, one[end - 1] == other[end - 1 + longer] { end -= 1 }
    return editsWithin(
      UnsafeBufferPointer(rebasing: one[start..<end]),
      UnsafeBufferPointer(rebasing: other[start..<end + longer]))
  }

  /// - Parameter one: At most as long as the other.
  private static func editsWithin(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Int {
    // With one letter left in the other, nothing or another letter stands in its place.
    guard !one.isEmpty, other.count > 1 else { return other.count }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: signCount) { places in
      places.initialize(repeating: 0)
      for (index, byte) in one.enumerated() { places[sign(byte)] |= 1 << UInt64(index) }
      let lastRow: UInt64 = 1 << UInt64(one.count - 1)
      var more = UInt64.max
      var fewer: UInt64 = 0
      var diagonal: UInt64 = 0
      var before: UInt64 = 0
      var edits = one.count
      for byte in other {
        let here = places[sign(byte)]
        let swapped = ((~diagonal & here) << 1) & before
        diagonal = (((here & more) &+ more) ^ more) | here | fewer | swapped
        var rises = fewer | ~(diagonal | more)
        var falls = diagonal & more
        if rises & lastRow != 0 { edits += 1 }
        if falls & lastRow != 0 { edits -= 1 }
        rises = rises << 1 | 1
        falls <<= 1
        more = falls | ~(diagonal | rises)
        fewer = rises & diagonal
        before = here
      }
      return edits
    }
  }

  static func edits(_ one: [UInt8], _ other: [UInt8]) -> Int {
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { edits(one, $0) }
    }
  }
}

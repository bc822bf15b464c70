extension PatternIndex {
  /// A pattern that holds in a line.
  struct Match: Hashable, Sendable {
    let pattern: Int
    /// Words, from the first to past the last.
    var start: Int
    var end: Int
    /// The words of the object.
    var object: Range<Int>?
    /// The words of each element that was found.
    var parts = Parts()

    func covers(_ word: Int) -> Bool { parts.contains { $0.contains(word) } }
  }

  /// A few stretches of words, without memory of their own.
  struct Parts: Sendable, RandomAccessCollection {
    /// The first word of each in the lower half, the one behind its last in the upper.
    private var places = InlineArray<8, UInt64>(repeating: 0)
    private var number = 0

    var startIndex: Int { 0 }
    var endIndex: Int { number }

    subscript(index: Int) -> Range<Int> {
      let place = places[index]
      return Int(place & 0xFFFF_FFFF)..<Int(place >> 32)
    }

    mutating func append(_ hit: PhraseIndex.Hit) {
      places[number] = UInt64(hit.start) | UInt64(hit.end) << 32
      number += 1
    }
  }
}

extension PatternIndex.Parts: Hashable {
  static func == (one: Self, other: Self) -> Bool { one.elementsEqual(other) }

  func hash(into hasher: inout Hasher) { for part in self { hasher.combine(part) } }
}

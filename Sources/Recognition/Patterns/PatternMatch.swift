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
  struct Parts: Hashable, Sendable, RandomAccessCollection {
    private var starts = SIMD8<Int32>()
    private var ends = SIMD8<Int32>()
    private var number = 0

    var startIndex: Int { 0 }
    var endIndex: Int { number }

    subscript(index: Int) -> Range<Int> { Int(starts[index])..<Int(ends[index]) }

    mutating func append(_ hit: PhraseIndex.Hit) {
      starts[number] = Int32(hit.start)
      ends[number] = Int32(hit.end)
      number += 1
    }

    /// Forgets all but the first few.
    mutating func shrink(to count: Int) {
      for index in count..<number {
        starts[index] = 0
        ends[index] = 0
      }
      number = count
    }
  }
}

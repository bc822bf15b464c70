/// A stretch of words with one subject and one time.
struct Clause: Hashable, Sendable {
  var start: Int
  /// Past the last word.
  var end: Int
  var scope: Scope = []

  var range: Range<Int> { start..<end }
}

/// A typed line with everything that was found in it, before any rule is asked.
struct ReadLine: Sendable {
  var words: [Word]
  var hits: [PhraseIndex.Hit]
  var hitStarts: [Int]
  var clauses: [Clause] = []
  /// The clause of each word.
  var clauseOf: [Int] = []
  /// The place of the word that negates each word, or -1.
  var negatedBy: [Int] = []
  /// Words that stand behind "I don't know whether".
  var isDoubted: [Bool] = []
  /// Words that say nothing.
  var isFiller: [Bool] = []
  /// The first word that says something.
  var firstContent = 0
  /// Past the last word that says something.
  var contentEnd = 0

  func hits(at word: Int) -> ArraySlice<PhraseIndex.Hit> {
    hits[hitStarts[word]..<hitStarts[word + 1]]
  }

  /// The longest hit of a concept that begins at a word.
  func hit(_ concept: Int32, at word: Int) -> PhraseIndex.Hit? {
    var longest: PhraseIndex.Hit?
    for hit in hits(at: word) where hit.concept == concept { longest = hit }
    return longest
  }

  /// Marks the words that a concept covers.
  func cover(_ concept: Int32) -> [Bool] {
    var covered = Array(repeating: false, count: words.count)
    for hit in hits where hit.concept == concept {
      for index in hit.start..<hit.end { covered[index] = true }
    }
    return covered
  }

  /// The first word of a clause that says something.
  func firstContent(of clause: Clause) -> Int {
    clause.range.first { !isFiller[$0] } ?? clause.start
  }
}

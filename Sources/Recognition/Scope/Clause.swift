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
  let found: PhraseIndex.Found
  var hits: [PhraseIndex.Hit] { found.hits }
  var clauses: [Clause] = []
  /// The place of the word that negates each word, or -1.
  var negatedBy: WordNotes<Int>
  /// Words that stand behind "I don't know whether".
  var isDoubted: WordNotes<Bool>
  /// Words that only tell what was answered before.
  var earlier: [Range<Int>] = []
  /// Words that say nothing.
  var isFiller = Cover()
  /// The first word that says something.
  var firstContent = 0
  /// Past the last word that says something.
  var contentEnd = 0
  /// The first word of the last question, or -1.
  var lastQuestion = -1

  init(words: [Word], found: PhraseIndex.Found) {
    self.words = words
    self.found = found
    negatedBy = WordNotes(-1, count: words.count)
    isDoubted = WordNotes(false, count: words.count)
  }

  /// The place of a word's clause among the clauses.
  func clauseNumber(of word: Int) -> Int { Int(words[word].clause) }

  func clause(of word: Int) -> Clause { clauses[clauseNumber(of: word)] }

  /// Adds the clause that goes on from the last one to before a word.
  mutating func addClause(to end: Int) {
    let start = clauses.last?.end ?? 0
    for word in start..<end { words[word].clause = Int32(truncatingIfNeeded: clauses.count) }
    clauses.append(Clause(start: start, end: end))
  }

  func hits(at word: Int) -> ArraySlice<PhraseIndex.Hit> {
    found.hits[found.range(at: word)]
  }

  /// The longest hit of a concept that begins at a word.
  func hit(_ concept: Int32, at word: Int) -> PhraseIndex.Hit? {
    guard begins(concept, at: word) else { return nil }
    var longest: PhraseIndex.Hit?
    for hit in hits(at: word) where hit.concept == concept { longest = hit }
    return longest
  }

  /// Whether a hit of a concept may begin at a word; for a cue, whether it does.
  func begins(_ concept: Int32, at word: Int) -> Bool {
    concept >= PhraseIndex.cuesMost || found.places[word].cuesAt & (1 << UInt64(concept)) != 0
  }

  /// Whether a cue stands anywhere in the line.
  func has(_ cue: Int32) -> Bool { found.cues & (1 << UInt64(cue)) != 0 }

  /// Whether a cue begins at one of some words.
  func begins(_ cue: Int32, among words: Range<Int>) -> Bool {
    let bit: UInt64 = 1 << UInt64(cue)
    guard found.cues & bit != 0 else { return false }
    for word in words where found.places[word].cuesAt & bit != 0 { return true }
    return false
  }

  /// Whether one of some cues begins at a word.
  func begins(anyOf cues: CueSet, at word: Int) -> Bool {
    found.places[word].cuesAt & cues.bits != 0
  }

  /// Whether one of some cues covers a word.
  func covers(_ word: Int, anyOf cues: CueSet) -> Bool {
    found.places[word].cuesOver & cues.bits != 0
  }

  /// Whether one of some cues stands anywhere in the line.
  func has(anyOf cues: CueSet) -> Bool { found.cues & cues.bits != 0 }

  /// The hits of a cue, in order.
  func hits(of cue: Int32) -> [PhraseIndex.Hit] {
    has(cue) ? found.hits.filter { $0.concept == cue } : []
  }

  func isEarlier(_ word: Int) -> Bool { earlier.contains { $0.contains(word) } }

  /// The words that a cue covers.
  func cover(_ cue: Int32) -> Cover {
    Cover(bit: 1 << UInt64(cue), places: found.places)
  }

  /// The words of a clause behind a hit, which may itself reach into the next one: "the doctor,
  /// says he".
  func rest(of clause: Clause, behind hit: PhraseIndex.Hit) -> Range<Int> {
    min(hit.end, clause.end)..<clause.end
  }

  /// The first word of a clause that says something.
  func firstContent(of clause: Clause) -> Int {
    clause.range.first { !isFiller[$0] } ?? clause.start
  }
}

/// A few cues, which are asked about together.
struct CueSet: Sendable {
  let bits: UInt64

  init(_ cues: [Int32]) {
    bits = cues.reduce(0) { $0 | 1 << UInt64($1) }
  }
}

/// Which words of a line a cue covers.
struct Cover: Sendable {
  var bit: UInt64 = 0
  var places: [PhraseIndex.Place] = []

  subscript(word: Int) -> Bool { places[word].cuesOver & bit != 0 }
}

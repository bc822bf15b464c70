import DialogueModel

/// A typed line with everything that was found in it.
struct ReadLine: Sendable {
  var words: [Word]
  let found: PhraseIndex.Found
  var clauses: [Clause] = []
  /// Words that only tell what was answered before.
  var earlier: [Range<Int>] = []
  /// Words that say nothing.
  private(set) var fillers = CueSet()
  /// The first word that says something.
  private(set) var firstContent = 0
  /// Past the last word that says something.
  private(set) var contentEnd = 0
  /// The first word of the last question, or -1.
  var lastQuestion = -1
  /// Every pattern whose words stand in the line, whatever their scope.
  var matches: [PatternIndex.Match] = []

  var hits: [PhraseIndex.Hit] { found.hits }

  init(words: [Word], found: PhraseIndex.Found) {
    self.words = words
    self.found = found
  }

  /// Notes which words say nothing.
  mutating func read(fillers: CueSet) {
    self.fillers = fillers
    contentEnd = words.count
    while firstContent < contentEnd, isFiller(firstContent) { firstContent += 1 }
    while contentEnd > 0, isFiller(contentEnd - 1) { contentEnd -= 1 }
  }

  func isFiller(_ word: Int) -> Bool { found.covers(word, anyOf: fillers) }

  func isEarlier(_ word: Int) -> Bool { earlier.contains { $0.contains(word) } }

  // MARK: - Clauses

  /// The place of a word's clause among the clauses.
  func clauseNumber(of word: Int) -> Int { Int(words[word].clause) }

  func clause(of word: Int) -> Clause { clauses[clauseNumber(of: word)] }

  /// Adds the clause that goes on from the last one to before a word.
  mutating func addClause(to end: Int) {
    let start = clauses.last?.end ?? 0
    for word in start..<end { words[word].clause = Int32(truncatingIfNeeded: clauses.count) }
    clauses.append(Clause(start: start, end: end))
  }

  /// The words of a clause behind a hit, which may itself reach into the next one: "the doctor,
  /// says he".
  func rest(of clause: Clause, behind hit: PhraseIndex.Hit) -> Range<Int> {
    min(hit.end, clause.end)..<clause.end
  }

  /// The stretches between full stops, question marks and the like.
  var sentences: [Range<Int>] {
    var starts = words.indices.filter { words[$0].breakBefore == .stop }
    if starts.first != 0 { starts.insert(0, at: 0) }
    return zip(starts, starts.dropFirst() + [words.count]).map { $0..<$1 }
  }

  /// The first word of a clause that says something.
  func firstContent(of clause: Clause) -> Int {
    clause.range.first { !isFiller($0) } ?? clause.start
  }
}

/// What was found, as it is asked of the line.
extension ReadLine {
  func hits(at word: Int) -> ArraySlice<PhraseIndex.Hit> { found.hits(at: word) }

  func hits(of cue: Cue) -> [PhraseIndex.Hit] { found.hits(of: cue) }

  func hit(_ cue: Cue, at word: Int) -> PhraseIndex.Hit? { found.hit(cue, at: word) }

  func has(_ cue: Cue) -> Bool { found.has(cue) }

  func has(anyOf cues: CueSet) -> Bool { found.has(anyOf: cues) }

  func begins(_ cue: Cue, at word: Int) -> Bool { found.begins(cue, at: word) }

  func begins(anyOf cues: CueSet, at word: Int) -> Bool { found.begins(anyOf: cues, at: word) }

  func begins(_ cue: Cue, among words: Range<Int>) -> Bool { found.begins(cue, among: words) }

  func covers(_ word: Int, by cue: Cue) -> Bool { found.covers(word, by: cue) }

  func covers(_ word: Int, anyOf cues: CueSet) -> Bool { found.covers(word, anyOf: cues) }
}

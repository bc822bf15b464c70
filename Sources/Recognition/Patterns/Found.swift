import DialogueModel

extension PhraseIndex {
  /// What was found in a line.
  struct Found: Sendable {
    /// In order of the first word.
    var hits: [Hit] = []
    /// For each word, and one for the end of the line.
    var places: [Place] = []
    /// The cues that stand anywhere in the line.
    var cues = CueSet()
  }
}

extension PhraseIndex.Found {
  /// - Parameters:
  ///   - hitCount: How many hits are to be expected; there may be more.
  ///   - find: Goes to each word in order and takes what begins there.
  init(wordCount: Int, expecting hitCount: Int, _ find: (inout PhraseIndex.Finding) -> Void) {
    let count = wordCount + 1
    var (hits, cues): ([PhraseIndex.Hit], CueSet) = ([], [])
    let places = [PhraseIndex.Place](unsafeUninitializedCapacity: count) { places, filled in
      places.initialize(repeating: PhraseIndex.Place())
      var finding = PhraseIndex.Finding(in: places, expecting: hitCount)
      find(&finding)
      finding.go(to: wordCount)
      (hits, cues, filled) = (finding.hits, finding.cues, count)
    }
    self.init(hits: hits, places: places, cues: cues)
  }

  // MARK: - Hits

  /// The places of the hits that begin at a word.
  func range(at word: Int) -> Range<Int> {
    Int(places[word].firstHit)..<Int(places[word + 1].firstHit)
  }

  func hits(at word: Int) -> ArraySlice<PhraseIndex.Hit> { hits[range(at: word)] }

  /// The hits of a cue, in order.
  func hits(of cue: Cue) -> [PhraseIndex.Hit] {
    has(cue) ? hits.filter { $0.isOf(cue) } : []
  }

  /// The longest hit of a cue that begins at a word.
  func hit(_ cue: Cue, at word: Int) -> PhraseIndex.Hit? {
    begins(cue, at: word) ? hit(ofConcept: cue.number, at: word) : nil
  }

  /// The longest hit of a concept that begins at a word.
  func hit(ofConcept concept: Int32, at word: Int) -> PhraseIndex.Hit? {
    range(at: word).last { hits[$0].concept == concept }.map { hits[$0] }
  }

  /// Whether one of some concepts begins at one of some words.
  func begins(anyOf concepts: UnsafeBufferPointer<Int32>, among words: Range<Int>) -> Bool {
    guard !words.isEmpty else { return false }
    let (first, last) = (places[words.lowerBound].firstHit, places[words.upperBound].firstHit)
    for place in Int(first)..<Int(last) where concepts.contains(hits[place].concept) {
      return true
    }
    return false
  }

  // MARK: - Cues

  /// Whether a cue stands anywhere in the line.
  func has(_ cue: Cue) -> Bool { cues.contains(cue) }

  /// Whether one of some cues stands anywhere in the line.
  func has(anyOf cues: CueSet) -> Bool { self.cues.overlaps(cues) }

  /// Whether a cue begins at a word.
  func begins(_ cue: Cue, at word: Int) -> Bool { places[word].cuesAt.contains(cue) }

  /// Whether one of some cues begins at a word.
  func begins(anyOf cues: CueSet, at word: Int) -> Bool { places[word].cuesAt.overlaps(cues) }

  /// Whether a cue begins at one of some words.
  func begins(_ cue: Cue, among words: Range<Int>) -> Bool {
    guard has(cue) else { return false }
    for word in words where places[word].cuesAt.contains(cue) { return true }
    return false
  }

  /// Whether a cue covers a word.
  func covers(_ word: Int, by cue: Cue) -> Bool { places[word].cuesOver.contains(cue) }

  /// Whether one of some cues covers a word.
  func covers(_ word: Int, anyOf cues: CueSet) -> Bool { places[word].cuesOver.overlaps(cues) }
}

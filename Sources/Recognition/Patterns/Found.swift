extension PhraseIndex {
  /// What was found in a line.
  struct Found: Sendable {
    /// In order of the first word.
    var hits: [Hit] = []
    /// For each word, and one for the end of the line.
    var places: [Place] = []
    /// The cues that stand anywhere in the line.
    var cues: UInt64 = 0
  }
}

extension PhraseIndex.Found {
  /// - Parameters:
  ///   - hitCount: How many hits are to be expected; there may be more.
  ///   - find: Goes to each word in order and takes what begins there.
  init(wordCount: Int, expecting hitCount: Int, _ find: (inout PhraseIndex.Finding) -> Void) {
    let count = wordCount + 1
    var (hits, cues): ([PhraseIndex.Hit], UInt64) = ([], 0)
    let places = [PhraseIndex.Place](unsafeUninitializedCapacity: count) { places, filled in
      places.initialize(repeating: PhraseIndex.Place())
      var finding = PhraseIndex.Finding(in: places, expecting: hitCount)
      find(&finding)
      finding.go(to: wordCount)
      (hits, cues, filled) = (finding.hits, finding.cues, count)
    }
    self.init(hits: hits, places: places, cues: cues)
  }

  private static func bit(_ cue: Int32) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: cue) }

  // MARK: - Hits

  /// The places of the hits that begin at a word.
  func range(at word: Int) -> Range<Int> {
    Int(places[word].firstHit)..<Int(places[word + 1].firstHit)
  }

  func hits(at word: Int) -> ArraySlice<PhraseIndex.Hit> { hits[range(at: word)] }

  /// The hits of a cue, in order.
  func hits(of cue: Int32) -> [PhraseIndex.Hit] {
    has(cue) ? hits.filter { $0.concept == cue } : []
  }

  /// The longest hit of a concept that begins at a word.
  func hit(_ concept: Int32, at word: Int) -> PhraseIndex.Hit? {
    guard begins(concept, at: word) else { return nil }
    return range(at: word).last { hits[$0].concept == concept }.map { hits[$0] }
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
  func has(_ cue: Int32) -> Bool { cues & Self.bit(cue) != 0 }

  /// Whether one of some cues stands anywhere in the line.
  func has(anyOf cues: CueSet) -> Bool { self.cues & cues.bits != 0 }

  /// Whether a hit of a concept may begin at a word; for a cue, whether it does.
  func begins(_ concept: Int32, at word: Int) -> Bool {
    concept >= PhraseIndex.cuesMost || places[word].cuesAt & Self.bit(concept) != 0
  }

  /// Whether one of some cues begins at a word.
  func begins(anyOf cues: CueSet, at word: Int) -> Bool { places[word].cuesAt & cues.bits != 0 }

  /// Whether a cue begins at one of some words.
  func begins(_ cue: Int32, among words: Range<Int>) -> Bool {
    guard has(cue) else { return false }
    for word in words where places[word].cuesAt & Self.bit(cue) != 0 { return true }
    return false
  }

  /// Whether a cue covers a word.
  func covers(_ word: Int, by cue: Int32) -> Bool { places[word].cuesOver & Self.bit(cue) != 0 }

  /// Whether one of some cues covers a word.
  func covers(_ word: Int, anyOf cues: CueSet) -> Bool { places[word].cuesOver & cues.bits != 0 }
}

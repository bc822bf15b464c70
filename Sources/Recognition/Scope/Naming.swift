import DialogueModel

/// Finds names of people and what stands for more than its parts, before any rule is asked.
///
/// A name has a capital letter in the middle of a sentence, or stands behind "our" and is a word
/// that no rule knows. A fixed phrase ("home help", "breathing machine") hides the words in it.
struct Naming {
  private let words: [Word]
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) {
    self.words = words
    self.bytes = bytes
  }

  /// What was found, without what is hidden in a fixed phrase, and with each name.
  ///
  /// - Returns: Nothing where all that was found stays: most lines hide nothing and name nobody.
  func changed(_ all: PhraseIndex.Found) -> PhraseIndex.Found? {
    guard
      all.has(.fixedPhrase) || all.has(.accepting) && all.has(.declining)
        || namesSomebody(all)
    else { return nil }
    let fixed = all.hits.filter { $0.isOf(.fixedPhrase) }
    let accepting = all.hits.filter { $0.isOf(.accepting) }
    return PhraseIndex.Found(wordCount: words.count, expecting: all.hits.count + 4) { kept in
      var next = 0
      for index in words.indices {
        kept.go(to: index)
        while next < fixed.count, fixed[next].end <= index { next += 1 }
        for hit in all.hits[all.range(at: index)]
        where (next == fixed.count || !isHidden(hit, in: fixed[next]))
          && !(hit.isOf(.declining) && accepting.contains { overlap($0, hit) })
        {
          kept.take(hit)
        }
        if let name = name(at: index, in: all) {
          kept.take(PhraseIndex.Hit(concept: name.number, start: index, end: index + 1))
        }
      }
    }
  }

  /// Whether any word is a name: it has a capital letter, or stands behind "our" and no rule knows it.
  private func namesSomebody(_ all: PhraseIndex.Found) -> Bool {
    let hasOurs = all.has(.determiner)
    for (index, word) in words.enumerated() {
      let isCapital = bytes[word.start] &- 0x41 < 26
      let mayBeOurs = hasOurs && (word.number < 0 || word.isMended)
      if isCapital || mayBeOurs, name(at: index, in: all) != nil { return true }
    }
    return false
  }

  private func isHidden(_ hit: PhraseIndex.Hit, in fixed: PhraseIndex.Hit) -> Bool {
    let endsInside = hit.end > fixed.start && hit.end < fixed.end
    let startsInside = hit.start >= fixed.start && hit.start < fixed.end
    return !hit.isOf(.fixedPhrase)
      && (endsInside || startsInside && hit.end - hit.start < fixed.end - fixed.start)
  }

  /// "Can't see why I wouldn't have it" accepts, though "wouldn't have it" declines.
  private func overlap(_ accepting: PhraseIndex.Hit, _ declining: PhraseIndex.Hit) -> Bool {
    accepting.start < declining.end && declining.start < accepting.end
      && declining.end - declining.start <= accepting.end - accepting.start
  }

  private func name(at index: Int, in all: PhraseIndex.Found) -> Cue? {
    let word = words[index]
    guard word.end - word.start > 2 else { return nil }
    let isUnknown = word.number < 0 || word.isMended
    let isCapital = isTitle(word)
    guard isCapital || isUnknown else { return nil }
    let isOurs = isOurs(index, in: all)
    guard isCapital ? (isUnknown || index > 0 && word.breakBefore != .stop) : isOurs && isUnknown
    else { return nil }
    let isPossessive = isApostrophe(word.end - 2) || isOurs && isUnknown && endsInS(word)
    return isPossessive ? .namePossessive : .name
  }

  /// Whether "our", "my" or the like stands right before a word.
  private func isOurs(_ index: Int, in all: PhraseIndex.Found) -> Bool {
    guard index > 0, all.has(.determiner) else { return false }
    return all.hits[all.range(at: index - 1)].contains {
      $0.isOf(.determiner) && $0.end == index
    }
  }

  /// "Sharon", and not "SHARON".
  private func isTitle(_ word: Word) -> Bool {
    (0x41...0x5A).contains(bytes[word.start]) && (0x61...0x7A).contains(bytes[word.start + 1])
  }

  private func endsInS(_ word: Word) -> Bool { bytes[word.end - 1] | 0x20 == 0x73 }

  /// Straight, or the last byte of the curly one: letters such as ș end in the same byte.
  private func isApostrophe(_ place: Int) -> Bool {
    bytes[place] == 0x27
      || place > 1 && bytes[place] == 0x99 && bytes[place - 1] == 0x80 && bytes[place - 2] == 0xE2
  }
}

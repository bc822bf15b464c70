import DialogueModel

/// What the search for patterns looks at in a line: a view, which counts no references.
struct SearchedLine {
  /// How far behind a reading is looked for a word that says something.
  private static let endingMost = 12

  let hits: UnsafeBufferPointer<PhraseIndex.Hit>
  fileprivate let found: UnsafeBufferPointer<PhraseIndex.Place>
  fileprivate let clauses: UnsafeBufferPointer<Clause>
  fileprivate let words: UnsafeBufferPointer<Word>
  fileprivate let fillers: CueSet

  var range: Range<Int> { 0..<words.count }

  func clause(of word: Int) -> Clause { clauses[Int(words[word].clause)] }

  /// The places of the hits that begin at a word.
  func places(at word: Int) -> Range<Int> {
    Int(found[word].firstHit)..<Int(found[word + 1].firstHit)
  }

  /// The places of the hits that begin at one of some words, as far as the line has them.
  func places(from first: Int, to last: Int) -> Range<Int> {
    let end = min(last, found.count - 1)
    let start = min(max(0, first), end)
    return Int(found[start].firstHit)..<Int(found[end].firstHit)
  }

  /// Whether only words that say nothing stand from a place to the end of a clause.
  func isEnded(from word: Int, in clause: Range<Int>) -> Bool {
    var index = word
    while index < min(clause.upperBound, word + Self.endingMost) {
      if !found[index].cuesOver.overlaps(fillers) { return false }
      index += 1
    }
    return true
  }
}

extension ReadLine {
  /// Looks at the line through a view, which is good for nothing afterwards.
  func searched<Result>(_ look: (SearchedLine) -> Result) -> Result {
    found.hits.withUnsafeBufferPointer { hits in
      found.places.withUnsafeBufferPointer { places in
        clauses.withUnsafeBufferPointer { clauses in
          words.withUnsafeBufferPointer { words in
            look(
              SearchedLine(
                hits: hits, found: places, clauses: clauses, words: words,
                fillers: fillers))
          }
        }
      }
    }
  }

  func isEnded(from word: Int, in clause: Range<Int>) -> Bool {
    searched { $0.isEnded(from: word, in: clause) }
  }
}

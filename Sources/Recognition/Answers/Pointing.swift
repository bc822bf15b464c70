import DialogueModel

/// Finds the question that a line points at by its name: "what I said about going into hospital".
///
/// The names are patterns with the mark `[named]`, and mean nothing by themselves: "hospital" names a
/// question, and may be an answer. What points at a name stands before it ("about", "you asked"), or
/// behind it ("the blood one"); or else the name stands alone, and the line goes on about an answer.
struct Pointing {
  struct Pointed {
    let slot: String
    /// What points at the name, and the name itself: outside of these words stands what is said of it.
    let words: Range<Int>
    let name: Range<Int>
    /// Whether what points at it speaks of an answer that was given, or of the question itself.
    let isFirm: Bool
  }

  /// So many words may stand between a name and what points at it.
  private static let reach = 8
  private let line: ReadLine

  init(_ line: ReadLine) { self.line = line }

  /// Of several names at which something points the firmest, and of those the longest and the last.
  func pointed(among names: [(slot: String, words: Range<Int>)]) -> Pointed? {
    names.lazy.compactMap(pointed).max { one, other in
      (one.isFirm ? 1 : 0, one.name.count, one.name.lowerBound)
        < (other.isFirm ? 1 : 0, other.name.count, other.name.lowerBound)
    }
  }

  /// The one question that is named in a line that tells of an answer, where nothing points at the name:
  /// "do try and bring me back, I know I said don't".
  ///
  /// A name in what is told counts only where no other does; of several questions none is meant, unless
  /// the line begins with one of them.
  func mentioned(among names: [(slot: String, words: Range<Int>)]) -> Pointed? {
    let names = names.filter { !isTakenForAnother($0.words) }
    let now = names.filter { !$0.words.contains(where: line.isEarlier) }
    let meant = now.isEmpty ? names : now
    let whole = meant.filter { part in
      !meant.contains { $0.words.count > part.words.count && $0.words.overlaps(part.words) }
    }
    let first = whole.min { $0.words.lowerBound < $1.words.lowerBound }
    guard let first else { return nil }
    let isHead = standsAtHead(first.words)
    guard isHead || whole.allSatisfy({ $0.slot == first.slot }) else { return nil }
    return Pointed(slot: first.slot, words: first.words, name: first.words, isFirm: isHead)
  }

  /// Whether nothing but words that lead up to it stands in the line before a name.
  private func standsAtHead(_ name: Range<Int>) -> Bool {
    (0..<name.lowerBound).allSatisfy {
      line.covers($0, anyOf: .leadingUp) || isLoose($0) || line.begins(.condition, at: $0)
    }
  }

  /// "I got mixed up with giving blood", "I was thinking of the one for money": what was taken for the
  /// question, and is not meant.
  func isTakenForAnother(_ name: Range<Int>) -> Bool {
    // "I got muddled with the feeding tube one" corrects that one.
    guard line.has(.takenFor), endOfAnswerWord(behind: name) ?? endOfAnswerWord(in: name) == nil
    else { return false }
    let clause = line.clause(of: name.lowerBound)
    let end = min(max(clause.end, name.upperBound) + 1, line.words.count)
    return line.begins(.takenFor, among: clause.start..<end)
  }

  private func pointed(_ name: (slot: String, words: Range<Int>)) -> Pointed? {
    let words = name.words
    if isTakenForAnother(words) { return nil }
    let behind = endOfAnswerWord(behind: words) ?? endOfAnswerWord(in: words)
    let end = behind ?? words.upperBound
    if let before = pointer(before: words) {
      let isFirm = before.asks || behind != nil || speaksOfAnAnswer(before: before.start)
      return Pointed(slot: name.slot, words: before.start..<end, name: words, isFirm: isFirm)
    }
    if behind != nil, isPointedAt(words) {
      return Pointed(
        slot: name.slot, words: startOfLead(before: words)..<end, name: words, isFirm: true)
    }
    guard standsApart(words) else { return nil }
    return Pointed(
      slot: name.slot, words: startOfLead(before: words)..<end, name: words, isFirm: true)
  }

  /// "About that", "you asked me if I'd": where what points at a name begins.
  private func pointer(before name: Range<Int>) -> (start: Int, asks: Bool)? {
    var word = name.lowerBound
    while word > max(0, name.lowerBound - Self.reach) {
      if line.words[word].breakBefore == .stop { return nil }
      for cue in [Cue.askedMe, .aboutWord] {
        guard let hit = hit(cue, endingAt: word) else { continue }
        // "Not for CPR" is what was decided, and points at nothing.
        let isDenied = hit.start > 0 && line.begins(.negation, at: hit.start - 1)
        return isDenied ? nil : (hit.start, cue == .askedMe)
      }
      word -= 1
      guard isLoose(word) else { return nil }
    }
    return nil
  }

  /// A word that says nothing between a name and what points at it.
  private func isLoose(_ word: Int) -> Bool {
    line.covers(word, by: .beforeName) || line.begins(.determiner, at: word)
  }

  private func hit(_ cue: Cue, endingAt end: Int) -> PhraseIndex.Hit? {
    guard line.has(cue) else { return nil }
    return (max(0, end - Self.reach)..<end).lazy.compactMap { start in
      line.hits(at: start).first { $0.isOf(cue) && $0.end == end }
    }.first
  }

  /// "The blood one": where the word that points back ends.
  private func endOfAnswerWord(behind name: Range<Int>) -> Int? {
    let next = name.upperBound
    guard next < line.words.count, line.words[next].breakBefore == .none else { return nil }
    return line.hit(.answerWord, at: next)?.end
  }

  /// "The chest one", where the name has that word in it: a chest alone names no question.
  private func endOfAnswerWord(in name: Range<Int>) -> Int? {
    name.count > 1 && line.begins(.answerWord, at: name.upperBound - 1) ? name.upperBound : nil
  }

  /// "The", "that" or nothing stands before a name that is pointed back at.
  private func isPointedAt(_ name: Range<Int>) -> Bool {
    name.lowerBound == line.clause(of: name.lowerBound).start || isLoose(name.lowerBound - 1)
  }

  /// "The organs. I told you ...", "breathing machine, I said yes": a name with a clause of its own, or at
  /// the head of what was told or is to be otherwise.
  private func standsApart(_ name: Range<Int>) -> Bool {
    let start = line.clause(of: name.lowerBound).start
    guard (start..<name.lowerBound).allSatisfy({ isLoose($0) || line.isFiller($0) }) else {
      return false
    }
    let end = name.upperBound
    guard end < line.words.count else { return start > 0 && speaksOfAnAnswer(before: start) }
    let isEnded = line.words[end].breakBefore > .none
    return isEnded && tellsOfAnAnswer
      || line.begins(.earlierAnswer, at: end) || line.begins(.recordedAnswer, at: end)
      || line.hit(.changeTo, at: end).map { $0.end - end > 1 } ?? false
  }

  private func startOfLead(before name: Range<Int>) -> Int {
    let clause = line.clause(of: name.lowerBound).start
    var start = name.lowerBound
    while start > clause, isLoose(start - 1) || line.isFiller(start - 1) { start -= 1 }
    return start
  }

  private var tellsOfAnAnswer: Bool {
    !line.earlier.isEmpty || line.has(anyOf: .takingBack)
  }

  /// Whether the words of a sentence before it speak of an answer, or there are none.
  private func speaksOfAnAnswer(before end: Int) -> Bool {
    let start = (0..<end).last { line.words[$0].breakBefore == .stop } ?? 0
    let words = start..<end
    return words.allSatisfy { line.covers($0, anyOf: .leadingUp) || isLoose($0) }
      || words.contains { line.covers($0, anyOf: .speakingOfAnswers) }
  }
}

import DialogueModel

extension Chooser {
  private static var shortLine: Int { 9 }
  /// How far from a match its exceptions are looked for in the clause, in words; further words of
  /// a clause without an end would be looked at for each match again.
  private static var exceptionReach: Int { 30 }
  /// How far from a match its exceptions are looked for in the whole line, in words.
  private static var lineExceptionReach: Int { 60 }

  /// Why the scope of the words speaks against the pattern, or nothing.
  func refusal(of match: PatternIndex.Match) -> String? {
    let marks = recogniser.index.marks[match.pattern]
    let scope = line.clause(of: match.start).scope
    if !marks.isOfAnyone, !mayBeOfAnother(match) {
      if scope.contains(.reported) { return "reported" }
      if scope.contains(.somebodyElse) { return "somebody else" }
      if scope.contains(.quoted) { return "quoted" }
    }
    if !marks.isOfAnyTime {
      if scope.contains(.past), !marks.mayBePast { return "past" }
      if scope.contains(.hypothetical), !marks.mayBeIf { return "hypothetical" }
      if scope.contains(.ownCondition), !marks.mayBeIf, isOfSafety(match) { return "if" }
      if scope.contains(.conditional), !marks.mayBeIf { return "conditional" }
    }
    if scope.contains(.question), !marks.mayAsk { return "question" }
    if marks.isParticle, isAskedBehind(match) { return "a question follows" }
    if !scope.contains(.question), marks.mustAsk { return "no question" }
    if !marks.mayAsk, isDoubted(match) { return "in doubt" }
    if isException(match) { return "an exception" }
    return polarityRefusal(marks.polarity, match) ?? placeRefusal(marks, match)
  }

  /// Whether who types was asked about somebody else, and the reading would answer that.
  private func mayBeOfAnother(_ match: PatternIndex.Match) -> Bool {
    guard listening.isAboutAnother else { return false }
    let meaning = recogniser.meaning(of: match)
    return meaning.kind == .slots && meaning.answers.contains(listening.slot)
  }

  /// Whether the clause, or the whole line, holds words that the pattern leaves alone.
  private func isException(_ match: PatternIndex.Match) -> Bool {
    let index = recogniser.index
    let clause = line.clause(of: match.start)
    return stands(
      index.exceptions(match.pattern), in: clause.range, near: match, reach: Self.exceptionReach)
      || stands(
        index.lineExceptions(match.pattern), in: line.words.indices, near: match,
        reach: Self.lineExceptionReach)
  }

  /// Whether one of some concepts begins among words, not too far from a match.
  private func stands(
    _ concepts: UnsafeBufferPointer<Int32>, in words: Range<Int>, near match: PatternIndex.Match,
    reach: Int
  ) -> Bool {
    guard !concepts.isEmpty else { return false }
    let near = match.start - reach..<match.end + reach
    return line.found.begins(anyOf: concepts, among: near.clamped(to: words))
  }

  /// "Yes dear, but what's this paper?": a yes to being spoken to, and no answer.
  private func isAskedBehind(_ match: PatternIndex.Match) -> Bool {
    line.lastQuestion >= match.end
  }

  private func polarityRefusal(
    _ polarity: Pattern.Marks.Polarity, _ match: PatternIndex.Match
  ) -> String? {
    switch polarity {
    case .plain: isNegated(match) { !holds($0, match) } ? "negated" : nil
    case .negated: isNegated(match) { _ in true } ? nil : "not negated"
    case .either: nil
    }
  }

  /// Whether one of the words is negated by such a word.
  private func isNegated(_ match: PatternIndex.Match, by isSuch: (Int) -> Bool) -> Bool {
    match.parts.contains { part in
      part.contains { word in
        let cue = line.words[word].negatedBy
        return cue >= 0 && isSuch(cue)
      }
    }
  }

  private func placeRefusal(_ marks: Pattern.Marks, _ match: PatternIndex.Match) -> String? {
    if marks.isShort, line.words.count > Self.shortLine { return "line too long" }
    if marks.isFirst || marks.isAlone, match.start > line.firstContent { return "not first" }
    if marks.isAlone, match.end < line.contentEnd { return "not alone" }
    let clause = line.clause(of: match.start)
    if marks.isWhole, !(clause.start..<match.start).allSatisfy({ line.isFiller($0) }) {
      return "not whole"
    }
    let isEnded = line.isEnded(from: match.end, in: clause.start..<clause.end)
    return (marks.isFinal || marks.isWhole) && !isEnded ? "not final" : nil
  }

  /// Whether the words that negate are themselves words of the pattern: "not breathing".
  private func holds(_ cue: Int, _ match: PatternIndex.Match) -> Bool {
    let end = line.hit(recogniser.cues.negation, at: cue)?.end ?? cue + 1
    return match.covers(cue) && match.covers(end - 1)
  }

  /// Whether the words are only wondered about, and the pattern is not itself about doubt.
  private func isDoubted(_ match: PatternIndex.Match) -> Bool {
    guard match.parts.contains(where: { $0.contains { line.words[$0].isDoubted } })
    else { return false }
    let isAboutDoubt = match.parts.contains { part in
      part.contains { line.hit(recogniser.cues.unsure, at: $0) != nil }
    }
    return !isAboutDoubt && !isOfSafety(match)
  }

  private func isOfSafety(_ match: PatternIndex.Match) -> Bool {
    recogniser.meaning(of: match).kind == .safety
  }
}

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
    if marks.isName { return "only a name" }
    let scope = scope(of: match, marks)
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
    if let refusal = polarityRefusal(marks.polarity, match) ?? placeRefusal(marks, match) {
      return refusal
    }
    if scope.contains(.ownCondition), !marks.mayBeIf, marks.polarity == .negated,
      isDeniedInIf(match)
    {
      return "if"
    }
    // These look around in the line, and so come last.
    if isException(match) { return "an exception" }
    return lacksCompany(match) ? "without its company" : nil
  }

  /// What is told in pieces has the scope of every clause in which a piece stands.
  private func scope(of match: PatternIndex.Match, _ marks: Pattern.Marks) -> Scope {
    guard marks.isAcross else { return line.clause(of: match.start).scope }
    return match.parts.reduce(into: Scope()) {
      $0.formUnion(line.clause(of: $1.lowerBound).scope)
    }
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
    let clauses = line.clause(of: match.start).start..<line.clause(of: match.end - 1).end
    return stands(
      index.exceptions(match.pattern), in: clauses, near: match, reach: Self.exceptionReach)
      || stands(
        index.lineExceptions(match.pattern), in: line.words.indices, near: match,
        reach: Self.lineExceptionReach)
  }

  /// Whether the pattern asks for words in another clause, and the line has none of them.
  private func lacksCompany(_ match: PatternIndex.Match) -> Bool {
    let companions = recogniser.index.companions(match.pattern)
    return !companions.isEmpty
      && !stands(companions, in: line.words.indices, near: match, reach: Self.lineExceptionReach)
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

  /// "Not if I can't come off it": what is denied right behind an if is the condition, and no answer.
  private func isDeniedInIf(_ match: PatternIndex.Match) -> Bool {
    let start = line.clause(of: match.start).start
    return isNegated(match) { cue in
      (start..<max(start, cue)).contains { word in
        line.hit(.condition, at: word).map { cue - $0.end <= 1 } ?? false
          && !isPoliteIf(word)
      }
    }
  }

  /// "Obliged if nobody tried": an if that belongs to the word before it asks for what stands behind.
  private func isPoliteIf(_ word: Int) -> Bool {
    word > 0 && line.covers(word - 1, by: .notCondition) && line.covers(word, by: .notCondition)
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
    let clause = line.clause(of: match.start)
    if let refusal = lineRefusal(marks, match), !mayFillItsClause(marks, match, clause) {
      return refusal
    }
    if marks.isWhole, !(clause.start..<match.start).allSatisfy({ line.isFiller($0) }) {
      return "not whole"
    }
    if marks.isLeading, !(clause.start..<match.start).allSatisfy(leadsIn) { return "not leading" }
    let isEnded = line.isEnded(from: match.end, in: clause.start..<clause.end)
    return (marks.isFinal || marks.isWhole) && !isEnded ? "not final" : nil
  }

  /// Whether a word may stand before the thing that its clause is about: "and the drip".
  private func leadsIn(_ word: Int) -> Bool {
    line.isFiller(word) || line.begins(.determiner, at: word) || line.begins(.newThought, at: word)
      || line.begins(.leadingIn, at: word) || line.covers(word, by: .leadingIn)
  }

  private func lineRefusal(_ marks: Pattern.Marks, _ match: PatternIndex.Match) -> String? {
    if marks.isShort, line.contentEnd - line.firstContent > Self.shortLine {
      return "line too long"
    }
    if marks.isFirst || marks.isAlone, match.start > line.firstContent { return "not first" }
    return marks.isAlone && match.end < line.contentEnd ? "not alone" : nil
  }

  /// "My daughter's asleep next door, say that again": a wish about the talk has a clause of its own
  /// beside others, where there are choices and the other clauses are no answer.
  private func mayFillItsClause(
    _ marks: Pattern.Marks, _ match: PatternIndex.Match, _ clause: Clause
  ) -> Bool {
    guard line.clauses.count > 1, listening.kind == .answer, !listening.choices.isEmpty,
      recogniser.meaning(of: match).kind == .house
    else { return false }
    let first = line.firstContent(of: clause)
    if marks.isShort, clause.end - first > Self.shortLine { return false }
    if marks.isFirst || marks.isAlone, match.start > first { return false }
    return !marks.isAlone || line.isEnded(from: match.end, in: clause.range)
  }

  /// Whether a wish about the talk gives way to any answer: because it is written so, or because it
  /// has only a clause where it should have the line.
  func givesWay(_ wish: Kept) -> Bool {
    let marks = wish.pattern.marks
    return marks.isGentle || lineRefusal(marks, wish.match) != nil
  }

  /// Whether the words that negate are themselves words of the pattern: "not breathing".
  private func holds(_ cue: Int, _ match: PatternIndex.Match) -> Bool {
    let end = line.hit(.negation, at: cue)?.end ?? cue + 1
    return match.covers(cue) && match.covers(end - 1)
  }

  /// Whether the words are only wondered about, and the pattern is not itself about doubt.
  private func isDoubted(_ match: PatternIndex.Match) -> Bool {
    guard match.parts.contains(where: { $0.contains { line.words[$0].isDoubted } })
    else { return false }
    let isAboutDoubt = match.parts.contains { part in
      part.contains { line.hit(.unsure, at: $0) != nil }
    }
    return !isAboutDoubt && !isOfSafety(match)
  }

  private func isOfSafety(_ match: PatternIndex.Match) -> Bool {
    recogniser.meaning(of: match).kind == .safety
  }
}

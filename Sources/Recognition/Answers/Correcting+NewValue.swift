import DialogueModel

/// What the answer is to be from now on.
extension Correcting {
  /// "What I meant was a trial", "not hospital, the hospice, my thumb slipped": the open question is
  /// answered behind the words of the correction, or before those that only say how it came about.
  func valueOfTheOpenSlot(
    _ plain: Hearing, _ opening: (end: Int, firstEnd: Int)
  ) -> String? {
    guard plain.answers.isEmpty || isOnly(in: 0..<opening.end, plain), plain.others.isEmpty,
      plain.house.allSatisfy({ $0 == "change" })
    else { return nil }
    if opening.end > 0 {
      let rest = withoutSlip(opening.end..<line.words.count)
      let values = rest.isEmpty ? [] : newest(in: rest, for: listening.slot)
      return values.count == 1 ? values[0] : nil
    }
    if let value = valueThatWasMeant() { return value }
    if isTakenBack || !line.earlier.isEmpty || line.has(.slip),
      let value = valueChangedTo(in: line.words.indices, for: listening.slot)
    {
      return value
    }
    guard let slip = line.hits.last(where: { $0.isOf(.retraction) }),
      line.isEnded(from: slip.end, in: line.words.indices),
      line.begins(.negation, among: 0..<slip.start)
    else { return nil }
    let clause = line.clause(of: slip.start).start
    let values = heard(in: 0..<(clause > 0 ? clause : slip.start), for: listening.slot)
    return values.count == 1 ? values[0] : nil
  }

  /// "Hmm, no, that wasn't right": whether what sounds like an answer only opens the correction.
  private func isOnly(in words: Range<Int>, _ plain: Hearing) -> Bool {
    let proofs = plain.proofs.filter { plain.answers.contains($0.meaning) }
    return !words.isEmpty && proofs.allSatisfy { words.contains($0.place.upperBound - 1) }
  }

  /// "Talk to the doctor first, that's what I should have put, not no": what was meant stands before
  /// the words that say so, and behind them at most what was not.
  func valueThatWasMeant() -> String? {
    guard let meant = line.hits.last(where: { $0.isOf(.correction) }),
      !line.begins(.voiding, at: meant.start),
      line.isEnded(from: meant.end, in: line.words.indices)
        || line.begins(.negation, at: meant.end) && line.words[meant.end].breakBefore > .none
    else { return nil }
    let values = heard(in: 0..<meant.start, for: listening.slot)
    return values.count == 1 ? values[0] : nil
  }

  /// The new value: behind the opening, or around the name of the topic, or behind "make it".
  func values(
    for slot: String, _ named: Chooser.Kept?, _ opening: (end: Int, firstEnd: Int)
  ) -> [String] {
    let all = line.words.count
    if named == nil, isTakenBack, let value = valueChangedTo(in: opening.end..<all, for: slot) {
      return [value]
    }
    var rests: [Range<Int>] = []
    if let named {
      rests.append(named.match.end..<all)
      rests.append(0..<named.match.start)
      // "Main points only" names what it answers; a treatment that is only named is no wish for it.
      if named.pattern.marks.isWhole, SlotDeclaration.family(of: slot) == nil {
        rests.append(named.match.start..<named.match.end)
      }
    } else {
      rests.append(opening.end..<all)
      if opening.firstEnd > 0, !saysOtherwise(behind: opening.end) {
        rests.append(opening.firstEnd..<all)
      }
    }
    let end = line.contentEnd
    // "Back to intensive care" names it with its "to".
    let ofTopic = named.map { $0.match.start..<$0.match.end } ?? 0..<0
    if let to = line.hits.last(where: {
      $0.isOf(.changeTo) && $0.end < end && !ofTopic.contains($0.start)
    }) {
      // "Put no for the drip": the value stands before the topic.
      let topic = named?.match.start ?? all
      rests.append(to.end..<(topic > to.end ? topic : all))
    }
    var several: [String] = []
    for rest in rests.map(withoutTakingBack) where !rest.isEmpty {
      let heard = newest(in: rest, for: slot)
      if heard.count == 1 { return heard }
      if several.isEmpty { several = heard }
    }
    return several
  }

  /// Words that say that something is to be otherwise, with something behind them: "should say".
  func changeTo(in words: Range<Int>) -> PhraseIndex.Hit? {
    line.hits(of: .changeTo).last {
      words.contains($0.start) && $0.end < words.upperBound && $0.end - $0.start > 1
    }
  }

  /// "Ach no, I do have one": behind the no that opens a correction stands something of its own
  /// that denies nothing, and so the no is no value.
  func saysOtherwise(behind end: Int) -> Bool {
    let rest = end..<line.words.count
    return saysSomething(rest) && rest.contains { line.begins(.myself, at: $0) }
      && !rest.contains {
        line.begins(.negation, at: $0) || line.begins(.declining, at: $0)
      }
  }

  /// Whether words are more than a yes, a no and what stands around them.
  func saysSomething(_ words: Range<Int>) -> Bool {
    words.contains { !line.covers($0, anyOf: .bare) }
  }

  /// What a stretch of words answers to a question.
  func heard(in words: Range<Int>, for slot: String) -> [String] {
    guard !isOneOfThat(words) else { return [] }
    return chooser.recogniser.hear(
      chooser.words(words), listening: listening(to: slot), mayCorrect: false
    ).answers
  }

  /// "Scrap that one": one is no number of a choice.
  func isOneOfThat(_ words: Range<Int>) -> Bool {
    words.count == 1 && words.lowerBound > 0 && line.words[words.lowerBound].breakBefore == .none
      && chooser.letters(of: line.words[words.lowerBound]) == "one"
      && Self.pointing.contains(chooser.letters(of: line.words[words.lowerBound - 1]))
  }

  static let pointing = ["that", "this", "the", "last", "dat", "thon", "yon"]

  /// "... let me have another go at it": words that take back at the end of a line are no new value.
  func withoutTakingBack(_ words: Range<Int>) -> Range<Int> {
    let end = line.hits(of: .retraction).last { hit in
      words.contains(hit.start) && line.isEnded(from: hit.end, in: line.words.indices)
    }
    return words.lowerBound..<(end?.start ?? words.upperBound)
  }

  /// "I meant don't try it, I read it the wrong way round": how the error came about is no new value.
  private func withoutSlip(_ words: Range<Int>) -> Range<Int> {
    let slip = line.hits(of: .slip).first { words.contains($0.start) }
    guard let slip else { return words }
    let clause = line.clause(of: slip.start)
    guard clause.start > words.lowerBound, line.isEnded(from: clause.end, in: words) else {
      return words
    }
    return words.lowerBound..<clause.start
  }

  /// What a stretch of words answers beside what it tells of an earlier answer: of several sentences
  /// that answer otherwise, the last.
  ///
  /// "I said no. Well, not no exactly. I don't know is what it is."
  func newest(in words: Range<Int>, for slot: String) -> [String] {
    let isTold = words.contains(where: line.isEarlier)
    let whole = isTold ? [] : heard(in: words, for: slot)
    if whole.count == 1 { return whole }
    for sentence in untold(words).reversed() {
      let values = heard(in: sentence, for: slot)
      if values.count == 1 { return values }
    }
    return isTold ? nod(atEndOf: words, for: slot) : whole
  }

  /// "I said yes, for my toe; for my chest at the end no": a yes or no with which the line ends.
  private func nod(atEndOf words: Range<Int>, for slot: String) -> [String] {
    guard words.upperBound == line.words.count else { return [] }
    let last = words.last { !line.isFiller($0) } ?? words.lowerBound
    guard line.begins(anyOf: .yesOrNo, at: last), !line.isEarlier(last) else { return [] }
    return heard(in: last..<words.upperBound, for: slot)
  }

  private func takesBack(_ words: Range<Int>) -> Bool {
    line.begins(.retraction, among: words) || line.begins(.voiding, among: words)
  }

  /// Whether a word tells of an earlier answer. "My son says" tells of none.
  private func tells(_ word: Int) -> Bool {
    line.isEarlier(word)
      || line.covers(word, anyOf: .earlier)
        && line.clause(of: word).scope.isDisjoint(with: .others)
  }

  /// The stretches between full stops without what is told of an earlier answer, and without the words
  /// of the same clause that only take it back: "I want to take back what I said".
  private func untold(_ words: Range<Int>) -> [Range<Int>] {
    var all: [Range<Int>] = []
    var start = words.lowerBound
    for word in words {
      if word > start, line.words[word].breakBefore == .stop {
        all.append(start..<word)
        start = word
      }
      if tells(word) {
        let clause = line.clause(of: word).start
        let leadsUp = takesBack(max(clause, start)..<word + 1)
        if (leadsUp ? clause : word) > start { all.append(start..<(leadsUp ? clause : word)) }
        start = word + 1
      }
    }
    if start < words.upperBound { all.append(start..<words.upperBound) }
    return all
  }
}

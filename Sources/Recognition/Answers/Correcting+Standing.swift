import DialogueModel

/// What stands of a line in which earlier answers are told and taken back.
extension Correcting {
  /// The last thing that is said in some words and not taken back in them.
  func standing(in words: Range<Int>, for slot: String) -> [String] {
    if let value = valueChangedTo(in: words, for: slot) { return [value] }
    let values = newest(in: words, for: slot)
    guard values.count != 1 else { return values }
    let end = words.last { !line.isFiller($0) }.map { $0 + 1 } ?? words.upperBound
    if end < words.upperBound {
      // "I'd rather not now": what only sets off the new from the old.
      let values = newest(in: words.lowerBound..<end, for: slot)
      if values.count == 1 { return values }
    }
    for clause in line.clauses.reversed() where clause.range.overlaps(words) {
      guard isSaidNow(clause) else { continue }
      let said = behindTakingBack(in: clause.range.clamped(to: words))
      guard !said.isEmpty, !said.contains(where: line.isEarlier) else { continue }
      let values = heard(in: said, for: slot)
      if values.count == 1 { return values }
    }
    return values
  }

  /// "Yes was wrong, it should be no, I read it as giving": what stands right behind words that say that
  /// something is to be otherwise.
  func valueChangedTo(in words: Range<Int>, for slot: String) -> String? {
    guard let to = changeTo(in: words), line.begins(.correction, at: to.start) else { return nil }
    for end in [words.upperBound, min(line.clause(of: to.end).end, words.upperBound)]
    where end > to.end {
      let values = newest(in: to.end..<end, for: slot)
      if values.count == 1 { return values[0] }
    }
    return nil
  }

  /// "I got that wrong it is no": the words behind those that take back.
  private func behindTakingBack(in words: Range<Int>) -> Range<Int> {
    let last = line.hits.last { $0.isOf(.retraction) && words.contains($0.start) }
    return min(last?.end ?? words.lowerBound, words.upperBound)..<words.upperBound
  }

  /// Whether a clause says something of one's own that hangs on nothing. One that only goes on behind
  /// somebody else's names nobody itself: "Mam's 84, she can't be lifting me, better the hospital".
  private func isSaidNow(_ clause: Clause) -> Bool {
    guard clause.scope.isDisjoint(with: [.hypothetical, .conditional, .question, .quoted])
    else { return false }
    return clause.scope.isDisjoint(with: .others)
      || !clause.range.contains { line.begins(anyOf: .others, at: $0) }
  }

  /// "A moment ago I said yes. I think no now": what stands behind what is told, where nothing else is
  /// said.
  func lastStanding(_ plain: Hearing) -> Hearing? {
    guard !line.earlier.isEmpty, plain.answers.isEmpty, plain.others.isEmpty, plain.house.isEmpty,
      plain.enquiries.isEmpty, !plain.asides.contains(.question)
    else { return nil }
    let behind = line.earlier.map(\.upperBound).max() ?? line.words.count
    guard behind < line.words.count else { return nil }
    let values = standing(in: behind..<line.words.count, for: listening.slot)
    guard values.count == 1 else { return nil }
    return corrected(plain, Hearing.Correction(slot: listening.slot, values: values))
  }

  /// "Wait, not at home, the grandchildren live here": of several answers behind the words that open a
  /// correction, the one that stands in the first clause.
  func firstSaid(_ plain: Hearing, behind opening: Int) -> Hearing? {
    guard opening > 0, opening < line.words.count, plain.answers.count > 1, plain.others.isEmpty
    else { return nil }
    let clause = line.clause(of: opening)
    guard isSaidNow(clause) else { return nil }
    let values = heard(in: opening..<clause.end, for: listening.slot)
    guard values.count == 1, plain.answers.contains(values[0]) else { return nil }
    return corrected(plain, Hearing.Correction(slot: listening.slot, values: values))
  }
}

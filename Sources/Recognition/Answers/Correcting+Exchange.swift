import DialogueModel

/// Corrections that name the old answer and the new one: "swap it for hospice", "from no to unsure".
extension Correcting {
  func exchanged(_ plain: Hearing, _ kept: [Chooser.Kept]) -> Hearing? {
    guard line.has(.exchangeVerb), named(kept) == nil,
      !plain.house.contains("not-sure-how-to-say")
    else { return nil }
    let slot = listening.saidBefore?.slot ?? listening.slot
    for verb in line.hits(of: .exchangeVerb).reversed() {
      let clause = line.clause(of: verb.start)
      guard isOwn(verb, in: clause) else { continue }
      for link in line.hits(of: .exchangeLink)
      where link.start > verb.end && link.end < line.words.count && link.start <= clause.end {
        guard isOldAnswer(verb.end..<link.start, for: slot),
          let value = newAnswer(from: link.end, for: slot)
        else { continue }
        let correction = Hearing.Correction(slot: slot, values: [value], namesBoth: true)
        return corrected(plain, correction)
      }
    }
    return nil
  }

  /// "My daughter told me what that means for her, so swap it": behind somebody else it begins anew.
  private func isOwn(_ verb: PhraseIndex.Hit, in clause: Clause) -> Bool {
    guard clause.scope.isDisjoint(with: [.past, .question, .quoted]) else { return false }
    let before = clause.start..<verb.start
    guard !clause.scope.isDisjoint(with: .others),
      let other = before.last(where: { line.begins(anyOf: .others, at: $0) })
    else { return true }
    return (other + 1..<max(other + 1, verb.start)).contains {
      line.begins(.teller, at: $0) || line.begins(.conclusion, at: $0)
    }
  }

  /// "It", "my answer", or the very answer that was given.
  private func isOldAnswer(_ words: Range<Int>, for slot: String) -> Bool {
    if words.allSatisfy({ line.covers($0, by: .answerPointedAt) }) {
      return listening.saidBefore != nil
    }
    let old = heard(in: words, for: slot)
    guard old.count == 1 else { return false }
    guard let before = listening.saidBefore else { return true }
    return before.text == old[0]
      || chooser.recogniser.hear(
        before.text, listening: listening(to: slot), mayCorrect: false
      ).answers == old
  }

  /// What stands behind the link, to the end of its clause or else of the line.
  private func newAnswer(from start: Int, for slot: String) -> String? {
    for end in [line.clause(of: start).end, line.words.count] where end > start {
      let values = heard(in: start..<end, for: slot)
      if values.count == 1 { return values[0] }
    }
    return nil
  }
}

import DialogueModel

/// Corrections that name their question, wherever the name stands.
extension Correcting {
  /// A correction of the question that the line names, found before anything else is read in it.
  func ofNamedQuestion(_ plain: Hearing) -> Hearing? {
    let names = names()
    guard !names.isEmpty else { return nil }
    let pointing = Pointing(line)
    if let pointed = pointing.pointed(among: names),
      let answered = answered(pointed, plain)
    {
      return answered
    }
    guard isTakenBack || !line.earlier.isEmpty, plain.safety.isEmpty, !listening.takesAnyWords,
      let mentioned = pointing.mentioned(among: names),
      !names.contains(where: { $0.slot == listening.slot })
    else { return nil }
    return answered(mentioned: mentioned, plain)
  }

  /// What names a question, wherever it stands, and with no break in it.
  private func names() -> [(slot: String, words: Range<Int>)] {
    line.matches.compactMap { match in
      guard chooser.recogniser.index.marks[match.pattern].isName,
        !(match.start + 1..<match.end).contains(where: { line.words[$0].breakBefore > .none })
      else { return nil }
      return (chooser.recogniser.meaning(of: match).name, match.start..<match.end)
    }
  }

  /// What is said behind the name of a question, or before it, is the answer to that question.
  ///
  /// Words of the name may themselves be an answer to the open question, and are none: "what I said
  /// about going into hospital".
  private func answered(_ pointed: Pointing.Pointed, _ plain: Hearing) -> Hearing? {
    guard pointed.slot != listening.slot || tellsOfAnAnswer,
      pointed.isFirm || tellsOfAnAnswer && saysNothing(plain),
      !isHeardAnyway(pointed, plain)
    else { return nil }
    let behind = pointed.words.upperBound..<line.words.count
    if let one = corrected(pointed.slot, by: [behind, 0..<pointed.words.lowerBound], plain) {
      return one
    }
    // "A nursing home would be more practical than my flat": which is meant is asked.
    let several = behind.isEmpty ? [] : standing(in: behind, for: pointed.slot)
    guard several.count > 1, pointed.slot != listening.slot else { return nil }
    return corrected(plain, Hearing.Correction(slot: pointed.slot, values: several))
  }

  /// "Not sure now about that feeding through the tummy, I put no": the name stands in the answer itself.
  private func answered(mentioned: Pointing.Pointed, _ plain: Hearing) -> Hearing? {
    let clause = line.clause(of: mentioned.name.lowerBound).range
    let isOpen = plain.proofs.contains { proof in
      plain.answers.contains(proof.meaning) && !proof.isParticle
        && !clause.contains(proof.place.lowerBound)
    }
    guard mentioned.slot != listening.slot, mentioned.isFirm || !isOpen,
      !isHeardAnyway(mentioned, plain)
    else { return nil }
    return corrected(mentioned.slot, by: [line.words.indices], plain)
  }

  private func corrected(_ slot: String, by rests: [Range<Int>], _ plain: Hearing) -> Hearing? {
    for rest in rests.map(withoutTakingBack) where !rest.isEmpty {
      let values = standing(in: rest, for: slot)
      guard values.count == 1 else { continue }
      return corrected(plain, Hearing.Correction(slot: slot, values: values))
    }
    return nil
  }

  /// "Yes to the heart thing but no to dialysis" answers both, and corrects nothing.
  private func isHeardAnyway(_ pointed: Pointing.Pointed, _ plain: Hearing) -> Bool {
    plain.others.contains { $0.slot == pointed.slot && $0.values.count == 1 }
      && (!tellsOfAnAnswer || isAnswered(apartFrom: pointed.name, plain))
  }

  /// Whether the open question is answered in another clause than the one that names a question.
  private func isAnswered(apartFrom name: Range<Int>, _ plain: Hearing) -> Bool {
    let clause = line.clause(of: name.lowerBound).range
    return plain.proofs.contains { proof in
      plain.answers.contains(proof.meaning) && !clause.contains(proof.place.lowerBound)
    }
  }

  private var tellsOfAnAnswer: Bool {
    line.has(anyOf: .takingBack) || !line.earlier.isEmpty
  }

  private func saysNothing(_ plain: Hearing) -> Bool {
    plain.answers.isEmpty && plain.safety.isEmpty
  }
}

import CarePlanModel

extension PlanReading {
  /// What such a paper needs, each as there or as missing.
  ///
  /// What the person declared of another paper is told as declared: nobody here has seen it.
  ///
  /// Source: mca-2005
  func needs(_ words: NeedWords) -> PaperSection {
    let checks = [
      check(words, true, words.inWriting), riskWords(words), signature(words), witness(words),
    ]
    return PaperSection(
      words.title,
      words.introduction.map { .sentence($0) }
        + (checks + clearness(words)).map { .check($0) })
  }

  private func check(
    _ words: NeedWords, _ isThere: Bool, _ text: String
  ) -> PaperCheck {
    PaperCheck(mark: isThere ? words.there : words.missing, isThere: isThere, text: text)
  }

  /// They are wanted for every refusal: which treatment keeps somebody alive shows only when it is
  /// needed.
  private func riskWords(_ words: NeedWords) -> PaperCheck {
    let without = plan.refusals.indices.filter { plan.refusals[$0].evenIfLifeAtRisk != true }
    return without.isEmpty
      ? check(words, true, words.riskWordsThere)
      : check(words, false, words.riskWordsMissing(without.map { $0 + 1 }))
  }

  private func signature(_ words: NeedWords) -> PaperCheck {
    let ways = plan.refusals.map(\.signature.how)
    if ways.allSatisfy({ $0 == .paperDeclared || $0 == .byDirection }) {
      return check(words, true, words.signatureDeclared)
    }
    let isOnScreen = ways.allSatisfy { $0 == .onScreen }
    return check(words, false, isOnScreen ? words.signatureOnScreen : words.signatureMissing)
  }

  private func witness(_ words: NeedWords) -> PaperCheck {
    var names: [String] = []
    for refusal in plan.refusals {
      guard let witness = refusal.witness else {
        return check(words, false, words.witnessMissing)
      }
      let name = plan.people.first { $0.id == witness.person }?.name.text
      guard let name, !names.contains(name) else { continue }
      names.append(name)
    }
    guard !names.isEmpty else { return check(words, false, words.witnessMissing) }
    return check(words, true, words.witnessDeclared(names.joined(separator: ", ")))
  }
}

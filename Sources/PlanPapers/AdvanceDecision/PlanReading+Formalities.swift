import CarePlanModel

extension PlanReading {
  /// What such a paper needs, each as there or as missing.
  ///
  /// What the person declared of another paper is told as declared: nobody here has seen it.
  ///
  /// Source: mca-2005
  func needs(_ words: NeedWords) -> PaperSection {
    let checks = [
      [check(words, true, words.inWriting)], riskWords(words), [signature(words), witness(words)],
    ].flatMap { $0 }
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
  ///
  /// Whoever said "not then" lacks nothing: that is what they want.
  private func riskWords(_ words: NeedWords) -> [PaperCheck] {
    func numbers(where claim: Bool?) -> [Int] {
      plan.refusals.indices.filter { plan.refusals[$0].evenIfLifeAtRisk == claim }.map { $0 + 1 }
    }
    let (notThen, notSaid) = (numbers(where: false), numbers(where: nil))
    if notThen.isEmpty && notSaid.isEmpty { return [check(words, true, words.riskWordsThere)] }
    let said =
      notThen.isEmpty
      ? [] : [PaperCheck(mark: words.said, isThere: false, text: words.notIfLifeAtRisk(notThen))]
    return said
      + (notSaid.isEmpty ? [] : [check(words, false, words.riskWordsMissing(notSaid))])
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
      let name = plan.people.first { $0.id == witness.person }?.name?.text
      guard let name, !names.contains(name) else { continue }
      names.append(name)
    }
    guard !names.isEmpty else { return check(words, false, words.witnessMissing) }
    return check(words, true, words.witnessDeclared(names.joined(separator: ", ")))
  }
}

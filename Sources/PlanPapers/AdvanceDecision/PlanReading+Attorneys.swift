import CarePlanModel

extension PlanReading {
  /// Who may decide instead, and how that stands to the paper.
  func attorney(_ words: SigningWords) -> PaperSection? {
    guard !words.attorneySentences.isEmpty else { return nil }
    let named = plan.people.filter { $0.roles.contains(.healthAttorney) }
    let lines = named.flatMap { someone -> [PaperBlock] in
      let claim = someone.attorney?.registered ?? .notKnown
      return [.detail(inWords(someone)), .sentence(self.words.letter.registered(claim))]
        + beforeMoving("health-attorney")
    }
    let sentences = advice(words, named) + words.attorneySentences
    return PaperSection(words.attorney, lines + sentences.map { .sentence($0) })
  }

  /// A power that was signed earlier and is registered later may be the later one in law. Whoever
  /// signs in between has to know it before they sign.
  ///
  /// Source: mca-2005, section 9
  private func advice(_ words: SigningWords, _ named: [PlanContactPerson]) -> [String] {
    let claims = named.map { $0.attorney?.registered ?? .notKnown }
    let said = plan.statement("health-attorney")?.choice
    if claims.contains(.no) || said == "in-progress" { return words.attorneyNotRegistered }
    return claims.contains(.notKnown) || said == "unsure" ? words.attorneyPerhapsRegistered : []
  }
}

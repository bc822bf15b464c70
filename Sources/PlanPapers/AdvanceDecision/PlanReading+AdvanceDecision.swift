import CarePlanModel

extension PlanReading {
  /// The refusals of treatment, ready to be signed and witnessed; or why there is nothing to sign.
  ///
  /// Whether such a paper binds anybody is for others to judge, with the signed paper before them.
  var advanceDecisionPaper: Paper {
    let words = words.advanceDecision(plan.header.jurisdiction)
    guard let signing = words.signing, !plan.refusals.isEmpty else {
      return paper(.advanceDecision, words.title, warning: nil, nothingToSign(words))
    }
    let sections: [PaperSection?] = [
      PaperSection(signing.aboutMe, whoIAm + addressOfPractice),
      refusals(signing.refusals), needs(signing.needs), signedElsewhere(signing), capacity(signing),
      attorney(signing), PaperSection(signing.limits, [.list(signing.limitSentences)]),
      signatures(signing),
      PaperSection(signing.afterwards, [.list(signing.afterwardsSentences)]),
      PaperSection(
        self.words.closing.title, signing.whatThisIs.map { .sentence($0) }, as: .closing),
      identification,
    ]
    return paper(
      .advanceDecision, words.title, warning: words.draft, sections.compactMap { $0 })
  }

  private func nothingToSign(_ words: AdvanceDecisionWords) -> [PaperSection] {
    var blocks = words.nothingToSignSentences.map { PaperBlock.sentence($0) }
    if let exists = plan.statement("adrt-exists"), exists.choice == "yes" {
      blocks.append(.sentence(words.saidThereIsOne))
      for topic in ["adrt-where", "adrt-copies"] {
        if let said = plan.statement(topic), said.text != nil { blocks.append(statement(said)) }
      }
    }
    return [PaperSection(words.nothingToSign, blocks), identification]
  }

  private var addressOfPractice: [PaperBlock] {
    plan.statements.filter { $0.topic == "gp-practice" && $0.state == .answered }.map(statement)
  }

  private func refusals(_ words: RefusalWords) -> PaperSection {
    let parts = plan.refusals.enumerated().map { index, refusal in
      PaperBlock.part(words.refusal(index + 1), self.refusal(refusal, words))
    }
    return PaperSection(words.title, words.introduction.map { .sentence($0) } + parts)
  }

  private func refusal(
    _ refusal: PlanRefusal, _ words: RefusalWords
  ) -> [PaperBlock] {
    let said = plan.statements.first { $0.id == refusal.statement }
    let when = refusal.circumstances.map { [own($0, said?.provenance)] }
    var blocks: [PaperBlock] = [
      .entry(words.treatment, [own(refusal.treatment, said?.provenance)])
    ]
    blocks += clearness(of: refusal, words)
    blocks += [
      .entry(
        words.circumstances,
        when ?? [
          .sentence(words.circumstancesNotSaid), .handwriting([words.writeCircumstances]),
        ])
    ]
    let firstWords = said?.provenance.quote ?? said?.text
    if let firstWords, firstWords != refusal.treatment {
      blocks.append(.entry(words.asIFirstSaidIt, [own(firstWords, said?.provenance)]))
    }
    switch (refusal.evenIfLifeAtRisk, refusal.lifeSustaining) {
    case (true, _): blocks.append(.remark(words.evenIfLifeAtRisk))
    case (_, true):
      blocks += [.remark(words.riskNotSaid), .handwriting([words.writeRiskWords])]
    case (_, false):
      blocks += [
        .sentence(words.notLifeSustaining), .remark(words.riskNotSaid),
        .handwriting([words.writeRiskWords]),
      ]
    }
    return blocks
  }

  private func signedElsewhere(_ words: SigningWords) -> PaperSection? {
    let signed = plan.refusals.filter { $0.assessment != .draftNotValid }
    guard !signed.isEmpty else { return nil }
    var places: [String] = []
    for place in signed.compactMap(\.signature.paperAt) where !places.contains(place) {
      places.append(place)
    }
    let kept = places.isEmpty ? [] : [PaperBlock.entry(words.paperAt, places.map { own($0) })]
    return PaperSection(
      words.signedElsewhere, words.signedElsewhereSentences.map { .remark($0) } + kept)
  }

  private func capacity(_ words: SigningWords) -> PaperSection? {
    plan.capacity?.note.map { PaperSection(words.capacity, [own($0)]) }
  }

  private func attorney(_ words: SigningWords) -> PaperSection? {
    guard !words.attorneySentences.isEmpty else { return nil }
    let named = plan.people.filter { $0.roles.contains(.healthAttorney) }
    let lines = named.flatMap { someone -> [PaperBlock] in
      let claim = someone.attorney?.registered ?? .notKnown
      return [.detail(inWords(someone)), .sentence(self.words.letter.registered(claim))]
    }
    return PaperSection(
      words.attorney, lines + words.attorneySentences.map { .sentence($0) })
  }

  private func signatures(_ words: SigningWords) -> PaperSection {
    let parts = words.signatures.map { signature in
      PaperBlock.part(
        signature.title, [.sentence(signature.sentence), .handwriting(signature.lines)])
    }
    return PaperSection(
      words.signing, words.signingSentences.map { .sentence($0) } + parts, as: .signing)
  }
}

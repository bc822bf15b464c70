import CarePlanModel

extension PlanReading {
  /// The refusals of treatment, ready to be signed and witnessed; or why there is nothing to sign.
  ///
  /// Whether such a paper binds anybody is for others to judge, with the signed paper before them.
  var advanceDecisionPaper: Paper {
    let words = words.advanceDecision(plan.header.jurisdiction)
    guard let signing = words.signing, !plan.refusals.isEmpty else {
      return paper(
        .advanceDecision, words.title, warning: nil, standing: [], nothingToSign(words))
    }
    let sections: [PaperSection?] = [
      aboutMe(signing),
      refusals(signing.refusals), needs(signing.needs), signedElsewhere(signing), capacity(signing),
      attorney(signing), PaperSection(signing.limits, [.list(signing.limitSentences)]),
      PaperSection(signing.afterwards, [.list(signing.afterwardsSentences)]),
      // Behind what is to be read first, on a page of its own.
      signatures(signing),
      PaperSection(
        self.words.closing.title, signing.whatThisIs.map { .sentence($0) }, as: .closing),
      identification,
    ]
    // Whether the plan is finished and when it should be looked at again is about the plan: on a
    // signed paper the one would read as a doubt, and the other as an end.
    return paper(
      .advanceDecision, words.title, warning: words.draft, standing: [],
      sections.compactMap { $0 })
  }

  private func nothingToSign(_ words: AdvanceDecisionWords) -> [PaperSection] {
    var blocks = words.nothingToSignSentences.map { PaperBlock.sentence($0) }
    if let exists = plan.statement("adrt-exists"), exists.choice == "yes" {
      blocks.append(.sentence(words.saidThereIsOne))
      blocks += beforeMoving("adrt-exists")
      for topic in ["adrt-where", "adrt-copies"] {
        if let said = plan.statement(topic), said.text != nil { blocks.append(statement(said)) }
      }
    }
    return [
      PaperSection(SlotGroup.identity.title, [.detail(owner)]),
      PaperSection(words.nothingToSign, blocks), identification,
    ]
  }

  func beforeMoving(_ topic: String) -> [PaperBlock] {
    guard let said = plan.statement(topic), isFromBeforeMoving(said.provenance) else { return [] }
    return [.remark(words.letter.beforeMoving)]
  }

  /// What tells staff whose paper it is, with room for what the plan does not hold.
  ///
  /// Source: mca-code-2007
  private func aboutMe(_ words: SigningWords) -> PaperSection {
    let practice = plan.statements.filter { $0.topic == "gp-practice" && $0.state == .answered }
    var missing: [String] = []
    // A paper without a name at its head is nobody's refusal.
    if plan.person.name == nil { missing.append(self.words.letter.fullName) }
    if !plan.person.contacts.contains(where: { $0.kind == .address }) {
      missing.append(words.myAddress)
    }
    if healthNumbers.isEmpty { missing.append(words.myNumber(plan.header.jurisdiction)) }
    if practice.isEmpty { missing.append(words.myPractice) }
    return PaperSection(
      words.aboutMe,
      whoIAm + practice.map(statement) + (missing.isEmpty ? [] : [.handwriting(missing)]))
  }

  private func refusals(_ words: RefusalWords) -> PaperSection {
    let parts = plan.refusals.enumerated().map { index, refusal in
      PaperBlock.part(words.refusal(index + 1), self.refusal(refusal, words))
    }
    return PaperSection(
      words.title,
      words.introduction.map { .sentence($0) } + parts + accepted(words) + changes(words))
  }

  /// The law asks whether something happened that the person could not think of. What they did think
  /// of is an answer to that only if it stands on the paper that is signed.
  ///
  /// Source: mca-2005
  private func changes(_ words: RefusalWords) -> [PaperBlock] {
    guard let said = plan.statement("refusal-changes"), said.state == .answered,
      let text = said.text
    else { return [] }
    return [.entry(words.changes, [own(text, said.provenance)])]
  }

  /// Whoever refuses blood and accepts a part of it is given that part only if it stands here.
  private func accepted(_ words: RefusalWords) -> [PaperBlock] {
    guard let said = plan.statement("refusal-accepts"), said.state == .answered,
      let text = said.text
    else { return [] }
    return [.entry(words.accepted, [own(text, said.provenance)])]
  }

  private func refusal(
    _ refusal: PlanRefusal, _ words: RefusalWords
  ) -> [PaperBlock] {
    let said = plan.statements.first { $0.id == refusal.statement }
    let when = refusal.circumstances.map { [own($0, said?.provenance)] }
    var blocks: [PaperBlock] = [
      .entry(words.treatment, [own(refusal.treatment, said?.provenance)] + remarkOfTold(said))
    ]
    blocks += clearness(of: refusal, words)
    blocks += [
      .entry(
        words.circumstances,
        when ?? [
          .sentence(words.circumstancesNotSaid), .handwriting([words.writeCircumstances]),
        ])
    ]
    let first = namedInWords(refusal) ?? said?.provenance
    if let firstWords = first?.quote ?? said?.text, firstWords != refusal.treatment {
      blocks.append(.entry(words.asIFirstSaidIt, [own(firstWords, first)]))
    }
    return blocks + ifLifeAtRisk(refusal, words)
  }

  /// Room to write stands only where nobody asked: beside a "no" it would invite the opposite.
  private func ifLifeAtRisk(_ refusal: PlanRefusal, _ words: RefusalWords) -> [PaperBlock] {
    let judged = refusal.lifeSustaining ? [] : [PaperBlock.sentence(words.notLifeSustaining)]
    return switch refusal.evenIfLifeAtRisk {
    case true?: [.remark(words.evenIfLifeAtRisk)]
    case false?: judged + [.remark(words.notIfLifeAtRisk)]
    case nil: judged + [.remark(words.riskNotSaid), .handwriting([words.writeRiskWords])]
    }
  }

  /// Where what was typed stands, when it was asked which treatment it is, and more was typed than
  /// a number.
  private func namedInWords(_ refusal: PlanRefusal) -> Provenance? {
    let rank = plan.statements.first { $0.id == refusal.statement }?.rank
    guard rank != nil else { return nil }
    let named = plan.statements.first { $0.topic == "refusal-named" && $0.rank == rank }
    return named?.provenance.quote == nil ? nil : named?.provenance
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

  private func signatures(_ words: SigningWords) -> PaperSection {
    let parts = words.signatures.map { signature in
      PaperBlock.part(
        signature.title, [.sentence(signature.sentence), .handwriting(signature.lines)])
    }
    return PaperSection(
      words.signing, words.signingSentences.map { .sentence($0) } + parts, as: .signing)
  }
}

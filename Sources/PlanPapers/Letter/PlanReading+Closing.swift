import CarePlanModel

extension PlanReading {
  var sharing: PaperSection? {
    let blocks = plan.sharing.flatMap(decision) + statementBlocks(in: .sharing)
    return blocks.isEmpty ? nil : PaperSection(SlotGroup.sharing.title, blocks)
  }

  private func decision(_ decision: SharingDecision) -> [PaperBlock] {
    let slot = SlotCatalogue.slots.first { $0.destination == .sharing(with: decision.with) }
    let phrase = slot?.phrase(of: decision.decision.rawValue).map { "\($0)." }
    let sentence = phrase ?? words.letter.sharing(decision.decision, decision.with)
    return [.sentence(sentence)] + (decision.quote.map { [own($0)] } ?? [])
  }

  /// Apart from the person's own words, with who said it and how they know.
  var otherVoices: PaperSection? {
    guard !plan.otherVoices.isEmpty else { return nil }
    let blocks = plan.otherVoices.map { voice -> PaperBlock in
      let name = plan.people.first { $0.id == voice.person }?.name?.text
      let title = SlotCatalogue.slot(topic: voice.topic, rank: nil)?.title ?? voice.topic
      return .entry(
        words.letter.voice(name ?? words.letter.somebody, title, voice.basis),
        [own(voice.text, voice.provenance)] + occasion(of: voice))
    }
    return PaperSection(words.letter.otherVoices, blocks, as: .otherVoices)
  }

  /// When the person said it, below what they are said to have said.
  func occasion(of voice: OtherVoice) -> [PaperBlock] {
    voice.when.map { [.sentence(words.others.saidWhen), own($0, voice.provenance)] } ?? []
  }

  /// A blank is not a "no", so each is named.
  var unanswered: PaperSection? {
    let states: [(StatementState, String)] = [
      (.notAsked, words.letter.leftForLater), (.declinedToAnswer, words.letter.ratherNotSay),
      (.undecided, words.letter.notSure),
    ]
    let empty = plan.statements.filter {
      $0.text == nil && $0.choice == nil && $0.person == nil
    }
    let lists = states.compactMap { state, heading -> PaperBlock? in
      let titles = empty.filter { $0.state == state }.map { $0.slot?.title ?? $0.topic }
      return titles.isEmpty ? nil : .entry(heading, [.list(titles)])
    }
    guard !lists.isEmpty else { return nil }
    return PaperSection(
      words.letter.unanswered, [.sentence(words.letter.unansweredIsNoRefusal)] + lists)
  }

  var closing: PaperSection {
    PaperSection(
      words.closing.title,
      words.closing.whatThisIs(plan.header.jurisdiction).map { .sentence($0) }, as: .closing)
  }
}

import CarePlanModel

/// A paper of what somebody else said, where the person said nothing.
///
/// It speaks of "them" and never of "me": nobody may take it for the person's own plan.
extension PlanReading {
  var isOfOthersAlone: Bool {
    !plan.otherVoices.isEmpty && plan.person.name == nil && plan.refusals.isEmpty
      && plan.questionsForMyTeam.isEmpty && !plan.statements.contains(where: hasContent)
  }

  var letterOfOthersAlone: Paper {
    let words = words.others
    let about = nameFromOthers.map { own($0) } ?? .sentence(self.words.standing.noName)
    let said = plan.otherVoices.filter { $0.topic != "full-name" }.map(inTheirWords)
    return paper(
      .letter, words.title, warning: warningOfDraft,
      [
        PaperSection(words.about, [.entry(words.nameGiven, [about])]),
        PaperSection(
          words.speaker,
          plan.people.filter { someone in plan.otherVoices.contains { $0.person == someone.id } }
            .map { .detail(inWords($0)) }),
        PaperSection(
          words.said, said.isEmpty ? [.sentence(self.words.firstMinute.notSaid)] : said,
          as: .otherVoices),
        PaperSection(
          self.words.closing.title, words.whatThisIs.map { .sentence($0) }, as: .closing),
        identification,
      ])
  }

  /// The name that somebody else gave, where the person gave none.
  var nameFromOthers: String? {
    guard isOfOthersAlone else { return nil }
    return plan.otherVoices.first { $0.topic == "full-name" }?.text
  }

  private func inTheirWords(_ voice: OtherVoice) -> PaperBlock {
    let slot = VoiceCatalogue.slots.first { $0.destination == .view(topic: voice.topic) }
    let title = slot?.title ?? SlotCatalogue.slot(topic: voice.topic, rank: nil)?.title
    return .entry(
      title ?? voice.topic,
      [own(voice.text, voice.provenance), .sentence(words.others.basis(voice.basis))])
  }
}

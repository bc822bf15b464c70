import CarePlanModel

/// Papers of what somebody else said, where the person said nothing.
///
/// They speak of "them" and never of "me": nobody may take them for the person's own plan.
extension PlanReading {
  var isOfOthersAlone: Bool { isNothingOfThePerson && !plan.otherVoices.isEmpty }

  /// Whether nothing in the plan was said by the person, or written down as they said it.
  var isNothingOfThePerson: Bool {
    plan.person.isUntold && plan.refusals.isEmpty && plan.questionsForMyTeam.isEmpty
      && plan.clinicalDecisionsReported.allSatisfy(\.isByStaff)
      && !plan.statements.contains { hasContent($0) && !$0.isOfWhoeverWrites }
  }

  func paperOfOthersAlone(_ form: PaperForm) -> Paper {
    let words = words.others
    let closing = PaperSection(
      self.words.closing.title, (words.whatThisIs + [words.ring]).map { .sentence($0) },
      as: .closing)
    let sections: [PaperSection?] =
      switch form {
      case .letter:
        [
          whomOthersSpeakOf(with: nationTold), whoSpeaks(), voices(plan.otherVoices), staffReport,
          closing,
        ]
      case .firstMinute:
        [
          whomOthersSpeakOf(columnsMax: Self.lineColumnsMax),
          whoSpeaks(columnsMax: Self.lineColumnsMax), voicesNeededFirst, staffReport, closing,
        ]
      case .advanceDecision: [whomOthersSpeakOf(), onlyThePersonRefuses, closing]
      case .crisisCard:
        [
          whomOthersSpeakOf(),
          PaperSection(words.noCard, words.noCardSentences.map { .sentence($0) }), closing,
        ]
      }
    return paper(
      form, titleOfOthers(form, words.title, words.firstMinuteTitle), warning: warningOfDraft,
      standing: [], sections.compactMap { $0 } + [identification])
  }

  func titleOfOthers(_ form: PaperForm, _ letter: String, _ firstMinute: String) -> String {
    switch form {
    case .letter: letter
    case .firstMinute: firstMinute
    case .advanceDecision: words.others.noRefusalTitle
    case .crisisCard: words.card.title
    }
  }

  /// - Parameter more: What else a letter has room for.
  private func whomOthersSpeakOf(
    columnsMax: Int? = nil, with more: [PaperBlock] = []
  ) -> PaperSection {
    let name = nameFromOthers.map { name in
      [PaperBlock.entry(words.others.nameGiven, [own(shortened(name, columnsMax: columnsMax))])]
    }
    return PaperSection(words.others.about, (name ?? roomForName) + more)
  }

  /// Which law it is about, as far as it was told, and who else may read the letter.
  private var nationTold: [PaperBlock] {
    let nation = words.others.nationGiven(plan.header.jurisdiction)
    return (nation.map { [.entry(words.others.nation, [.sentence($0)])] } ?? [])
      + [.sentence(words.others.mayBeRead)]
  }

  var roomForName: [PaperBlock] {
    [.sentence("\(words.standing.noName)."), .handwriting(words.others.nameLines)]
  }

  private func whoSpeaks(columnsMax: Int? = nil) -> PaperSection {
    let speakers = plan.people.filter { someone in
      plan.otherVoices.contains { $0.person == someone.id }
    }
    return PaperSection(
      words.others.speaker,
      speakers.map { .detail(shortened(inWords($0), columnsMax: columnsMax)) })
  }

  /// - Parameter columnsMax: What one entry may take, where there is little room; nil for all of it.
  private func voices(_ voices: [OtherVoice], columnsMax: Int? = nil) -> PaperSection {
    let said = voices.filter { $0.topic != "full-name" }.map { voice in
      columnsMax.map { inBrief(voice, columnsMax: $0) } ?? inFull(voice)
    }
    return PaperSection(
      words.others.said, said.isEmpty ? [.sentence(words.firstMinute.notSaid)] : said,
      as: .otherVoices)
  }

  private func shortened(_ text: String, columnsMax: Int?) -> String {
    columnsMax.map { brief(text, columnsMax: $0, more: " " + words.others.restInLetter) } ?? text
  }

  /// What fills one line of a printed page.
  private static let lineColumnsMax = 76

  /// What one entry may take of one side of paper.
  private static let briefColumnsMax = 145

  /// What is asked of a family first, each as long as there is room for on one side of paper.
  private var voicesNeededFirst: PaperSection {
    let topics = ["what-matters", "cpr-view", "too-much", "hospital-admission", "adrt-where"]
    return voices(
      topics.compactMap { topic in plan.otherVoices.first { $0.topic == topic } },
      columnsMax: Self.briefColumnsMax)
  }

  var onlyThePersonRefuses: PaperSection {
    PaperSection(
      words.others.noRefusal, words.others.noRefusalSentences.map { .sentence($0) })
  }

  private var staffReport: PaperSection? {
    plan.clinicalDecisionsReported.isEmpty
      ? nil
      : PaperSection(
        words.staffReport.aboutCPR, plan.clinicalDecisionsReported.map(decision))
  }

  /// The name that somebody else gave, where the person gave none.
  var nameFromOthers: String? {
    guard isOfOthersAlone else { return nil }
    return plan.otherVoices.first { $0.topic == "full-name" }?.text
  }

  private func inFull(_ voice: OtherVoice) -> PaperBlock {
    .entry(
      title(of: voice),
      [own(voice.text, voice.provenance)] + occasion(of: voice)
        + (voice.basis.map { [.sentence(words.others.basis($0))] } ?? []))
  }

  private func inBrief(_ voice: OtherVoice, columnsMax: Int) -> PaperBlock {
    let basis = voice.basis.map { " (\(words.others.basisInBrief($0)))" } ?? ""
    return .entry(
      title(of: voice) + basis,
      [own(shortened(voice.text, columnsMax: columnsMax), voice.provenance)])
  }

  private func title(of voice: OtherVoice) -> String {
    let slot = VoiceCatalogue.slots.first { $0.destination == .view(topic: voice.topic) }
    return slot?.title ?? SlotCatalogue.slot(topic: voice.topic, rank: nil)?.title ?? voice.topic
  }
}

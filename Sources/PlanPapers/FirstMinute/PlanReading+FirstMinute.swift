import CarePlanModel

extension PlanReading {
  /// The block that stands first in a plan. Nothing that a relative said is in it.
  var firstMinute: PaperSection {
    let block = plan.firstMinute
    let notSaid = PaperBlock.sentence(words.firstMinute.notSaid)
    return PaperSection(
      words.firstMinute.title,
      [
        .entry(words.firstMinute.name, [.detail(block.name)]),
        .entry(words.firstMinute.whatMatters, [block.whatMattersMost.map { own($0) } ?? notSaid]),
        .entry(words.firstMinute.cpr, cprView),
        .entry(words.firstMinute.advanceDecision, [.detail(block.advanceDecision)]),
        .entry(words.firstMinute.whoToRing, [block.whoToRing.map { .detail($0) } ?? notSaid]),
        .entry(
          words.firstMinute.communication,
          [block.communicationNeeds.map { .detail($0) } ?? notSaid]),
      ], as: .firstMinute)
  }

  /// The view, and apart from it that it is no decision.
  private var cprView: [PaperBlock] {
    let view = plan.firstMinute.cprView
    guard view.hasSuffix(FirstMinute.notADecision) else { return [.detail(view)] }
    let words = view.dropLast(FirstMinute.notADecision.count + 1)
    return [.detail(String(words)), .remark(FirstMinute.notADecision)]
  }

  /// One side of paper for the door of a fridge: who it is, and the first minute.
  var firstMinuteSheet: Paper {
    let birth = birthDay.map { PaperBlock.entry(words.firstMinute.birthDate, [.detail($0)]) }
    var first = firstMinute.blocks
    first.insert(contentsOf: [birth].compactMap { $0 } + healthNumbers, at: 1)
    let about = PaperSection(
      words.firstMinute.onTheSheet, first + reportedAboutCPR, as: .firstMinute)
    return paper(
      .firstMinute, words.firstMinute.title, warning: warningOfDraft,
      [about, whatTheSheetIs, identification])
  }

  /// What a part of a plan is and is not.
  var whatTheSheetIs: PaperSection {
    PaperSection(
      words.firstMinute.whatThisIs, words.firstMinute.sentences.map { .sentence($0) },
      as: .closing)
  }

  /// What the person says they were told, which nobody has checked.
  private var reportedAboutCPR: [PaperBlock] {
    plan.clinicalDecisionsReported.filter { $0.subject == .cpr }.compactMap { decision in
      guard let told = told(decision) else { return nil }
      let place = decision.paperAt.map { [.sentence("\(words.firstMinute.formAt):"), own($0)] }
      return .entry(words.firstMinute.reported, [told] + (place ?? []))
    }
  }

  /// Nil where nothing was told, or it is known of none.
  func told(_ decision: ClinicalDecisionReported) -> PaperBlock? {
    guard decision.choice != "none-known" else { return nil }
    let slot = SlotCatalogue.slot(named: "cpr-decision-reported")
    if let phrase = decision.choice.flatMap({ slot?.phrase(of: $0) }) {
      return .sentence("\(phrase).")
    }
    return decision.text.map { own($0, decision.provenance) }
  }
}

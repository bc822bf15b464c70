import CarePlanModel

extension PlanReading {
  /// A card for a wallet, folded once: only what a paramedic or a ward needs first.
  var crisisCard: Paper {
    let back =
      [matters, ring, understood, .sentence(cardVersion)]
      .compactMap { $0 } + [PaperBlock.remark(words.card.ninesNotReplaced)]
    return paper(
      .crisisCard, words.card.title, warning: nil,
      [
        PaperSection(words.card.cutting, words.card.cuttingSentences.map { .sentence($0) }),
        PaperSection(words.card.front, who + [cpr] + told + refusal, as: .panel),
        PaperSection(words.card.back, back, as: .panel), whatTheSheetIs(as: .closing),
        identification,
      ])
  }

  private var who: [PaperBlock] {
    var blocks: [PaperBlock] = [
      .entry(words.card.name, [.detail(brief(plan.firstMinute.name, columnsMax: 45))])
    ]
    if let birth = birthDay { blocks.append(.entry(words.card.born, [.detail(birth)])) }
    return blocks + healthNumbers.prefix(1)
  }

  private var cpr: PaperBlock {
    let view = plan.firstMinute.cprView
    let said =
      view.hasSuffix(FirstMinute.notADecision)
      ? String(view.dropLast(FirstMinute.notADecision.count + 1)) : view
    return .entry(
      words.card.cpr,
      [.detail(brief(said, columnsMax: 80)), .remark(FirstMinute.notADecision)])
  }

  private var told: [PaperBlock] {
    let decision = plan.clinicalDecisionsReported.first { $0.subject == .cpr }
    guard let decision, let told = told(decision) else { return [] }
    let place = decision.paperAt.map {
      PaperBlock.detail("\(words.card.formAt): \(brief($0, columnsMax: 42))")
    }
    return [.entry(words.card.told, [brief(told)] + [place].compactMap { $0 })]
  }

  private func brief(_ block: PaperBlock) -> PaperBlock {
    guard case .quote(let said) = block else { return block }
    return .quote(OwnWords(brief(said.text, columnsMax: 42), language: said.language))
  }

  /// Whether there is an advance decision, and where; the words of the first minute are long.
  private var refusal: [PaperBlock] {
    let exists = plan.statement("adrt-exists")
    guard let exists, exists.state == .answered, exists.choice != "no" else { return [] }
    let phrase = exists.choice.flatMap { exists.slot?.phrase(of: $0) }
    var blocks: [PaperBlock] = [phrase.map { .sentence("\($0).") }].compactMap { $0 }
    if let place = plan.statement("adrt-where")?.text ?? plan.refusals.first?.signature.paperAt {
      blocks.append(.detail("\(words.card.paperAt): \(brief(place, columnsMax: 42))"))
    }
    return blocks.isEmpty ? [] : [.entry(words.card.refusal, blocks)]
  }

  private var matters: PaperBlock? {
    plan.firstMinute.whatMattersMost.map {
      .entry(words.card.matters, [own(brief($0, columnsMax: 150))])
    }
  }

  private var ring: PaperBlock {
    let who = plan.firstMinute.whoToRing.map { brief($0, columnsMax: 110) }
    return .entry(words.card.ring, [who.map { .detail($0) } ?? .sentence(words.card.notSaid)])
  }

  private var understood: PaperBlock? {
    plan.firstMinute.communicationNeeds.map {
      .entry(words.card.understood, [.detail(brief($0, columnsMax: 110))])
    }
  }

  private var cardVersion: String {
    let review = reviewDay.map { " " + words.standing.review($0) } ?? ""
    return "\(version).\(review) \(words.card.more)"
  }
}

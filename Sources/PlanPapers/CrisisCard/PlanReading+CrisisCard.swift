import CarePlanModel

extension PlanReading {
  /// A card for a wallet, folded once: only what a paramedic or a ward needs first.
  var crisisCard: Paper {
    paper(
      .crisisCard, words.card.title, warning: nil,
      [
        PaperSection(words.card.cutting, cuttingSentences.map { .sentence($0) }),
        side(words.card.front) { who(in: $0) + [cpr] + told(in: $0) + refusal(in: $0) },
        side(words.card.back) { back(in: $0) }, whatTheSheetIs(as: .closing), identification,
      ])
  }

  private var cuttingSentences: [String] {
    words.card.cuttingSentences + (plan.wasTalkedOverInWelsh ? [words.card.inEnglishOnly] : [])
  }

  /// With every word where there is room, and else with fewer of each answer.
  private func side(_ title: String, _ blocks: (CardRoom) -> [PaperBlock]) -> PaperSection {
    let sides = CardRoom.widestFirst.map { (room: $0, blocks: takenBack + blocks($0)) }
    let fitting = sides.first { $0.room.holds($0.blocks) } ?? sides[sides.count - 1]
    return PaperSection(title, fitting.blocks, as: .panel)
  }

  /// Both sides say it: the head and the foot of the sheet are cut away.
  private var takenBack: [PaperBlock] {
    plan.header.status == .withdrawn ? [.sentence(words.standing.withdrawn)] : []
  }

  private func back(in room: CardRoom) -> [PaperBlock] {
    [matters, ring(in: room), understood(in: room), .sentence(cardVersion)].compactMap { $0 }
      + (plan.wasTalkedOverInWelsh ? [.remark(words.card.talkedInWelsh)] : [])
      + [.remark(words.card.ninesNotReplaced)]
  }

  private func who(in room: CardRoom) -> [PaperBlock] {
    let name = brief(plan.firstMinute.name, columnsMax: room.nameColumnsMax)
    var blocks: [PaperBlock] = [.entry(words.card.name, [.detail(name)])]
    if let birth = birthDay { blocks.append(.entry(words.card.born, [.detail(birth)])) }
    return blocks + healthNumberForCard
  }

  /// The one that any ambulance can look up, before one of a single hospital.
  private var healthNumberForCard: [PaperBlock] {
    let numbers = plan.person.identifiers
    let place = numbers.firstIndex { $0.system != .local } ?? numbers.indices.first
    return place.map { [healthNumbers[$0]] } ?? []
  }

  private var cpr: PaperBlock {
    let view = plan.aboutCPR
    let said =
      view.hasSuffix(FirstMinute.notADecision)
      ? String(view.dropLast(FirstMinute.notADecision.count + 1)) : view
    return .entry(
      words.card.cpr,
      [.detail(brief(said, columnsMax: 80)), .remark(FirstMinute.notADecision)]
        + typedViewOfCPR(
          columnsMax: CardRoom.typedViewColumnsMax, elsewhere: words.card.ownWordsElsewhere)
        + toldOnCard("cpr-view"))
  }

  /// That words may not be the person's own; the whole sentence is too long for a card.
  private func toldOnCard(_ topic: String) -> [PaperBlock] {
    remarkOfTold(plan.statement(topic)).isEmpty ? [] : [.remark(words.card.mayBeTold)]
  }

  private func told(in room: CardRoom) -> [PaperBlock] {
    let decision = plan.clinicalDecisionsReported.first { $0.subject == .cpr }
    guard let decision, let told = told(decision) else { return [] }
    let place = decision.paperAt.map {
      PaperBlock.detail("\(words.card.formAt): \(brief($0, columnsMax: room.placeColumnsMax))")
    }
    let title = decision.isByStaff ? words.staffReport.onCard : words.card.told
    return [.entry(title, [brief(told, in: room)] + [place].compactMap { $0 })]
  }

  private func brief(_ block: PaperBlock, in room: CardRoom) -> PaperBlock {
    guard case .quote(let said) = block else { return block }
    let words = brief(said.text, columnsMax: room.placeColumnsMax)
    return .quote(OwnWords(words, language: said.language))
  }

  /// Whether there is an advance decision, and where; the words of the first minute are long.
  private func refusal(in room: CardRoom) -> [PaperBlock] {
    let exists = plan.statement("adrt-exists")
    let isSaid = exists?.state == .answered && exists?.choice != "no"
    guard isSaid || !plan.refusals.isEmpty else { return [] }
    // That a refusal is signed on paper says already that there is one, and the card is small.
    let isOnPaper = plan.refusals.contains { $0.assessment != .draftNotValid }
    let choice = isSaid && !(isOnPaper && exists?.choice == "yes") ? exists?.choice : nil
    let phrase = choice.flatMap { exists?.slot?.phrase(of: $0) }
    var blocks =
      [phrase.map { PaperBlock.sentence(inWordsOfNation("\($0).")) }].compactMap { $0 }
      + refused(in: room)
    if let place = plan.statement("adrt-where")?.text ?? plan.refusals.first?.signature.paperAt {
      blocks.append(
        .detail("\(words.card.paperAt): \(brief(place, columnsMax: room.placeColumnsMax))"))
    }
    return blocks.isEmpty ? [] : [.entry(words.card.refusal, blocks)]
  }

  /// What is meant, when, and what is accepted all the same stand there where the side has room.
  private func refused(in room: CardRoom) -> [PaperBlock] {
    func fitting(_ text: String) -> String? {
      room.refusalColumnsMax.map { brief(text, columnsMax: $0) }
    }
    return refusalsInPlan(isExplained: room.explainsRefusals, fitting: fitting)
      + (room.explainsRefusals ? accepted(fitting: fitting) : [])
  }

  private var matters: PaperBlock? {
    plan.firstMinute.whatMattersMost.map {
      .entry(
        words.card.matters, [own(brief($0, columnsMax: 150))] + toldOnCard("what-matters"))
    }
  }

  private func ring(in room: CardRoom) -> PaperBlock {
    let who = plan.firstMinute.whoToRing.map { brief($0, columnsMax: room.ringColumnsMax) }
    return .entry(words.card.ring, [who.map { .detail($0) } ?? .sentence(words.card.notSaid)])
  }

  private func understood(in room: CardRoom) -> PaperBlock? {
    plan.firstMinute.communicationNeeds.map {
      .entry(words.card.understood, [.detail(brief($0, columnsMax: room.ringColumnsMax))])
    }
  }

  private var cardVersion: String {
    let review = isReviewChosen ? reviewDay.map { " " + words.standing.review($0) } ?? "" : ""
    let draft = plan.header.status == .draft ? " " + words.standing.draft : ""
    return "\(version).\(draft)\(review) \(words.card.more)"
  }
}

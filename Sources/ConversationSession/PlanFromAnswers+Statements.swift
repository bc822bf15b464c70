import CarePlanModel
import DialogueModel

extension RecordedAnswer {
  /// What was typed, in whole, without what no plan may hold.
  var text: String { PlainText.cleaned(answer.words) }

  /// What was typed, where a choice is our reading of it; a bare number says nothing more.
  var quote: String? {
    guard answer.method != .chosen, answer.choice != nil else { return nil }
    let isBare = text.allSatisfy { $0.isNumber || $0.isWhitespace || $0 == "." }
    return isBare ? nil : text
  }
}

extension LeftQuestion {
  /// "Not now" means that it is still to be asked; only "I'd rather not say" declines.
  var state: StatementState {
    switch reason {
    case .preferNotToSay: .declinedToAnswer
    case .notSureHowToSay: .undecided
    default: .notAsked
    }
  }
}

extension PlanBuilding {
  mutating func addStatement(_ answer: RecordedAnswer, in slot: PlanSlot, person: String? = nil) {
    var choice = choice(slot.name)
    // A name that stands among the people need not stand here as well.
    let isNamed = person != nil && slot.choices.isEmpty
    var text = choice == nil && !isNamed ? answer.text : nil
    if let known = choice, repeatsFirst(known, in: slot) {
      // A second choice that is the first again is no second choice; the words are kept.
      choice = nil
      text = answer.quote ?? slot.phrase(of: known)
    }
    if text?.isEmpty == true { text = answer.answer.choice }
    var provenance = provenance(of: answer)
    if choice == nil, person == nil { provenance.quote = nil }
    let texts = text.map(PlainText.pieces) ?? []
    let quotes = provenance.quote.map(PlainText.pieces) ?? []
    provenance.quote = quotes.first
    statements.append(
      PlanStatement(
        id: "s\(statements.count + 1)", topic: slot.topic, kind: slot.kind, state: .answered,
        text: texts.first, choice: choice, person: person, rank: slot.rank,
        provenance: provenance))
    addRest(Array(texts.dropFirst() + quotes.dropFirst()), of: answer, in: slot)
  }

  /// Goes on in further statements with what one field cannot hold: nothing that was typed is lost.
  mutating func addRest(_ pieces: [String], of answer: RecordedAnswer, in slot: PlanSlot) {
    var provenance = provenance(of: answer)
    provenance.quote = nil
    for piece in pieces {
      statements.append(
        PlanStatement(
          id: "s\(statements.count + 1)", topic: slot.topic, kind: slot.kind, state: .answered,
          text: piece, rank: slot.rank, provenance: provenance))
    }
  }

  mutating func addStatement(_ question: LeftQuestion, in slot: PlanSlot) {
    statements.append(
      PlanStatement(
        id: "s\(statements.count + 1)", topic: slot.topic, kind: slot.kind,
        state: question.state, rank: slot.rank, provenance: provenance(of: question)))
  }

  mutating func addSharing(_ answer: RecordedAnswer, with recipient: String, in slot: PlanSlot) {
    let decision = choice(slot.name).flatMap { SharingDecision.Decision(rawValue: $0) }
    let quotes = (decision == nil ? answer.text : answer.quote).map(PlainText.pieces) ?? []
    sharing.append(
      SharingDecision(
        with: recipient, decision: decision ?? .undecided, scope: .wholePlan,
        decided: answer.confirmed ?? answer.recorded,
        quote: quotes.first))
    addRest(Array(quotes.dropFirst()), of: answer, in: slot)
  }

  private func repeatsFirst(_ choice: String, in slot: PlanSlot) -> Bool {
    guard slot.group == .place, let rank = slot.rank, rank > 1 else { return false }
    return statements.contains { $0.topic == slot.topic && $0.rank == 1 && $0.choice == choice }
  }

  func provenance(of answer: RecordedAnswer) -> Provenance {
    Provenance(
      source: answer.source, recorded: answer.recorded, confirmed: answer.confirmed,
      method: Provenance.Method(rawValue: answer.answer.method.rawValue) ?? .typed,
      question: asked(answer.answer.question, answer.answer.asked, answer.variant),
      quote: answer.quote,
      sinceVersion: answer.sinceVersion)
  }

  func provenance(of left: LeftQuestion) -> Provenance {
    Provenance(
      source: left.source, recorded: left.recorded, method: .typed,
      question: left.question.flatMap { asked($0, left.asked ?? "", left.variant) },
      sinceVersion: left.sinceVersion)
  }

  private func asked(
    _ line: LineID, _ words: String, _ variant: AskedQuestion.Variant
  ) -> AskedQuestion? {
    guard !line.text.isEmpty, !words.isEmpty else { return nil }
    return AskedQuestion(
      id: line.text, text: PlainText.shortened(words, countMax: PlanLimits.askedCountMax),
      fingerprint: context.fingerprint(line, words),
      reviewStatus: context.reviewStatus(line), variant: variant)
  }
}

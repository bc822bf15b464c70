import CarePlanModel

extension PlanReading {
  var identity: PaperSection {
    PaperSection(
      SlotGroup.identity.title, whoIAm + statementBlocks(in: .identity))
  }

  /// The fields of the person, without what was said about them.
  var whoIAm: [PaperBlock] {
    var blocks: [PaperBlock] = []
    if let name = plan.person.name {
      blocks.append(.entry(words.letter.fullName, [.detail(name.text)]))
      if let preferred = name.preferred {
        blocks.append(.entry(words.letter.preferredName, [.detail(preferred)]))
      }
    }
    if let birth = birthDay { blocks.append(.entry(words.letter.birthDate, [.detail(birth)])) }
    blocks += healthNumbers
    for contact in plan.person.contacts {
      blocks.append(.entry(words.letter.contacts(contact.kind), [.detail(contact.value)]))
    }
    return blocks
  }

  var healthNumbers: [PaperBlock] {
    plan.person.identifiers.map {
      .entry(words.letter.numbers($0.system), [.detail(spaced($0.value))])
    }
  }

  /// One part of the plan; nil where nothing was said in it.
  func statements(in group: SlotGroup) -> PaperSection? {
    let blocks = statementBlocks(in: group)
    return blocks.isEmpty ? nil : PaperSection(group.title, blocks)
  }

  func statementBlocks(in group: SlotGroup) -> [PaperBlock] {
    let shown = plan.statements.filter { $0.slot?.group == group && hasContent($0) }
    let decisions = group == .cpr ? plan.clinicalDecisionsReported : []
    let refusals = group == .advanceDecision ? plan.refusals : []
    return withReasonsBelow(shown).map(statement) + decisions.map(decision)
      + refusals.map(refusal)
  }

  /// A reason stands right below what it is the reason of, and not below what was said last.
  private func withReasonsBelow(_ statements: [PlanStatement]) -> [PlanStatement] {
    func isReason(_ statement: PlanStatement) -> Bool { statement.topic == "place-reason" }
    let rest = statements.filter { !isReason($0) }
    guard let place = rest.firstIndex(where: { $0.topic == "place-of-care" }) else {
      return statements
    }
    return Array(rest[...place]) + statements.filter(isReason) + rest[(place + 1)...]
  }

  func hasContent(_ statement: PlanStatement) -> Bool {
    statement.text != nil || statement.choice != nil || statement.person != nil
      || statement.state == .withdrawn
  }

  /// Our reading first, the person's own words beside it.
  func statement(_ statement: PlanStatement) -> PaperBlock {
    let title = statement.slot?.title ?? statement.topic
    if statement.state == .withdrawn {
      return .entry(title, [.sentence(words.letter.takenBack)])
    }
    var blocks: [PaperBlock] = []
    if let choice = statement.choice {
      blocks.append(
        .sentence(inWordsOfNation("\(statement.slot?.phrase(of: choice) ?? choice).")))
    }
    if statement.topic == "cpr-view" { blocks.append(.remark(FirstMinute.notADecision)) }
    if let text = statement.text { blocks.append(own(text, statement.provenance)) }
    if let when = statement.when { blocks += [.sentence(words.letter.when), own(when)] }
    if let someone = plan.people.first(where: { $0.id == statement.person }),
      !isNamedBelow(someone, statement)
    {
      blocks.append(.detail(inWords(someone)))
    }
    if statement.isOfWhoeverWrites { return .entry(title, blocks) }
    if let quote = statement.provenance.quote, quote != statement.text,
      !["nation", "who-is-here"].contains(statement.topic)
    {
      blocks += [.sentence(words.letter.inMyOwnWords), own(quote, statement.provenance)]
    }
    if statement.state == .undecided { blocks.append(.sentence(words.letter.notDecided)) }
    if restsOnLaw(statement), isFromBeforeMoving(statement.provenance) {
      blocks.append(.remark(words.letter.beforeMoving))
    }
    return .entry(title, blocks + whoTyped(statement))
  }

  /// Whether a paper is told of that was made under the law of where the person lived.
  private func restsOnLaw(_ statement: PlanStatement) -> Bool {
    ["health-attorney", "adrt-exists", "advance-refusal"].contains(statement.topic)
  }

  /// Whether it was said before the person changed the answer to where they live.
  func isFromBeforeMoving(_ provenance: Provenance) -> Bool {
    guard let nation = plan.statement("nation"), nation.provenance.method == .corrected,
      let moved = PlanTime(nation.provenance.recorded), let said = PlanTime(provenance.recorded)
    else { return false }
    return said < moved
  }

  /// Whoever has an entry of their own is not named in the one above it as well.
  private func isNamedBelow(_ someone: PlanContactPerson, _ statement: PlanStatement) -> Bool {
    statement.topic == "health-attorney"
      && plan.statements.contains { $0.topic == "attorney-name" && $0.person == someone.id }
  }

  func inWords(_ someone: PlanContactPerson) -> String {
    let parts =
      [someone.name?.text ?? words.letter.somebody, someone.relationship]
      + someone.contacts.map(\.value)
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  func decision(_ decision: ClinicalDecisionReported) -> PaperBlock {
    var blocks: [PaperBlock] = []
    if let choice = decision.choice, let sentence = sentence(choice, of: decision) {
      blocks.append(.sentence(sentence))
    }
    if let text = decision.text { blocks.append(own(text, decision.provenance)) }
    if blocks.isEmpty { blocks.append(.sentence(words.firstMinute.notSaid)) }
    if let quote = decision.provenance.quote { blocks.append(own(quote, decision.provenance)) }
    if let place = decision.paperAt { blocks += [.sentence(words.letter.formAt), own(place)] }
    if let date = decision.paperDated {
      blocks += [.sentence(words.letter.formDated), own(date)]
    }
    let title = decision.isByStaff ? words.staffReport.aboutCPR : words.letter.reported
    return .entry(title, blocks)
  }

  /// What was decided, as the person says it, or as staff do.
  func sentence(_ choice: String, of decision: ClinicalDecisionReported) -> String? {
    if decision.isByStaff { return words.staffReport.decision(choice) }
    let slot = SlotCatalogue.slot(named: "cpr-decision-reported")
    return slot?.phrase(of: choice).map { "\($0)." }
  }

  private func refusal(_ refusal: PlanRefusal) -> PaperBlock {
    var blocks: [PaperBlock] = [own(refusal.treatment)]
    if let when = refusal.circumstances { blocks += [.sentence(words.letter.when), own(when)] }
    if let place = refusal.signature.paperAt {
      blocks += [.sentence(words.letter.paperAt), own(place)]
    }
    let isDraft = refusal.assessment == .draftNotValid
    blocks.append(.remark(isDraft ? words.letter.refusalDraft : words.letter.refusalOnPaper))
    return .entry(words.letter.refusal, blocks)
  }

  /// Ten digits as they are read out: three, three and four.
  func spaced(_ number: String) -> String {
    guard number.count == 10 else { return number }
    return "\(number.prefix(3)) \(number.dropFirst(3).prefix(3)) \(number.dropFirst(6))"
  }
}

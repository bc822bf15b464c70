import CarePlanModel
import DialogueModel

extension PlanBuilding {
  /// Puts what is said of somebody where it belongs.
  ///
  /// Somebody is among the people once there is a name for them; until then whatever is said of
  /// them is kept as a statement.
  mutating func place(
    _ answer: RecordedAnswer, in slot: PlanSlot, role: PersonRole,
    field: Destination.PeopleField
  ) {
    let id = somebody(in: role)
    switch field {
    case .name, .registration:
      addStatement(answer, in: slot, person: id)
    case .lifeSustaining:
      addStatement(answer, in: slot)
    case .relationship:
      guard let index = people.firstIndex(where: { $0.id == id }),
        PlanLimits.fits(answer.text, PlanLimits.ownWordsCountMax)
      else { return addStatement(answer, in: slot) }
      people[index].relationship = answer.text
    case .phone:
      guard let index = people.firstIndex(where: { $0.id == id }),
        PlanLimits.fits(answer.text, PlanLimits.contactCountMax)
      else { return addStatement(answer, in: slot) }
      people[index].contacts.append(Contact(.phone, answer.text))
    }
  }

  /// The id of the one person in a role, who is added to the people where they have a name.
  private mutating func somebody(in role: PersonRole) -> String? {
    if let known = people.first(where: { $0.roles.contains(role) }) { return known.id }
    let slot = SlotCatalogue.slots.first { $0.destination == .people(role, .name) }
    guard let name = slot.flatMap({ said($0.name) })?.text,
      PlanLimits.fits(name, PlanLimits.nameCountMax)
    else { return nil }
    // Whoever has no attorney for health must not seem to have one.
    if role == .healthAttorney, choice("health-attorney") == "none" { return nil }
    let id = "p\(people.count + 1)"
    people.append(
      PlanContactPerson(
        id: id, name: PersonName(text: name), roles: [role],
        attorney: role == .healthAttorney ? attorneyPower : nil))
    return id
  }

  private var attorneyPower: AttorneyPower {
    let registered: AttorneyPower.Claim =
      switch choice("health-attorney") {
      case "registered": .yes
      case "in-progress": .no
      default: .notKnown
      }
    let lifeSustaining = choice("attorney-life-sustaining")
    return AttorneyPower(
      registered: registered,
      lifeSustaining: lifeSustaining.flatMap { AttorneyPower.Claim(rawValue: $0) } ?? .notKnown)
  }

  /// Reports what a clinician is said to have decided, apart from all that the person wants.
  mutating func place(
    _ answer: RecordedAnswer, in slot: PlanSlot, decision field: Destination.ClinicalDecisionField
  ) {
    let choice = choice(slot.name)
    if decisions.isEmpty {
      decisions.append(
        ClinicalDecisionReported(
          id: "d1", subject: .cpr, state: .notAsked, provenance: provenance(of: answer)))
    }
    let index = decisions.count - 1
    let texts = PlainText.pieces(of: field == .paperDate ? answer.day : answer.text)
    var rest = Array(texts.dropFirst())
    switch field {
    case .decision:
      decisions[index].state = .answered
      decisions[index].choice = choice
      decisions[index].text = choice == nil ? texts[0] : nil
      decisions[index].provenance = provenance(of: answer)
      let quotes = answer.quote.map(PlainText.pieces) ?? []
      decisions[index].provenance.quote = quotes.first
      if choice != nil { rest = Array(quotes.dropFirst()) }
    case .paperAt where SlotDeclaration.saysNone(answer.text):
      // No form is a thing to know, and no place to look in.
      rest = texts
    case .paperAt: decisions[index].paperAt = texts[0]
    case .paperDate: decisions[index].paperDated = texts[0]
    }
    addRest(rest, of: answer, in: slot)
  }
}

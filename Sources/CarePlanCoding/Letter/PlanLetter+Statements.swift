import CarePlanModel

extension PlanLetter {
  static func identity(_ plan: CarePlan, on page: inout LetterPage) {
    page.heading(SlotGroup.identity.title)
    let person = plan.person
    if let name = person.name {
      page.entry("Full name", name.text)
      if let preferred = name.preferred { page.entry("Likes to be called", preferred) }
    }
    if let birth = person.birthDate.flatMap({ CivilDate($0) }) {
      page.entry("Date of birth", birth.inWords)
    }
    for identifier in person.identifiers {
      page.entry(title(of: identifier.system), spaced(identifier.value))
    }
    for contact in person.contacts { page.entry(title(of: contact.kind), contact.value) }
    statements(in: .identity, of: plan, on: &page)
  }

  static func statements(
    in group: SlotGroup, of plan: CarePlan, on page: inout LetterPage
  ) {
    let shown = plan.statements.filter { $0.slot?.group == group && hasContent($0) }
    let decisions = group == .cpr ? plan.clinicalDecisionsReported : []
    let refusals = group == .advanceDecision ? plan.refusals : []
    guard !(shown.isEmpty && decisions.isEmpty && refusals.isEmpty) else { return }
    if !hasItsOwnHeading(group) { page.heading(group.title) }
    for statement in shown { self.statement(statement, of: plan, on: &page) }
    for decision in decisions { self.decision(decision, on: &page) }
    for refusal in refusals { self.refusal(refusal, on: &page) }
  }

  /// Who I am begins with fields of the person, and who may see this with the decisions.
  private static func hasItsOwnHeading(_ group: SlotGroup) -> Bool {
    group == .identity || group == .sharing
  }

  private static func hasContent(_ statement: PlanStatement) -> Bool {
    statement.text != nil || statement.choice != nil || statement.person != nil
      || statement.state == .withdrawn
  }

  /// Our reading first, the person's own words beside it.
  private static func statement(
    _ statement: PlanStatement, of plan: CarePlan, on page: inout LetterPage
  ) {
    page.paragraph("\(statement.slot?.title ?? statement.topic):")
    if statement.state == .withdrawn {
      page.paragraph("I said something here before, and I have taken it back.", indent: 2)
      return
    }
    if let choice = statement.choice {
      page.paragraph("\(statement.slot?.phrase(of: choice) ?? choice).", indent: 2)
    }
    if statement.topic == "cpr-view" { page.paragraph(FirstMinute.notADecision, indent: 2) }
    if let text = statement.text { page.quote(text) }
    if let when = statement.when { page.paragraph("When: \(when)", indent: 2) }
    if let someone = plan.people.first(where: { $0.id == statement.person }) {
      page.paragraph(inWords(someone), indent: 2)
    }
    if let quote = statement.provenance.quote, quote != statement.text {
      page.paragraph("In my own words:", indent: 2)
      page.quote(quote)
    }
    if statement.state == .undecided {
      page.paragraph("I have not decided about this.", indent: 2)
    }
  }

  private static func inWords(_ someone: PlanContactPerson) -> String {
    let parts = [someone.name.text, someone.relationship] + someone.contacts.map(\.value)
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private static func decision(
    _ decision: ClinicalDecisionReported, on page: inout LetterPage
  ) {
    page.paragraph("What I was told by a doctor or a nurse (nobody has checked it):")
    let slot = SlotCatalogue.slot(named: "cpr-decision-reported")
    if let phrase = decision.choice.flatMap({ slot?.phrase(of: $0) }) {
      page.paragraph("\(phrase).", indent: 2)
    }
    if let text = decision.text { page.quote(text) }
    if decision.choice == nil, decision.text == nil { page.paragraph(notSaid, indent: 2) }
    if let quote = decision.provenance.quote { page.quote(quote) }
    if let place = decision.paperAt { page.paragraph("Where the form is: \"\(place)\"", indent: 2) }
    if let date = decision.paperDated {
      page.paragraph("The date on the form: \"\(date)\"", indent: 2)
    }
  }

  private static func refusal(_ refusal: PlanRefusal, on page: inout LetterPage) {
    page.paragraph("A refusal of treatment, written down but not checked:")
    page.quote(refusal.treatment)
    if let when = refusal.circumstances { page.paragraph("When: \"\(when)\"", indent: 2) }
    if let place = refusal.signature.paperAt {
      page.paragraph("Where the signed paper is: \"\(place)\"", indent: 2)
    }
    page.paragraph("Only the signed and witnessed paper counts.", indent: 2)
  }

  private static func title(of system: HealthIdentifier.System) -> String {
    switch system {
    case .nhsNumber: "NHS number"
    case .chiNumber: "CHI number"
    case .hscNumber: "Health and Care number"
    case .local: "Number"
    }
  }

  private static func title(of kind: Contact.Kind) -> String {
    switch kind {
    case .phone: "Telephone"
    case .email: "Email"
    case .address: "Address"
    }
  }

  /// Ten digits as they are read out: three, three and four.
  private static func spaced(_ number: String) -> String {
    guard number.count == 10 else { return number }
    return "\(number.prefix(3)) \(number.dropFirst(3).prefix(3)) \(number.dropFirst(6))"
  }
}

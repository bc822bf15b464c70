import CarePlanModel

extension PlanLetter {
  static func sharing(_ plan: CarePlan, on page: inout LetterPage) {
    let hasWords = plan.statements.contains { $0.slot?.group == .sharing && $0.text != nil }
    guard !plan.sharing.isEmpty || hasWords else { return }
    page.heading(SlotGroup.sharing.title)
    for decision in plan.sharing {
      page.paragraph(inWords(decision), indent: 2)
      if let quote = decision.quote { page.quote(quote) }
    }
    statements(in: .sharing, of: plan, on: &page)
  }

  private static func inWords(_ decision: SharingDecision) -> String {
    let slot = SlotCatalogue.slots.first { $0.destination == .sharing(with: decision.with) }
    if let phrase = slot?.phrase(of: decision.decision.rawValue) { return "\(phrase)." }
    switch decision.decision {
    case .permit: return "Yes: \(decision.with)."
    case .deny: return "No: \(decision.with)."
    case .undecided: return "Not decided: \(decision.with)."
    }
  }

  static func otherVoices(_ plan: CarePlan, on page: inout LetterPage) {
    guard !plan.otherVoices.isEmpty else { return }
    page.heading("What others say: these are not my own words")
    for voice in plan.otherVoices {
      let name = plan.people.first { $0.id == voice.person }?.name.text ?? "Somebody"
      let title = SlotCatalogue.slot(topic: voice.topic, rank: nil)?.title ?? voice.topic
      page.paragraph("\(name), about \"\(title)\" (\(inWords(voice.basis))):")
      page.quote(voice.text)
    }
  }

  private static func inWords(_ basis: OtherVoice.Basis) -> String {
    switch basis {
    case .heardThemSayIt: "they heard me say it"
    case .knowThemWell: "they know me well"
    case .guess: "they guess"
    }
  }

  /// A blank is not a "no", so each is named.
  static func unanswered(_ plan: CarePlan, on page: inout LetterPage) {
    let states: [(StatementState, String)] = [
      (.notAsked, "I left these for another time:"),
      (.declinedToAnswer, "I would rather not say:"),
      (.undecided, "I am not sure, or did not know how to say it:"),
    ]
    let empty = plan.statements.filter {
      $0.text == nil && $0.choice == nil && $0.person == nil
    }
    guard empty.contains(where: { $0.state != .withdrawn }) else { return }
    page.heading("What I left unanswered")
    page.paragraph("A question without an answer is not a \"no\".")
    for (state, heading) in states {
      let titles = empty.filter { $0.state == state }.map { $0.slot?.title ?? $0.topic }
      guard !titles.isEmpty else { continue }
      page.paragraph(heading)
      for title in titles { page.paragraph("- \(title)", indent: 2) }
    }
  }

  static func closing(_ sealed: SealedCarePlan, on page: inout LetterPage) {
    let header = sealed.plan.header
    page.heading("What this is, and what it is not")
    for sentence in whatThisIs { page.paragraph(sentence) }
    let wasReviewed = sealed.plan.statements.allSatisfy {
      $0.provenance.question?.reviewStatus != .unreviewed
    }
    if !wasReviewed { page.paragraph(unreviewed) }
    page.line("")
    page.paragraph("Plan \(header.id), version \(header.version)")
    if let begun = PlanTime(header.created)?.day { page.paragraph("Begun on \(begun.inWords)") }
    if let changed = PlanTime(header.updated)?.day {
      page.paragraph("Last changed on \(changed.inWords)")
    }
    if let review = header.reviewBy.flatMap({ CivilDate($0) }) {
      page.paragraph("To be looked at again by \(review.inWords)")
    }
    page.paragraph("Written with \(sealed.plan.producer.name) \(sealed.plan.producer.version)")
    page.paragraph("Fingerprint of the file:")
    page.paragraph(sealed.proof.digest, indent: 2)
  }

  private static let whatThisIs = [
    "This is an advance care plan: what I said about how I would like to be cared for.",
    "Those who care for me should read it and weigh it. It does not bind them in law.",
    "It is not a DNACPR form, and nobody should read it as a clinician's decision.",
    "It is not an advance decision to refuse treatment. That needs a signed and witnessed paper.",
    "I can change my mind at any time. What I say myself comes before what is written here.",
  ]

  private static let unreviewed =
    "Some of the questions have not yet been read and signed by people who do this work."
}

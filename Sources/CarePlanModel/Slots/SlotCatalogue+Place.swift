extension SlotCatalogue {
  static let place: [PlanSlot] = [
    PlanSlot(
      "place-of-care", "Where I would like to be cared for", in: .place, rank: 1,
      kind: .preference, places("be cared for"), isWeighty: true),
    PlanSlot(
      "place-of-care-second", "My second choice of where to be cared for",
      in: .place, topic: "place-of-care", rank: 2, kind: .preference, places("be cared for"),
      isWeighty: true),
    PlanSlot(
      "place-of-death", "Where I would like to be when I die", in: .place, rank: 1,
      kind: .preference, places("die"), isWeighty: true),
    PlanSlot(
      "place-of-death-second", "My second choice of where to be when I die",
      in: .place, topic: "place-of-death", rank: 2, kind: .preference, places("die"),
      isWeighty: true),
    PlanSlot("place-reason", "Why this place", in: .place, kind: .value),
  ]

  static let hospital: [PlanSlot] = [
    PlanSlot(
      "hospital-admission", "Going into hospital", in: .hospital, kind: .preference,
      .choices([
        ChoicePhrase("would-go", "I would go into hospital"),
        ChoicePhrase(
          "only-if-needed-for-comfort",
          "I would go into hospital only if I could not be made comfortable where I am"),
        ChoicePhrase("prefer-not", "I would prefer not to go into hospital"),
        ChoicePhrase("depends", "It depends whether I would go into hospital"),
      ]), isWeighty: true),
    PlanSlot("if-suddenly-worse", "If I am suddenly worse", in: .hospital, kind: .wish),
  ]

  /// - Parameter doing: What happens there, as it follows "I would like to".
  private static func places(_ doing: String) -> AnswerShape {
    .choices([
      ChoicePhrase("home", "I would like to \(doing) at home"),
      ChoicePhrase(
        "relatives-home", "I would like to \(doing) at the home of a relative or friend"),
      ChoicePhrase("care-home", "I would like to \(doing) in a care home"),
      ChoicePhrase("hospice", "I would like to \(doing) in a hospice"),
      ChoicePhrase("hospital", "I would like to \(doing) in hospital"),
      ChoicePhrase("no-preference", "I do not mind where I \(doing)"),
      ChoicePhrase("not-home", "I would not like to \(doing) at home"),
      ChoicePhrase(
        "not-relatives-home",
        "I would not like to \(doing) at the home of a relative or friend"),
      ChoicePhrase("not-care-home", "I would not like to \(doing) in a care home"),
      ChoicePhrase("not-hospice", "I would not like to \(doing) in a hospice"),
      ChoicePhrase("not-hospital", "I would not like to \(doing) in hospital"),
    ])
  }
}

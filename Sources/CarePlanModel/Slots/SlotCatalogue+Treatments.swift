extension SlotCatalogue {
  static let treatments: [PlanSlot] = [
    treatment("ventilation", "A breathing machine", "a breathing machine"),
    treatment("intensive-care", "Intensive care", "intensive care"),
    treatment("tube-feeding", "Feeding through a tube", "feeding through a tube"),
    treatment("drip-fluids", "Fluids through a drip", "fluids through a drip"),
    treatment("antibiotics", "Antibiotics", "antibiotics"),
    treatment("dialysis", "Dialysis", "dialysis"),
    treatment("blood", "Blood transfusion", "a blood transfusion"),
    PlanSlot("treatment-notes", "More about treatments", in: .treatments, kind: .wish),
  ]

  static let cpr: [PlanSlot] = [
    PlanSlot(
      "cpr-view", "My view about CPR", in: .cpr, kind: .preference,
      .choices([
        ChoicePhrase("want-tried", "I would want CPR to be tried"),
        ChoicePhrase("do-not-want", "I would not want CPR to be tried"),
        ChoicePhrase("unsure", "I am not sure whether I would want CPR to be tried"),
        ChoicePhrase("talk-first", "I would like to talk about CPR with somebody first"),
      ]), isWeighty: true),
    PlanSlot("cpr-reason", "Why I see CPR this way", in: .cpr, kind: .value),
    PlanSlot(
      "cpr-decision-reported", "What I was told about CPR", in: .cpr,
      .choices([
        ChoicePhrase("none-known", "I know of no decision about CPR by a doctor or nurse"),
        ChoicePhrase("told-will-be-tried", "I was told that CPR will be tried"),
        ChoicePhrase("told-will-not-be-tried", "I was told that CPR will not be tried"),
        ChoicePhrase(
          "unknown",
          "I do not know whether a doctor or nurse has made a decision about CPR"),
      ]), isWeighty: true, to: .clinicalDecision(.decision)),
    PlanSlot(
      "cpr-form-where", "Where the CPR form is", in: .cpr, kind: .location,
      to: .clinicalDecision(.paperAt)),
    PlanSlot(
      "cpr-form-date", "The date on the CPR form", in: .cpr,
      to: .clinicalDecision(.paperDate)),
  ]

  static let advanceDecision: [PlanSlot] = [
    PlanSlot(
      "adrt-exists", "Whether I have made an advance decision", in: .advanceDecision,
      .choices([
        ChoicePhrase("yes", "I have made an advance decision to refuse treatment"),
        ChoicePhrase("no", "I have not made an advance decision to refuse treatment"),
        ChoicePhrase(
          "unsure",
          "I am not sure whether I have made an advance decision to refuse treatment"),
      ]), isWeighty: true),
    PlanSlot(
      "adrt-where", "Where my advance decision is kept", in: .advanceDecision,
      kind: .location),
    PlanSlot(
      "adrt-copies", "Who has a copy of my advance decision", in: .advanceDecision,
      kind: .contact),
  ]

  static let team: [PlanSlot] = [
    PlanSlot("questions-for-my-team", "Questions for my team", in: .team, to: .questionForTeam)
  ]

  static let closing: [PlanSlot] = [
    PlanSlot(
      "plan-confirmed", "Whether this plan says what I mean", in: .closing,
      .choices([
        ChoicePhrase("yes", "This plan says what I mean"),
        ChoicePhrase("not-yet", "This plan is not finished"),
      ]), to: .plan(.confirmed)),
    PlanSlot(
      "review-when", "When to look at this plan again", in: .closing, kind: .wish,
      .choices([
        ChoicePhrase("three-months", "I would like to look at this plan again in three months"),
        ChoicePhrase("six-months", "I would like to look at this plan again in six months"),
        ChoicePhrase("a-year", "I would like to look at this plan again in a year"),
      ]), to: .plan(.reviewWhen)),
  ]

  private static func treatment(_ name: String, _ title: String, _ what: String) -> PlanSlot {
    PlanSlot(
      "treatment:\(name)", title, in: .treatments, kind: .preference,
      .choices([
        ChoicePhrase("yes", "I would want \(what)"),
        ChoicePhrase("trial", "I would want to try \(what) for a while"),
        ChoicePhrase("no", "I would not want \(what)"),
        ChoicePhrase("unsure", "I am not sure whether I would want \(what)"),
      ]), isWeighty: true)
  }
}

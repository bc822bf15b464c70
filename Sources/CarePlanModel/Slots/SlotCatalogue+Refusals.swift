extension SlotCatalogue {
  /// How many treatments a draft can refuse; a fourth is written on the paper by hand.
  public static let refusalCountMax = 3

  /// The draft of an advance decision. Nobody but the person may be asked for any of it.
  static let refusals: [PlanSlot] =
    (1...refusalCountMax).flatMap(refusal) + [
      PlanSlot(
        "refusal-accepts", "What I do accept, beside what I refuse", in: .advanceDecision,
        kind: .value),
      PlanSlot(
        "refusal-attorney-order", "Whether my attorney came before my refusal",
        in: .advanceDecision,
        .choices([
          ChoicePhrase("before", "My attorney was named before I made this refusal"),
          ChoicePhrase("after", "My attorney is named after I made this refusal"),
          ChoicePhrase("unsure", "I am not sure whether my attorney or this refusal came first"),
        ]), isWeighty: true),
      PlanSlot(
        "refusal-attorney-same", "Whether my attorney may decide about what I refuse",
        in: .advanceDecision,
        .choices([
          ChoicePhrase("yes", "My attorney may decide about the treatment that I refuse"),
          ChoicePhrase("no", "My attorney may not decide about the treatment that I refuse"),
          ChoicePhrase(
            "unsure",
            "I am not sure whether my attorney may decide about the treatment that I refuse"),
        ]), isWeighty: true),
      PlanSlot(
        "refusal-changes", "What I thought of that might change", in: .advanceDecision,
        kind: .value),
      PlanSlot(
        "refusal-signed", "Whether my refusal is signed on paper", in: .advanceDecision,
        .choices([
          ChoicePhrase("not-yet", "My refusal is not signed yet"),
          ChoicePhrase("by-me", "I have signed my refusal on paper"),
          ChoicePhrase("by-somebody", "Somebody has signed my refusal for me, on paper"),
        ]), isWeighty: true, to: .refusal(.signature)),
      PlanSlot(
        "refusal-witness-name", "The witness to my refusal", in: .advanceDecision, kind: .contact,
        to: .people(.witness, .name)),
      PlanSlot(
        "refusal-witnessed", "Whether the witness signed my refusal too", in: .advanceDecision,
        .choices([
          ChoicePhrase("yes", "The witness signed my refusal while I was there"),
          ChoicePhrase("not-yet", "The witness has not signed my refusal yet"),
        ]), isWeighty: true, to: .refusal(.witnessed)),
      PlanSlot(
        "refusal-paper-where", "Where my signed refusal is", in: .advanceDecision,
        kind: .location, to: .refusal(.paperAt)),
    ]

  private static func refusal(_ number: Int) -> [PlanSlot] {
    let which = ["first", "second", "third"][number - 1]
    return [
      PlanSlot(
        "refusal-\(number)", "The \(which) treatment that I refuse", in: .advanceDecision,
        topic: "advance-refusal", rank: number, kind: .refusal,
        to: .refusal(.treatment(number)))
    ] + meaning(number, which) + [
      PlanSlot(
        "refusal-\(number)-when", "When my \(which) refusal counts", in: .advanceDecision,
        topic: "refusal-circumstances", rank: number, to: .refusal(.circumstances(number))),
      PlanSlot(
        "refusal-\(number)-life", "Whether the \(which) treatment could keep me alive",
        in: .advanceDecision, topic: "refusal-life-sustaining", rank: number,
        .choices([
          ChoicePhrase("yes", "The \(which) treatment that I refuse could keep me alive"),
          ChoicePhrase("no", "The \(which) treatment that I refuse could not keep me alive"),
          ChoicePhrase(
            "unsure",
            "I am not sure whether the \(which) treatment that I refuse could keep me alive"),
        ]), isWeighty: true, to: .refusal(.lifeSustaining(number))),
      PlanSlot(
        "refusal-\(number)-even-if", "My \(which) refusal, if my life is at risk",
        in: .advanceDecision,
        topic: "refusal-even-if-life-at-risk", rank: number,
        .choices([
          ChoicePhrase("yes", "I refuse the \(which) treatment even if my life is at risk"),
          ChoicePhrase("no", "I do not refuse the \(which) treatment if my life is at risk"),
        ]), isWeighty: true, to: .refusal(.evenIfLifeAtRisk(number))),
    ]
  }

  /// What the words of a refusal name. Staff can only follow one that says what it is about.
  private static func meaning(_ number: Int, _ which: String) -> [PlanSlot] {
    [
      PlanSlot(
        "refusal-\(number)-named", "Which treatment my \(which) refusal names",
        in: .advanceDecision, topic: "refusal-named", rank: number,
        .choices(
          namedTreatments.map {
            ChoicePhrase($0.value, "By my \(which) refusal I mean \($0.phrase)")
          } + [
            ChoicePhrase(
              "other", "My \(which) refusal names another treatment, in my own words"),
            ChoicePhrase(
              "not-clear", "I did not know how to name the treatment in my \(which) refusal"),
          ])),
      PlanSlot(
        "refusal-\(number)-means", "What I mean by my \(which) refusal", in: .advanceDecision,
        topic: "refusal-means", rank: number),
      PlanSlot(
        "refusal-\(number)-clear", "Whether my \(which) refusal says clearly what not to do",
        in: .advanceDecision, topic: "refusal-clear", rank: number,
        .choices([
          ChoicePhrase("yes", "I think that my \(which) refusal is clear"),
          ChoicePhrase("no", "My \(which) refusal is not clear yet"),
          ChoicePhrase("unsure", "I am not sure whether my \(which) refusal is clear"),
        ])),
    ]
  }

  /// The treatments that are named by picking them.
  private static let namedTreatments = [
    ChoicePhrase("cpr", "CPR"), ChoicePhrase("breathing-machine", "a breathing machine"),
    ChoicePhrase("tube-feeding", "feeding through a tube"),
    ChoicePhrase("drip-fluids", "fluids through a drip"),
    ChoicePhrase("antibiotics", "antibiotics"), ChoicePhrase("dialysis", "dialysis"),
    ChoicePhrase("blood", "a blood transfusion"),
  ]
}

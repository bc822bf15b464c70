extension SlotCatalogue {
  static let smallThings: [PlanSlot] = [
    PlanSlot(
      "communication-needs", "What helps me to hear, see and be understood",
      in: .smallThings, to: .person(.communicationNeeds)),
    PlanSlot("good-day", "What a good day is like", in: .smallThings, kind: .value),
    PlanSlot("music", "Music and sounds", in: .smallThings, kind: .value),
    PlanSlot("pets", "My animals", in: .smallThings, kind: .value),
    PlanSlot("food-and-drink", "Food and drink", in: .smallThings, kind: .value),
    PlanSlot("comforts", "What comforts me", in: .smallThings, kind: .value),
    PlanSlot("faith", "My faith or beliefs", in: .smallThings, kind: .value),
  ]

  static let whatMatters: [PlanSlot] = [
    PlanSlot("what-matters", "What matters most to me", in: .whatMatters, kind: .value),
    PlanSlot("sources-of-strength", "What gives me strength", in: .whatMatters, kind: .value),
    PlanSlot("worries", "What worries me", in: .whatMatters, kind: .value),
    PlanSlot("too-much", "What would be too much for me", in: .whatMatters, kind: .wish),
    PlanSlot(
      "unacceptable-states", "What I would not want to live with", in: .whatMatters,
      kind: .wish),
  ]

  static let family: [PlanSlot] = [
    PlanSlot("carer-needs", "What those who look after me need", in: .family, kind: .wish),
    PlanSlot("family-support", "Who should look out for my family", in: .family, kind: .wish),
  ]

  static let afterDeath: [PlanSlot] = [
    PlanSlot(
      "organ-donation", "Organ donation", in: .afterDeath, kind: .preference,
      .choices([
        ChoicePhrase("registered-yes", "I am on the register to give my organs"),
        ChoicePhrase("registered-no", "I am on the register as not giving my organs"),
        ChoicePhrase("not-decided", "I have not decided about giving my organs"),
        ChoicePhrase("will-check", "I will check what the organ donor register says about me"),
      ])),
    PlanSlot(
      "after-death-care", "How my body should be cared for", in: .afterDeath, kind: .wish),
    PlanSlot("funeral", "My funeral", in: .afterDeath, kind: .wish),
    PlanSlot(
      "will-where", "Where my will is", in: .afterDeath, kind: .location),
    PlanSlot(
      "messages", "Messages I would like to leave", in: .afterDeath, kind: .wish),
  ]
}

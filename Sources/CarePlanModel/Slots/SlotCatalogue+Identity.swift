extension SlotCatalogue {
  static let identity: [PlanSlot] = [
    PlanSlot("full-name", "My full name", in: .identity, to: .person(.fullName)),
    PlanSlot(
      "preferred-name", "What I like to be called", in: .identity,
      to: .person(.preferredName)),
    PlanSlot("say-my-name", "How to say my name", in: .identity),
    PlanSlot(
      "birth-date", "My date of birth", in: .identity, .date, isWeighty: true,
      to: .person(.birthDate)),
    PlanSlot(
      "nation", "Where I live", in: .identity,
      .choices([
        ChoicePhrase("england", "I live in England"),
        ChoicePhrase("wales", "I live in Wales"),
        ChoicePhrase("scotland", "I live in Scotland"),
        ChoicePhrase("northern-ireland", "I live in Northern Ireland"),
      ]), to: .plan(.nation)),
    PlanSlot("phone", "My telephone number", in: .identity, to: .person(.phone)),
    PlanSlot(
      "gp-practice", "Which GP practice I am with", in: .identity, kind: .contact,
      to: .people(.gp, .name)),
    PlanSlot(
      "health-number", "My NHS, CHI or Health and Care number", in: .identity,
      to: .person(.healthNumber)),
    PlanSlot(
      "who-is-here", "Who was here when I filled this in", in: .identity,
      .choices([
        ChoicePhrase("alone", "I was alone when I filled this in"),
        ChoicePhrase("with-someone", "Somebody was with me when I filled this in"),
        ChoicePhrase("someone-else", "Somebody else typed this in"),
      ])),
    PlanSlot("others-present", "Who else was here", in: .identity),
  ]

  static let knowing: [PlanSlot] = [
    PlanSlot(
      "information-preference", "How much I like to know", in: .knowing, kind: .preference,
      .choices([
        ChoicePhrase("everything", "I like to know everything"),
        ChoicePhrase("main-points", "I like to know the main points"),
        ChoicePhrase("as-little-as-possible", "I like to know as little as possible"),
        ChoicePhrase("tell-someone-else", "I would like you to tell somebody else instead of me"),
      ])),
    PlanSlot(
      "who-to-tell-instead", "Who to tell instead of me", in: .knowing, kind: .contact),
    PlanSlot(
      "understanding-of-health", "What I understand about my health", in: .knowing),
  ]
}

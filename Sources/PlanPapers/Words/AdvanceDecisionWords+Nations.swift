extension AdvanceDecisionWords {
  /// Source: mca-2005
  static let englandAndWales = AdvanceDecisionWords(
    title: "Advance decision to refuse treatment",
    draft: draftUntilSigned,
    nothingToSign: "There is nothing to sign",
    nothingToSignSentences: nothing("an advance decision"),
    saidThereIsOne:
      "You said that you have made an advance decision. Only the signed and witnessed paper counts.",
    signing: .english(
      counts: "This counts only when I can no longer decide for myself.",
      needs: .english(
        [
          "For treatment that could keep you alive, the law of England and Wales asks for all four.",
          "Which treatment that is shows only when it is needed, so it is safest to have all four.",
        ],
        withoutRiskWords:
          "Without them a refusal does not count for treatment that keeps you alive."),
      attorney: [
        "If I later give an attorney power over the same treatment, the attorney decides.",
        "An attorney whose power was registered before I sign this paper cannot go against it.",
        "If I have an attorney, or am naming one, I should get advice on which comes first.",
      ],
      notRegistered: [
        "The power begins only when it is registered. If I sign this paper before that, the power may"
          + " count as the later one, and the attorney may decide instead.",
        "I should get advice before I sign.",
      ],
      perhapsRegistered: [
        "I did not say if the power is registered. It begins only then, so it matters which comes"
          + " first.",
        "I should find that out, and get advice, before I sign.",
      ],
      limits: [
        "It may not count for treating a mental illness, if I am kept in hospital under the Mental"
          + " Health Act.",
        "It may not count any more if I later do something that clearly goes against it.",
      ]))

  /// Source: scottish-cpr-policy-2016
  /// Source: awi-2000
  static let scotland = AdvanceDecisionWords(
    title: "Advance directive",
    draft: draftUntilSigned,
    nothingToSign: "There is nothing to sign",
    nothingToSignSentences: nothing("an advance directive"),
    saidThereIsOne:
      "You said that you have made such a paper. Staff need that paper, not this plan.",
    signing: .english(
      counts: "This is for a time when I can no longer decide for myself.",
      needs: .english(
        [
          "In Scotland no Act of Parliament sets rules for an advance directive.",
          "Staff should take it into account. A court would probably follow a clear one.",
          "These four things make it clear that it is yours and what you mean.",
        ],
        withoutRiskWords: "With them, nobody has to guess whether you meant that."),
      attorney: [
        "If I have a welfare attorney, they should know this paper and have a copy."
      ]))

  /// Source: ni-acp-2022
  /// Source: gmc-2010
  static let northernIreland = AdvanceDecisionWords(
    title: "Advance decision to refuse treatment",
    draft: draftUntilSigned,
    nothingToSign: "There is nothing to sign",
    nothingToSignSentences: nothing("an advance decision"),
    saidThereIsOne:
      "You said that you have made an advance decision. Staff need that paper, not this plan.",
    signing: .english(
      counts: "This is for a time when I can no longer decide for myself.",
      needs: .english(
        [
          "In Northern Ireland the courts made the rules, and not an Act of Parliament.",
          "If a refusal is clear and fits what has happened, the courts can say that staff must"
            + " follow it.",
          "These four things make it clear that it is yours and what you mean.",
        ],
        withoutRiskWords: "With them, nobody has to guess whether you meant that."),
      attorney: []))
}

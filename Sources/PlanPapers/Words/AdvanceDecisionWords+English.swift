import CarePlanModel

extension AdvanceDecisionWords {
  /// The paper as each nation knows it.
  @Sendable static func english(_ nation: PlanHeader.Jurisdiction) -> AdvanceDecisionWords {
    switch nation {
    case .englandAndWales: .englandAndWales
    case .scotland: .scotland
    case .northernIreland: .northernIreland
    case .other: .unknownNation
    }
  }

  static let draftUntilSigned = "A draft until it is signed and witnessed on paper."

  static let notSettledWhoseWish = [
    "Not settled yet: whether this is your own wish, with nobody pressing you.",
    "Do not sign it now. Talk about it first with a doctor or a nurse, on your own.",
  ]

  /// What is true in every nation.
  static func nothing(_ name: String) -> [String] {
    [
      "This plan holds no draft of such a paper, so there is nothing to sign.",
      "That is all right. Nobody has to make \(name).",
      "What you said about treatments stands in your plan. Staff should read it and weigh it.",
      "If you want to say no to a treatment ahead of time, talk about it with a doctor or a nurse.",
    ]
  }

  /// Law differs between the nations, so there is no paper before the nation is known.
  private static let unknownNation = AdvanceDecisionWords(
    title: "Refusing treatment ahead of time",
    draft: draftUntilSigned,
    nothingToSign: "Why there is no paper to sign yet",
    nothingToSignSentences: [
      "The rules depend on where in the UK you live, and this plan does not say it.",
      "Tell Kindred where you live, and print this again.",
    ],
    saidThereIsOne: "You said that you have made such a paper. Only the signed paper counts.",
    signing: nil)
}

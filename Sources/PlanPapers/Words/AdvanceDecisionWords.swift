import CarePlanModel

/// A refusal of treatment on paper, as the law of one nation sees it.
struct AdvanceDecisionWords: Sendable {
  let title: String
  let draft: String
  let nothingToSign: String
  let nothingToSignSentences: [String]
  let saidThereIsOne: String
  /// Nil where the nation is not known, and with it the law.
  let signing: SigningWords?
}

/// A paper with refusals that is ready to be signed.
struct SigningWords: Sendable {
  /// Who signs, what they say by it, and the lines for their pen.
  struct Signature: Sendable {
    let title: String
    let sentence: String
    let lines: [String]
  }

  let aboutMe: String
  let myAddress: String
  let myNumber: @Sendable (PlanHeader.Jurisdiction) -> String
  let myPractice: String
  let refusals: RefusalWords
  let needs: NeedWords
  let signedElsewhere: String
  let signedElsewhereSentences: [String]
  let paperAt: String
  let capacity: String
  let attorney: String
  let attorneySentences: [String]
  /// Beside an attorney whose power is not registered yet; empty where the law knows none.
  let attorneyNotRegistered: [String]
  /// Where nobody said if the power is registered.
  let attorneyPerhapsRegistered: [String]
  let limits: String
  let limitSentences: [String]
  let signing: String
  let signingSentences: [String]
  let signatures: [Signature]
  let afterwards: String
  let afterwardsSentences: [String]
  let whatThisIs: [String]
}

/// Refusals in the person's words.
struct RefusalWords: Sendable {
  let title: String
  let introduction: [String]
  let refusal: @Sendable (Int) -> String
  let treatment: String
  let named: String
  let means: String
  /// Beside what is refused: such as a part of blood.
  let accepted: String
  /// What somebody thought of that could have changed their mind, and what it comes to.
  let changes: String
  let notByMouth: String
  let notClear: String
  let circumstances: String
  let circumstancesNotSaid: String
  let writeCircumstances: String
  let asIFirstSaidIt: String
  let evenIfLifeAtRisk: String
  let notIfLifeAtRisk: String
  let riskNotSaid: String
  let writeRiskWords: String
  let notLifeSustaining: String
}

/// What a paper of refusals needs, each as there or as missing.
struct NeedWords: Sendable {
  let title: String
  let introduction: [String]
  let there: String
  let missing: String
  let said: String
  let inWriting: String
  let riskWordsThere: String
  let riskWordsMissing: @Sendable ([Int]) -> String
  let notIfLifeAtRisk: @Sendable ([Int]) -> String
  let signatureDeclared: String
  let signatureMissing: String
  let signatureOnScreen: String
  let witnessDeclared: @Sendable (String) -> String
  let witnessMissing: String
  let toAsk: String
  let ownWordsOnly: @Sendable ([Int]) -> String
  let leftOpen: @Sendable ([Int]) -> String
  let notClear: @Sendable ([Int]) -> String
}

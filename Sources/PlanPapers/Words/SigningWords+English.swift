import CarePlanModel

extension SigningWords {
  /// The same in every nation, but for what its law adds.
  ///
  /// Source: mca-2005, with chapter 9 of the Code of Practice
  /// Source: assisted-dying-law
  static func english(
    counts: String, needs: NeedWords, attorney: [String], notRegistered: [String] = [],
    perhapsRegistered: [String] = [], limits: [String] = []
  ) -> SigningWords {
    SigningWords(
      aboutMe: "About me",
      myAddress: "My address",
      myNumber: number,
      myPractice: "My doctor's practice",
      refusals: .english(counts: counts),
      needs: needs,
      signedElsewhere: "The signed paper",
      signedElsewhereSentences: ["The signed paper is what counts. This print is not that paper."],
      paperAt: "Where the signed paper is",
      capacity: "What was noted about making my own decisions",
      attorney: "Attorneys for health",
      attorneySentences: attorney,
      attorneyNotRegistered: notRegistered,
      attorneyPerhapsRegistered: perhapsRegistered,
      limits: "What this paper cannot do",
      limitSentences: [
        "It cannot ask for a treatment. It can only say no.",
        "It cannot refuse to be kept clean, warm and comfortable, or to be offered food and drink.",
        "It cannot ask anybody to end my life.",
        "It says nothing while I can decide for myself. Then I am asked.",
        "It may not count if something happened that I could not think of when I made it.",
      ] + limits,
      signing: "Signing",
      signingSentences: [
        "Read all of it first. Sign only if every word is what you mean, and nobody presses you."
      ],
      signatures: signatures,
      afterwards: "When it is signed",
      afterwardsSentences: [
        "Give a copy to your GP, to those who look after you and to somebody close to you.",
        "Keep the signed paper where others can find it, and tell them where.",
        "You can take it back at any time while you can decide for yourself. Saying so is enough.",
        "If you change it, sign it again in front of a witness.",
        "Read it again when your health changes. Sign and date it again if you still mean it.",
      ],
      whatThisIs: [
        "A computer program wrote this down from what I typed. It gives no legal advice.",
        "It cannot tell whether this paper counts. Others judge that, from the signed paper.",
        "It is not a DNACPR form, and nobody should read it as a clinician's decision.",
      ])
  }

  /// As the number is called where the person lives.
  @Sendable private static func number(_ nation: PlanHeader.Jurisdiction) -> String {
    switch nation {
    case .scotland: "My CHI number"
    case .northernIreland: "My Health and Care number"
    case .englandAndWales, .other: "My NHS number"
    }
  }

  private static let signatures = [
    Signature(
      title: "Me", sentence: "I have read this paper. It says what I mean.",
      lines: ["My signature", "My name in capital letters", "Date"]),
    Signature(
      title: "If I cannot sign",
      sentence: "Somebody signs for me, because I ask for it and while I am there.",
      lines: ["Signed for me by", "Their name in capital letters", "Date"]),
    Signature(
      title: "The witness",
      sentence: "I saw this being signed, or the person told me that the signature is theirs."
        + " I sign while they are there.",
      lines: ["Signature of the witness", "Name in capital letters", "Address", "Date"]),
  ]
}

extension RefusalWords {
  /// - Parameter counts: For when the paper is.
  static func english(counts: String) -> RefusalWords {
    RefusalWords(
      title: "What I refuse",
      introduction: [
        "These are treatments that I do not want. They stand here in my own words.", counts,
      ],
      refusal: { "Refusal \($0)" },
      treatment: "The treatment",
      named: "Which treatment that is",
      means: "What I mean by it",
      accepted: "What I do accept",
      changes: "What I thought of that might change",
      notByMouth:
        "This is about a tube or a drip. To be offered food and drink by mouth cannot be refused.",
      notClear: "Not clear yet: staff may have to guess which treatment this is about.",
      circumstances: "When I refuse it",
      circumstancesNotSaid: "I did not say when.",
      writeCircumstances: "If you want to, write here when",
      asIFirstSaidIt: "How I first said it",
      evenIfLifeAtRisk: "I refuse this treatment even if my life is at risk.",
      notIfLifeAtRisk: "I said: not when my life is at risk. Then staff may give it to me.",
      riskNotSaid: "Missing here: the words “even if my life is at risk”.",
      writeRiskWords: "If you mean them, write them here",
      notLifeSustaining: "I said that this treatment would not keep me alive.")
  }
}

extension NeedWords {
  /// - Parameters:
  ///   - introduction: What the law of the nation asks for.
  ///   - withoutRiskWords: What comes of it where "even if my life is at risk" is missing.
  static func english(_ introduction: [String], withoutRiskWords: String) -> NeedWords {
    NeedWords(
      title: "Before you sign",
      introduction: introduction,
      there: "There", missing: "Missing", said: "You said",
      inWriting: "It is in writing, on this paper.",
      riskWordsThere: "It says “even if my life is at risk”, with each refusal.",
      riskWordsMissing: {
        "The words “even if my life is at risk” are not with \(refusals($0)). \(withoutRiskWords)"
      },
      notIfLifeAtRisk: {
        "Not when your life is at risk, with \(refusals($0)). Then staff may give you the treatment."
      },
      signatureDeclared: "You said that you have signed a paper. Nobody has checked it.",
      signatureMissing: "Your signature, in ink. There is room below.",
      signatureOnScreen: "Your signature in ink. Only a signature on a screen is known.",
      witnessDeclared: { "You said that a witness signed it: \($0). Nobody has checked it." },
      witnessMissing: "A witness, who sees you sign and then signs too. There is room below.",
      toAsk: "To ask",
      ownWordsOnly: {
        "The treatment stands in your own words alone in \(refusals($0)). Let a doctor or a nurse"
          + " read them, and say whether staff would know from them what not to do."
      },
      leftOpen: {
        "The words of \(refusals($0)) leave something open: what is meant beside the treatment that"
          + " is named, or from when on. Let a doctor or a nurse read them, and say what staff"
          + " would make of them."
      },
      notClear: {
        "A treatment that nobody has to guess, in \(refusals($0)). In doubt, staff may treat you."
      })
  }

  private static func refusals(_ numbers: [Int]) -> String {
    (numbers.count == 1 ? "refusal " : "refusals ")
      + numbers.map(String.init).joined(separator: ", ")
  }
}

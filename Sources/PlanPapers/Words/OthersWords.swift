import CarePlanModel

/// What a paper says that holds somebody else's words alone.
struct OthersWords: Sendable {
  let title: String
  let firstMinuteTitle: String
  let about: String
  let nameGiven: String
  /// For whoever leaves the sheet lying: it may hold what the person has not been told.
  let mayBeRead: String
  let nation: String
  /// Nothing where none was told.
  let nationGiven: @Sendable (PlanHeader.Jurisdiction) -> String?
  let speaker: String
  let said: String
  let saidWhen: String
  let basis: @Sendable (OtherVoice.Basis) -> String
  /// The same in as few words as stand behind a title.
  let basisInBrief: @Sendable (OtherVoice.Basis) -> String
  let restInLetter: String
  let noRefusalTitle: String
  let noRefusal: String
  let noRefusalSentences: [String]
  let noCard: String
  let noCardSentences: [String]
  let whatThisIs: [String]
  let ring: String
  /// To be written in, where no name was given: nobody may be taken for somebody else.
  let nameLines: [String]
}

extension OthersWords {
  /// Source: mca-2005
  /// Source: scottish-cpr-policy-2016
  /// Source: ni-acp-2022
  static let english = OthersWords(
    title: "What somebody close says about a person",
    firstMinuteTitle: "The first minute: what somebody close says",
    about: "Whom this is about",
    nameGiven: "The name that was given",
    mayBeRead: "The person may read this sheet too.",
    nation: "Where they live, as it was told",
    nationGiven: nation,
    speaker: "Who says it",
    said: "What they say",
    saidWhen: "When they said it:",
    basis: basis,
    basisInBrief: basisInBrief,
    restInLetter: "[The rest stands in the letter.]",
    noRefusalTitle: "Refusing treatment ahead of time",
    noRefusal: "There is nothing to sign",
    noRefusalSentences: [
      "Only the person can refuse a treatment ahead of time. Nobody can do it for them.",
      "The person has said nothing here, so there is no paper to sign.",
    ],
    noCard: "There is no card to cut out",
    noCardSentences: [
      "A crisis card holds a person's own words. The person has said nothing here."
    ],
    whatThisIs: [
      "Somebody close to the person said this. The person has said nothing here.",
      "It is not an advance care plan, and it refuses no treatment.",
      "It is not a DNACPR form, and nobody should read it as a clinician's decision.",
      "Staff can read it when they ask what the person would want.",
      "If the person can speak for themselves, ask them first.",
    ],
    ring: "In an emergency, ring 999. Nothing here is a reason not to ring.",
    nameLines: ["Full name", "Date of birth"])

  @Sendable private static func nation(_ jurisdiction: PlanHeader.Jurisdiction) -> String? {
    switch jurisdiction {
    case .englandAndWales: "England or Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    case .other: nil
    }
  }

  @Sendable private static func basis(_ basis: OtherVoice.Basis) -> String {
    switch basis {
    case .heardThemSayIt: "Whoever says this heard them say it."
    case .knowThemWell: "Whoever says this knows them well."
    case .guess: "This is a guess."
    }
  }

  @Sendable private static func basisInBrief(_ basis: OtherVoice.Basis) -> String {
    switch basis {
    case .heardThemSayIt: "heard them say it"
    case .knowThemWell: "knows them well"
    case .guess: "a guess"
    }
  }
}

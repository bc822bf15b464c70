import CarePlanModel

extension PaperWords {
  public static let english = PaperWords(
    language: "en-GB",
    pages: PageWords(language: "en-GB", page: "Page", of: "of"),
    standing: .english, firstMinute: .english, letter: .english, closing: .english,
    others: .english,
    staffReport: .english,
    advanceDecision: AdvanceDecisionWords.english, card: .english)
}

extension StandingWords {
  static let english = StandingWords(
    version: { "Version \($0), \($1)" },
    draft: "A draft: it is not finished.",
    withdrawn: "Withdrawn: do not use it.",
    review: { "To be looked at again by \($0)." },
    reviewNotChosen: { "Nobody chose a day for looking at it again. On \($0) it is a year old." },
    noReview: "No date was set for looking at it again.",
    noName: "No name was given",
    born: { "\($0), born \($1)" },
    nameFromOthers: { "\($0) (the name that was given)" })
}

extension FirstMinuteWords {
  /// Source: bma-rcuk-rcn-2016
  static let english = FirstMinuteWords(
    title: "The first minute",
    name: "Name",
    birthDate: "Date of birth",
    whatMatters: "What matters most to me",
    cpr: "CPR",
    drafted:
      "My plan holds a refusal. It is a draft until it is signed and witnessed on paper.",
    declared:
      "I said that a refusal of mine is signed and witnessed on paper. Nobody has checked it.",
    refusalMeans: "What I mean by it:",
    refusalWhen: "When I refuse it:",
    refusalAccepts: "What I do accept:",
    whoToRing: "Who to ring first",
    communication: "What helps me to be understood",
    notSaid: "Nothing was said about this.",
    reported: "What I was told by a doctor or a nurse about CPR (nobody has checked it)",
    formAt: "Where the form is",
    whatThisIs: "What this is, and what it is not",
    onTheSheet: "Read this first",
    inFull: "In full",
    moreInFull: "[more under “In full”]",
    restInLetter: "… [The rest stands in the letter.]",
    ownWordsElsewhere: "My own words about it are longer. They stand in my plan: please read them.",
    sentences: [
      "This is what is needed first from my advance care plan. The plan says more.",
      "It is not a DNACPR form, and nobody should read it as a clinician's decision.",
      "If I can speak for myself, ask me first. I can change my mind at any time.",
      "In an emergency, ring 999. Nothing here is a reason not to ring.",
    ])
}

extension ClosingWords {
  /// Source: mca-2005
  /// Source: scottish-cpr-policy-2016
  /// Source: ni-acp-2022
  static let english = ClosingWords(
    title: "What this is, and what it is not",
    notARefusal: notARefusal,
    whatThisIs: { nation in
      [
        "This is an advance care plan: what I said about how I would like to be cared for.",
        "Those who care for me should read it and weigh it. It does not bind them in law.",
        "It is not a DNACPR form, and nobody should read it as a clinician's decision.",
        notARefusal(nation),
        "I can change my mind at any time. What I say myself comes before what is written here.",
      ]
    },
    whichPlan: "Which plan this is",
    unreviewed:
      "Some of the questions have not yet been read and signed by people who do this work.",
    plan: { "Plan \($0), version \($1), written with \($2)." },
    days: { "Begun on \($0), last changed on \($1)." },
    fingerprint: "Fingerprint of the file, for staff who check it")

  @Sendable private static func notARefusal(_ nation: PlanHeader.Jurisdiction) -> String {
    switch nation {
    case .englandAndWales:
      "It is not an advance decision to refuse treatment. That needs a signed and witnessed paper."
    case .scotland:
      "It is not an advance directive. That is another paper, which says no to a treatment."
    case .northernIreland, .other:
      "It is not an advance decision to refuse treatment. That is another paper."
    }
  }
}

extension CardWords {
  /// Source: nhs-999
  static let english = CardWords(
    title: "Crisis card",
    cutting: "How to use this card",
    cuttingSentences: [
      "Cut along the outer line, and fold in the middle.",
      "Carry it with you. It says what a paramedic or a ward needs first; your plan says more.",
    ],
    front: "In an emergency",
    back: "Please also know",
    name: "Name",
    born: "Born",
    cpr: "CPR",
    told: "I was told (nobody has checked it)",
    formAt: "Form",
    refusal: "Refusal of treatment",
    paperAt: "Paper",
    ring: "Ring first",
    understood: "To be understood",
    matters: "What matters most",
    mayBeTold: "(perhaps not my own words)",
    ownWordsElsewhere: "My own words about it: see my plan.",
    notSaid: "Nothing was said.",
    more: "My plan says more.",
    inEnglishOnly: "You talked in Welsh. The card itself is in English only.",
    talkedInWelsh: "I talked of this in Welsh. This card is in English only.",
    ninesNotReplaced: "In an emergency ring 999, always.")
}

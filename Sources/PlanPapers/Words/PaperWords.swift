import CarePlanModel

/// Every fixed sentence that papers say, in one language.
///
/// A paper takes all its words from here, the catalogue of slots and the person. The papers are in
/// English; ``SecondWording`` sets another language beside it.
public struct PaperWords: Sendable {
  /// As HTML has it: `en-GB`.
  let language: String
  let pages: PageWords
  let standing: StandingWords
  let firstMinute: FirstMinuteWords
  let letter: LetterWords
  let closing: ClosingWords
  let others: OthersWords
  let staffReport: StaffReportWords
  let advanceDecision: @Sendable (PlanHeader.Jurisdiction) -> AdvanceDecisionWords
  let card: CardWords
}

/// How pages are counted.
public struct PageWords: Hashable, Sendable {
  public let language: String
  /// Before the number of a page.
  public let page: String
  /// Between the number of a page and the number of all pages.
  public let of: String
}

/// Which version of a plan it is, and what became of it.
struct StandingWords: Sendable {
  let version: @Sendable (Int, String) -> String
  let draft: String
  let withdrawn: String
  let review: @Sendable (String) -> String
  /// Where the plan has to name a day, and nobody wished for one.
  let reviewNotChosen: @Sendable (String) -> String
  let noReview: String
  let noName: String
  let born: @Sendable (String, String) -> String
  let nameFromOthers: @Sendable (String) -> String
}

struct FirstMinuteWords: Sendable {
  let title: String
  let name: String
  let birthDate: String
  let whatMatters: String
  let cpr: String
  let drafted: String
  let declared: String
  let refusalMeans: String
  let refusalWhen: String
  let refusalAccepts: String
  let whoToRing: String
  let communication: String
  let notSaid: String
  let reported: String
  let formAt: String
  let whatThisIs: String
  let onTheSheet: String
  let inFull: String
  /// Behind words that were shortened.
  let moreInFull: String
  let restInLetter: String
  /// Where what was typed about CPR is too long for a sheet or a card.
  let ownWordsElsewhere: String
  let sentences: [String]
}

struct LetterWords: Sendable {
  let title: String
  let fullName: String
  let preferredName: String
  let birthDate: String
  let numbers: @Sendable (HealthIdentifier.System) -> String
  let contacts: @Sendable (Contact.Kind) -> String
  let takenBack: String
  let inMyOwnWords: String
  let notDecided: String
  let when: String
  /// Who put it into the plan, where it was not the person; nil for the person.
  let source: @Sendable (Provenance.Source) -> String?
  /// Beside words that tell of the person, and are perhaps not theirs.
  let toldByStaff: String
  let toldBySomebody: String
  let reported: String
  let formAt: String
  let formDated: String
  let refusal: String
  let refusalDraft: String
  let refusalOnPaper: String
  let paperAt: String
  /// Beside what rests on the law of where somebody lived before.
  let beforeMoving: String
  let registered: @Sendable (AttorneyPower.Claim) -> String
  let sharing: @Sendable (SharingDecision.Decision, String) -> String
  let otherVoices: String
  let somebody: String
  let voice: @Sendable (String, String, OtherVoice.Basis?) -> String
  let unanswered: String
  let unansweredIsNoRefusal: String
  let leftForLater: String
  let ratherNotSay: String
  let notSure: String
}

/// What a plan is and is not, and which one it is.
struct ClosingWords: Sendable {
  let title: String
  /// Which paper it would take in a nation.
  let notARefusal: @Sendable (PlanHeader.Jurisdiction) -> String
  let whatThisIs: @Sendable (PlanHeader.Jurisdiction) -> [String]
  let whichPlan: String
  let unreviewed: String
  let plan: @Sendable (String, Int, String) -> String
  let days: @Sendable (String, String) -> String
  let fingerprint: String
}

struct CardWords: Sendable {
  let title: String
  let cutting: String
  let cuttingSentences: [String]
  let front: String
  let back: String
  let name: String
  let born: String
  let cpr: String
  let told: String
  let formAt: String
  let refusal: String
  let paperAt: String
  let ring: String
  let understood: String
  let matters: String
  let mayBeTold: String
  let ownWordsElsewhere: String
  let notSaid: String
  let more: String
  let inEnglishOnly: String
  /// So that nobody who reads it takes English for the language of whom it is about.
  let talkedInWelsh: String
  let ninesNotReplaced: String
}

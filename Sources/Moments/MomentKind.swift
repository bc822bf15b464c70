/// What a typed turn can do to the person to whom it is said.
public enum MomentKind: String, CaseIterable, Hashable, Sendable {
  // What is asked.
  case question
  case openQuestion = "open-question"
  case closedQuestion = "closed-question"
  case asksWhatTheyKnow = "asks-what-they-know"
  case asksPermission = "asks-permission"
  case asksWhatMatters = "asks-what-matters"
  case checksUnderstanding = "checks-understanding"
  case explores
  case exploresFeeling = "explores-feeling"

  // What is given back.
  case reflection
  case echoesCue = "echoes-cue"
  case acknowledgesFeeling = "acknowledges-feeling"
  case summarises
  case usesName = "uses-name"

  // What is stood by.
  case respects
  case stays
  case support
  case pauses
  case meetsAnger = "meets-anger"
  case repairs
  case relievesRelative = "relieves-relative"

  // What is told.
  case warns
  case saysPlainly = "says-plainly"
  case wishesAndWorries = "wishes-and-worries"
  case honestUncertainty = "honest-uncertainty"
  case honestLimit = "honest-limit"
  case recommendsWithReason = "recommends-with-reason"
  case explainsDNACPRScope = "explains-dnacpr-scope"
  case information
  case advice
  case selfDisclosure = "self-disclosure"

  // What may hurt.
  case falseReassurance = "false-reassurance"
  case platitude
  case minimises
  case abandons
  case steers
  case jargon
  case euphemism
  case statisticsLoad = "statistics-load"
  case bluntNews = "blunt-news"
  case takesSpace = "takes-space"
  case givesThenTakes = "gives-then-takes"
  case prematureAdvice = "premature-advice"
  case stacksQuestions = "stacks-questions"
  case myStory = "my-story"
  case pity
  case argues
  case defends
  case breachesConfidence = "breaches-confidence"
  case lectures
  case coercivePositivity = "coercive-positivity"
  case chronicNiceness = "chronic-niceness"
  case evasive
  case overPromises = "over-promises"
  case nuisance
  case depersonalises
  case notOurJob = "not-our-job"

  /// Of the other person's line: it calls for empathy.
  case cue

  /// Whether it may hurt, so that a rule owes a reason and two other ways of saying it.
  public var isNegative: Bool {
    guard let first = Self.allCases.firstIndex(of: .falseReassurance),
      let place = Self.allCases.firstIndex(of: self)
    else { return false }
    return place >= first && self != .cue
  }
}

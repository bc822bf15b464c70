/// What may happen at any time, in every conversation.
public struct HouseRule: Hashable, Sendable {
  public let name: HouseRuleName
  /// Whose conversations it is written for; nil for all that have no words of their own.
  public let audience: Audience?
  public let statements: [Statement]

  public init(name: HouseRuleName, audience: Audience? = nil, statements: [Statement]) {
    self.name = name
    self.audience = audience
    self.statements = statements
  }
}

/// Every house rule there is. Each must be written in `Dialogs/House`.
public enum HouseRuleName: String, Hashable, Sendable, CaseIterable {
  // asked for by the person
  case help, stop, change, topics, skip, why
  case repeatIt = "repeat"
  case explain, person
  case explainUnknown = "explain-unknown"
  case inOtherWords = "in-other-words"
  case whereAmI = "where"
  case back
  case notSureHowToSay = "not-sure-how-to-say"
  case preferNotToSay = "prefer-not-to-say"
  case offerStop = "offer-stop"
  /// After what may be a wish to stop, and does not say so: "I'm knackered".
  case mayStop = "may-stop"
  /// After something that was told where a way on was to be chosen.
  case keepThat = "keep-that"
  /// After what a bereaved person put into words, before they are asked if there is more.
  case moreTold = "more-told"
  /// After a death of somebody else that is told on the way: "at Christmas, after mum died".
  case anotherDeath = "another-death"
  // said by the engine about how the talk goes
  case begin, unreviewed, resume, crossroads
  /// Somebody else wrote down answers of the person, after they had said that the plan is right.
  case writtenSince = "written-since"
  case heavyAhead = "heavy-ahead"
  case allDone = "all-done"
  case nothingToChange = "nothing-to-change"
  case notInList = "not-in-list"
  case beforeYouSaid = "before-you-said"
  case lookAgain = "look-again"
  case keptElsewhere = "kept-elsewhere"
  case notedForLater = "noted-for-later"
  case kept
  case notKept = "not-kept"
  /// A line that looks like no answer to what was asked: is it one?
  case isItAnswer = "is-it-the-answer"
  case isItAnswerStill = "is-it-the-answer-still"
  /// Before what was said of a whole list is read back one by one.
  case eachInTurn = "each-in-turn"
  /// A day of birth that is still to come, or too long ago.
  case dayOutOfReach = "day-out-of-reach"
  /// Whoever types for the person told of them, and did not write what they said.
  case toldOfThem = "told-of-them"
  /// Whoever types for the person wrote "she says I …", which may be the "I" of either of them.
  case whoseI = "whose-i"
  /// Whoever types for the person said what they wish for them.
  case onlyTheirWords = "only-their-words"
  case sayBack = "say-back"
  case sayBackPart = "say-back-part"
  case sayBackItem = "say-back-item"
  case whichOf = "which-of"
  case offerChoices = "offer-choices"
  case keepWords = "keep-words"
  case letItGo = "let-it-go"
  case silence
  /// Before a line that has no wording in the language that is spoken.
  case englishOnly = "english-only"
  case cannotAnswer = "cannot-answer"
  case someoneElse = "someone-else"
  case inThePast = "in-the-past"
  case youJustTyped = "you-just-typed"
  case landing
  case landingAfterHeavy = "landing-after-heavy"
  // heard before anything else
  /// What is feared has the name of a danger, and may be happening all the same.
  case ifItIsNow = "if-it-is-now"
  /// Something was told where a name or the like was asked for.
  case furtherOn = "further-on"
  /// Words that were explained in this sitting sound like the same danger once more.
  case asYouExplained = "as-you-explained"
  /// Nobody answered whether somebody is in danger, and the talk goes on.
  case dangerLeftOpen = "danger-left-open"
  case emergency, suicidal, coercion, distress
  case underAge = "under-age"
  case readyToDie = "ready-to-die"
  case assistedDying = "assisted-dying"
  case bereavement
  case prognosisQuestion = "prognosis-question"
  case medicineQuestion = "medicine-question"
}

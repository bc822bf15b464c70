/// A concept that is asked for by its name and not by a pattern: it says whose, when and whether.
///
/// The words of each are a file in `Dialogs/Meanings/Concepts`; one that is missing is heard nowhere.
/// This is the only list of them: a new one is a new line here, and a new file.
public enum Cue: String, CaseIterable, Sendable {
  case negation
  /// Looks like a negation and is none: "not only", "no doubt".
  case notNegation = "not-negation"
  /// Says yes with a negation: "no objection".
  case verbNegation = "verb-negation"
  case accepting
  /// Says no without naming what: "not for me".
  case declining
  /// A "no" that covers only the words right behind it.
  case shortNegation = "short-negation"
  /// Takes or wants nothing: "take none", "want nowt".
  case takesNone = "takes-none"
  /// Refuses by its own sense, so that a negation before it takes it back: "wouldn't refuse".
  case refusing
  case somebody = "somebody-else"
  case notSomebody = "not-somebody-else"
  case theirVerb = "their-verb"
  /// Says what somebody else says or thinks.
  case reporting
  /// Said of anybody but the person: "says", "told me".
  case theirSaying = "their-saying"
  /// Says what somebody else knows of the person: "my wife knows I want that".
  case knowing
  case myself
  case preposition
  /// Stands before the name of a place: "on Church Lane", "at St Mary's".
  case placing
  case past
  case notPast = "not-past"
  /// Says that somebody lives, and that a mourner only wishes or dreams it.
  case saysAlive = "says-alive"
  case asIfAlive = "as-if-alive"
  case condition
  case notCondition = "not-condition"
  /// What somebody who is ill needs, and the words that stand around it: "if I got poorly".
  case need = "need-word"
  case besideNeed = "beside-need"
  /// Those who treat somebody, and that they think something best: "if Dr Maguire thought it right".
  case carer = "carer-word"
  case judging
  /// Goes through a matter before it is decided: "go over it", "first".
  case weighing = "weighing-word"
  /// Somebody who is spoken to: "do everything, mate".
  case addressed = "addressed-word"
  /// A condition on an answer: "unless", "only if".
  case proviso
  case questionStart = "question-start"
  case notQuestion = "not-question"
  case newThought = "new-thought"
  case freshStart = "fresh-start"
  /// Begins a thought behind a yes or no: "no bring me back".
  case ownStart = "own-start"
  case answering
  case carriesOn = "carries-on"
  case either = "or"
  case filler
  case hedge
  case unsure = "unsure-word"
  case yes = "yes-start"
  case no = "no-start"
  case correction
  case retraction
  /// Stands between what is corrected and its new value: "make it", "to".
  case changeTo = "change-to"
  /// Puts one answer in the place of another: "swap", "from", what stands between them, and words for
  /// the old answer that do not name it: "it", "what I said".
  case exchangeVerb = "exchange-verb"
  case exchangeLink = "exchange-link"
  case answerPointedAt = "answer-pointed-at"
  /// How an error came about: "read it the wrong way", "my thumb slipped".
  case slip
  /// That the person typed something by their own hand: "I pressed".
  case typedIt = "typed-it"
  /// Says what something is not, where a thought begins, and what it is: "it's not", "it's".
  case isNot = "is-not"
  case itIs = "it-is"
  /// Asks for a part of the conversation: "I want to talk about".
  case talkingOf = "talking-of"
  /// Puts a place behind another: "then", "second choice".
  case secondChoice = "second-choice"
  /// Says what is not the reason: "it's not that I don't want it".
  case notSaid = "not-said"
  /// Begins what holds where an if before it does not: "if not", "otherwise".
  case otherwise
  /// Holds something against what somebody else did or had: "like", "the way".
  case comparing
  /// Begins what follows from what was said: "so the hospice".
  case conclusion
  /// Begins what holds under an if before it: "if I was young, then I'd have it".
  case then = "then-word"
  /// Refuses what stands before it: "would frighten me", "isn't what I want".
  case refusedSubject = "refused-subject"
  /// Ties a yes or a no to its thing: "no to".
  case boundTo = "bound-to"
  /// Tells of an answer that was given before: "I said", "I'd put".
  case earlierAnswer = "earlier-answer"
  /// What an earlier answer was given with, who gave it, and what may stand between: "I only put".
  case tellingVerb = "telling-verb"
  case teller
  case inPassing = "in-passing"
  /// Tells of it without a subject, where a line begins: "typed yes, meant no".
  case toldAtOnce = "told-at-once"
  /// Tells of what stands written as an answer, by somebody else's hand: "you've put", "where it says".
  case recordedAnswer = "recorded-answer"
  /// Points at the question whose name stands behind it: "about", "for", and "you asked".
  case aboutWord = "about-word"
  case askedMe = "asked-me"
  /// May stand between them: "about >that< one", "you asked >if I'd<".
  case beforeName = "before-a-name"
  /// Stands behind a name and points back at it: "the blood >one<".
  case answerWord = "answer-word"
  /// Says that an answer was taken down otherwise than it was said: "you've got me wrong".
  case misheard
  /// Says what a question was taken for: "I was thinking of", "mixed up with".
  case takenFor = "taken-for"
  /// Speaks of an answer, and tells none: "I misled you", "I was bluffing".
  case ofAnAnswer = "of-an-answer"
  /// Leads in what is spoken of next: "as for", "and the".
  case leadingIn = "leading-in"
  /// Takes back what stands right behind it, or right before: "ignore", "is wrong".
  case voiding
  case voided
  /// What somebody wants or would have.
  case wanting = "want"
  case determiner
  case relation
  case fixedPhrase = "fixed-phrase"
  /// Things that own words may name.
  case pets
  case music
  case funeral
  /// How a body is washed, dressed and watched over.
  case bodyAfterDeath = "body-after-death"
  /// Asks for treatment: "keep me alive", "do everything".
  case demanding
  /// What helps somebody to see, hear, speak and be understood.
  case seeingAndHearing = "seeing-and-hearing"
  /// Asks for a moment, and for no end: "hang on".
  case waiting = "wait-word"
  /// Ends what is going on: "stop", "call it a day".
  case stopping = "stop-word"
  /// Goes on at another time: "carry on tomorrow".
  case goingOnLater = "go-on-later"
  /// Several at once, of a list: "all of them", "none of those".
  case eachOfThem = "each-of-them"
  case frightened
  /// What somebody takes or does that may be meant to harm: "overdose", "swallowed".
  case ownHand = "own-hand"
  /// That somebody wants what is not theirs: a reason not to be asked.
  case afterMoney = "after-money"
  /// Names no treatment: "everything", "machines", "heroics".
  case allAndSundry = "all-and-sundry"
  /// An illness that goes on for years, from mild to worst: "dementia", "a stroke".
  case longIllness = "long-illness"
  /// How far an illness has gone: "do not know anybody", "cannot swallow".
  case howIll = "how-ill"
  /// Found by its capital letter, not listed: "Sharon", "Sharon's".
  case name
  /// Listed, and known without a capital letter: "carol".
  case firstName = "first-name"
  case namePossessive = "name-possessive"
}

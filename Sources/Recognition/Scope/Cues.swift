/// The concepts that say whose, when and whether: each is a file in `Dialogs/Meanings/Concepts`.
///
/// A concept that is missing is heard nowhere. A reference, because every step of a line asks for
/// them, and there are too many to be handed on by value.
final class Cues: Sendable {
  let negation: Int32
  /// Looks like a negation and is none: "not only", "no doubt".
  let notNegation: Int32
  /// Says yes with a negation: "no objection".
  let verbNegation: Int32
  let accepting: Int32
  /// Says no without naming what: "not for me".
  let declining: Int32
  /// A "no" that covers only the words right behind it.
  let shortNegation: Int32
  /// Refuses by its own sense, so that a negation before it takes it back: "wouldn't refuse".
  let refusing: Int32
  let somebody: Int32
  let notSomebody: Int32
  let theirVerb: Int32
  /// Says what somebody else says or thinks.
  let reporting: Int32
  /// Said of anybody but the person: "says", "told me".
  let theirSaying: Int32
  /// Says what somebody else knows of the person: "my wife knows I want that".
  let knowing: Int32
  let myself: Int32
  let preposition: Int32
  /// Stands before the name of a place: "on Church Lane", "at St Mary's".
  let placing: Int32
  let past: Int32
  let notPast: Int32
  let condition: Int32
  let notCondition: Int32
  /// A condition on an answer: "unless", "only if".
  let proviso: Int32
  let questionStart: Int32
  let notQuestion: Int32
  let newThought: Int32
  let freshStart: Int32
  /// Begins a thought behind a yes or no: "no bring me back".
  let ownStart: Int32
  let answering: Int32
  let carriesOn: Int32
  let either: Int32
  let filler: Int32
  let hedge: Int32
  let unsure: Int32
  let yes: Int32
  let no: Int32
  let correction: Int32
  let retraction: Int32
  /// Stands between what is corrected and its new value: "make it", "to".
  let changeTo: Int32
  /// Asks for a part of the conversation: "I want to talk about".
  let talkingOf: Int32
  /// Puts a place behind another: "then", "second choice".
  let secondChoice: Int32
  /// Says what is not the reason: "it's not that I don't want it".
  let notSaid: Int32
  /// Begins what holds where an if before it does not: "if not", "otherwise".
  let otherwise: Int32
  /// Holds something against what somebody else did or had: "like", "the way".
  let comparing: Int32
  /// Begins what follows from what was said: "so the hospice".
  let conclusion: Int32
  /// Refuses what stands before it: "would frighten me", "isn't what I want".
  let refusedSubject: Int32
  /// Ties a yes or a no to its thing: "no to".
  let boundTo: Int32
  /// Tells of an answer that was given before: "I said", "I'd put".
  let earlierAnswer: Int32
  /// Takes back what stands right behind it, or right before: "ignore", "is wrong".
  let voiding: Int32
  let voided: Int32
  /// What somebody wants or would have.
  let wanting: Int32
  let determiner: Int32
  let relation: Int32
  let fixedPhrase: Int32
  /// Things that own words may name.
  let pets: Int32
  let music: Int32
  let funeral: Int32
  /// Asks for a moment, and for no end: "hang on".
  let waiting: Int32
  /// Ends what is going on: "stop", "call it a day".
  let stopping: Int32
  /// Goes on at another time: "carry on tomorrow".
  let goingOnLater: Int32
  /// Several at once, of a list: "all of them", "none of those".
  let eachOfThem: Int32
  let frightened: Int32
  /// What somebody takes or does that may be meant to harm: "overdose", "swallowed".
  let ownHand: Int32
  /// That somebody wants what is not theirs: a reason not to be asked.
  let afterMoney: Int32
  /// Found by its capital letter, not listed: "Sharon", "Sharon's".
  let name: Int32
  let namePossessive: Int32

  /// Words that say nothing.
  let fillers: CueSet
  /// Look like a negation and are none; "wouldn't mind" says yes.
  let notNegations: CueSet
  /// Say nothing beside a yes or a no.
  let bare: CueSet
  /// With which a clause may begin.
  let beginnings: CueSet
  /// With which a thought begins behind a yes or a no: one of one's own, or what was before.
  let thoughts: CueSet
  /// Who is spoken of.
  let persons: CueSet
  /// What tells of an earlier answer.
  let earlier: CueSet
  /// What takes an answer back.
  let takingBack: CueSet
  /// A bare yes or no.
  let yesOrNo: CueSet
  /// What stands in a clause that only declines: "no chance".
  let declinings: CueSet
  /// What stands in a clause that only refuses: "I don't want".
  let refusals: CueSet
  /// What begins no thing, but a wish or a denial.
  let wishes: CueSet

  /// By the numbers that they have in every recogniser, because they come before all else.
  static var inOrder: Cues {
    var next: Int32 = -1
    return Cues { _ in
      next += 1
      return next
    }
  }

  init(_ concept: (String) -> Int32) {
    negation = concept("negation")
    notNegation = concept("not-negation")
    verbNegation = concept("verb-negation")
    accepting = concept("accepting")
    declining = concept("declining")
    shortNegation = concept("short-negation")
    refusing = concept("refusing")
    somebody = concept("somebody-else")
    notSomebody = concept("not-somebody-else")
    theirVerb = concept("their-verb")
    reporting = concept("reporting")
    theirSaying = concept("their-saying")
    knowing = concept("knowing")
    myself = concept("myself")
    preposition = concept("preposition")
    placing = concept("placing")
    past = concept("past")
    notPast = concept("not-past")
    condition = concept("condition")
    notCondition = concept("not-condition")
    proviso = concept("proviso")
    questionStart = concept("question-start")
    notQuestion = concept("not-question")
    newThought = concept("new-thought")
    freshStart = concept("fresh-start")
    ownStart = concept("own-start")
    answering = concept("answering")
    carriesOn = concept("carries-on")
    either = concept("or")
    filler = concept("filler")
    hedge = concept("hedge")
    unsure = concept("unsure-word")
    (yes, no) = (concept("yes-start"), concept("no-start"))
    correction = concept("correction")
    retraction = concept("retraction")
    changeTo = concept("change-to")
    talkingOf = concept("talking-of")
    secondChoice = concept("second-choice")
    notSaid = concept("not-said")
    otherwise = concept("otherwise")
    comparing = concept("comparing")
    conclusion = concept("conclusion")
    refusedSubject = concept("refused-subject")
    boundTo = concept("bound-to")
    earlierAnswer = concept("earlier-answer")
    voiding = concept("voiding")
    voided = concept("voided")
    wanting = concept("want")
    determiner = concept("determiner")
    (relation, fixedPhrase) = (concept("relation"), concept("fixed-phrase"))
    (pets, music, funeral) = (concept("pets"), concept("music"), concept("funeral"))
    (waiting, stopping) = (concept("wait-word"), concept("stop-word"))
    (goingOnLater, eachOfThem) = (concept("go-on-later"), concept("each-of-them"))
    (frightened, ownHand) = (concept("frightened"), concept("own-hand"))
    afterMoney = concept("after-money")
    (name, namePossessive) = (concept("name"), concept("name-possessive"))
    fillers = CueSet([filler])
    notNegations = CueSet([notNegation, accepting])
    bare = CueSet([yes, no, filler, correction, retraction])
    beginnings = CueSet([ownStart, condition, newThought, freshStart, comparing, past])
    thoughts = CueSet([ownStart, past])
    persons = CueSet([myself, theirSaying, somebody, name])
    earlier = CueSet([earlierAnswer, voiding, voided])
    takingBack = CueSet([correction, retraction])
    yesOrNo = CueSet([yes, no])
    declinings = CueSet([declining, no])
    refusals = CueSet([negation, wanting, myself])
    wishes = CueSet([ownStart, negation, yes])
  }

  /// What own words for a slot must name; nothing where they name a person.
  func thing(of slot: String) -> Int32? {
    switch slot {
    case "pets": pets
    case "music": music
    case "funeral": funeral
    default: nil
    }
  }
}

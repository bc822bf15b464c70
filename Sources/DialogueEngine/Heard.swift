import DialogueModel

/// What a typed line was understood to be, as the engine needs it.
///
/// The engine knows no recogniser: either can be replaced, and both are tables in tests.
public struct Heard: Hashable, Sendable {
  /// Exactly what was typed; nothing, where it is kept nowhere.
  public private(set) var words: String
  /// Whether nothing was typed that could be a word.
  public let isWordless: Bool
  /// Names of house rules of safety, the most urgent first.
  public let safety: [String]
  /// The words that each of these stands on, in the same order; none, where they are kept nowhere.
  public private(set) var safetyWords: [String]
  /// House answers and commands.
  public private(set) var house: [String]
  /// What a command is about.
  public let object: String?
  /// Something that the person asks about; the name of an enquiry.
  public let enquiry: String?
  /// Values of the open question; several are asked about.
  public let values: [String]
  /// A number, letter or label was typed, rather than free words.
  public let isPicked: Bool
  /// Answers to other questions.
  public private(set) var others: [Reading]
  /// An earlier answer that the line replaces, or takes back where no choice is named.
  public let correction: Correction?
  public let isAboutSomeoneElse: Bool
  public let isPastOrIf: Bool
  public let isQuestion: Bool
  /// The line asks something, and says nothing besides.
  public let isOnlyQuestion: Bool
  /// The line is a bare `yes` or `no`, which is what it is here.
  public let bare: String?
  /// A pause is asked for that is only a moment: "hang on".
  public let waits: Bool
  /// It may be a wish to stop, and does not say so: "I'm knackered".
  public let mayStop: Bool
  /// The answer is given to each of a list: "no to all of them".
  public let isOfEach: Bool
  /// All of the line answers other questions, and nothing of it the open one.
  public let isForOthersOnly: Bool
  /// A worry that was asked for has the name of what would be an alarm elsewhere.
  public let namesDanger: Bool
  /// It begins with an answer in free words, and ends with a wish about the talk.
  public let answersFirst: Bool
  /// The danger is something that somebody took or did to themselves, such as an overdose.
  public let isByOwnHand: Bool
  /// It answers, and says nothing besides: "yes, that is quite right".
  public let saysNoMore: Bool
  /// It tells of somebody, and is not said by them: "he likes a quiet day".
  public let isTold: Bool
  /// It tells what somebody says, with an "I" that may be theirs or that of who types: "she says I want
  /// to be home".
  public let isQuoted: Bool
  /// It is a sentence, and so hardly a name: "they told me an hour ago".
  public let isSentence: Bool
  /// What it asks is about who types: "will I choke?"
  public let asksOfSelf: Bool
  /// It looks like nothing that the open question asks for: "can he get out", where it is asked who
  /// somebody is to the person.
  public let strays: Bool
  /// It says how somebody is to be spoken to, where that was asked: "speak up, and give me time".
  public let tellsHowToTalk: Bool
  /// It tells of a death as of the time of something else, and not as news of the person: "after mum
  /// died".
  public let isOfAnotherDeath: Bool
  /// It tells what somebody said or wants, beside whatever it answers.
  public let tellsWish: Bool
  /// It says of a refusal "everything" or "machines", or of the day only the name of an illness.
  public let isVague: Bool
  /// It says its answer in two ways: "no, he's out of it".
  public let isSaidTwice: Bool

  public init(
    words: String, safety: [String] = [], safetyWords: [String] = [], house: [String] = [],
    object: String? = nil,
    enquiry: String? = nil, values: [String] = [], isPicked: Bool = false, others: [Reading] = [],
    correction: Correction? = nil,
    isAboutSomeoneElse: Bool = false, isPastOrIf: Bool = false, isQuestion: Bool = false,
    isOnlyQuestion: Bool = false, bare: String? = nil, waits: Bool = false, mayStop: Bool = false,
    isOfEach: Bool = false, isForOthersOnly: Bool = false, namesDanger: Bool = false,
    answersFirst: Bool = false, isByOwnHand: Bool = false, saysNoMore: Bool = false,
    isTold: Bool = false, isSentence: Bool = false, asksOfSelf: Bool = false, strays: Bool = false,
    tellsHowToTalk: Bool = false, isOfAnotherDeath: Bool = false, tellsWish: Bool = false,
    isVague: Bool = false, isSaidTwice: Bool = false, isQuoted: Bool = false
  ) {
    self.words = words
    isWordless = !words.contains(where: \.isLetter)
    self.safety = safety
    self.safetyWords = safetyWords
    self.house = house
    self.object = object
    self.enquiry = enquiry
    self.values = values
    self.isPicked = isPicked
    self.others = others
    self.correction = correction
    self.isAboutSomeoneElse = isAboutSomeoneElse
    self.isPastOrIf = isPastOrIf
    self.isQuestion = isQuestion
    self.isOnlyQuestion = isOnlyQuestion
    self.bare = bare
    self.waits = waits
    self.mayStop = mayStop
    self.isOfEach = isOfEach
    self.isForOthersOnly = isForOthersOnly
    self.namesDanger = namesDanger
    self.answersFirst = answersFirst
    self.isByOwnHand = isByOwnHand
    self.saysNoMore = saysNoMore
    self.isTold = isTold
    self.isQuoted = isQuoted
    self.isSentence = isSentence
    self.asksOfSelf = asksOfSelf
    self.strays = strays
    self.tellsHowToTalk = tellsHowToTalk
    self.isOfAnotherDeath = isOfAnotherDeath
    self.tellsWish = tellsWish
    self.isVague = isVague
    self.isSaidTwice = isSaidTwice
  }
}

extension Heard {
  /// The same, understood as it was, without the words: they get no further.
  var keptNowhere: Heard {
    var heard = self
    heard.words = ""
    heard.safetyWords = []
    return heard
  }
}

/// "Actually no, hospice", "the place one, make it hospice", "scrub that".
public struct Correction: Hashable, Sendable {
  public let slot: String
  public let choice: String?

  public init(slot: String, choice: String?) {
    self.slot = slot
    self.choice = choice
  }
}

public enum Input: Hashable, Sendable {
  /// Whose plan is kept where the conversation is about to begin.
  case isPlan(of: String)
  /// A sitting begins, or goes on after any kind of end.
  case begin
  /// The same, at a topic that the person asked for.
  case beginAt(topic: String)
  case heard(Heard)
  /// An empty line.
  case silence
  /// Ctrl-C twice: perhaps the person wants to stop.
  case interrupted
  /// The line was closed: Ctrl-D, a hang-up, the end of a pipe.
  case left
}

extension Heard {
  /// The same, with an answer to another question that was found in the line beside it.
  public func saying(_ reading: Reading) -> Heard {
    var heard = self
    heard.others.append(reading)
    return heard
  }

  /// The same, with several such answers.
  public func saying(_ readings: [Reading]) -> Heard { readings.reduce(self) { $0.saying($1) } }

  /// The same, taken for a wish to leave the open question.
  public var leaving: Heard {
    var heard = self
    heard.house = [HouseAnswer.notNow.rawValue]
    return heard
  }
}

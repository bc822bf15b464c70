/// A slot as the checker and the engine know it: a name, not a plan type.
public struct SlotDeclaration: Hashable, Sendable {
  public enum Answer: Hashable, Sendable {
    /// One of a closed list; own words may stand beside it.
    case choice([String])
    case words
    /// A day, kept as `yyyy-mm-dd`.
    case date
  }

  public let name: String
  /// The heading in the plan, in the letter and in lists of answers.
  public let title: String
  public let answer: Answer
  /// A weighty answer that was typed is read back and confirmed before it is kept.
  public let isWeighty: Bool
  /// The heading in what is said to somebody close to the person, where it is another.
  public let titleForRelative: String?
  /// What of safety the question itself asks about, which is then an answer and interrupts nothing.
  public let asksAbout: String?
  /// Whether it is about who types, where that is not the person: their name, their power by law.
  public let isAboutSpeaker: Bool
  /// Who may be asked for it. What one of them says never stands as the word of another.
  public let audiences: [Audience]
  /// How each choice reads in a list of answers, in the order of the choices.
  public let phrases: [String]

  public init(
    name: String, title: String, answer: Answer, isWeighty: Bool = false,
    audiences: [Audience] = [.person, .staff], phrases: [String] = [],
    titleForRelative: String? = nil, asksAbout: String? = nil, isAboutSpeaker: Bool = false
  ) {
    self.name = name
    self.title = title
    self.answer = answer
    self.isWeighty = isWeighty
    self.audiences = audiences
    self.phrases = phrases
    self.titleForRelative = titleForRelative
    self.asksAbout = asksAbout
    self.isAboutSpeaker = isAboutSpeaker
  }

  /// How a choice reads in a list of answers; nil where nothing says so.
  public func phrase(for choice: String) -> String? {
    guard case .choice(let choices) = answer else { return nil }
    return zip(choices, phrases).first { $0.0 == choice }?.1
  }

  /// Whether no plan keeps the slot: permissions, and what the talk alone needs to know.
  public static func isLocal(_ name: String) -> Bool { isPermission(name) || isOfTalkOnly(name) }

  /// Whether it asks for leave to go on with a part of the talk.
  public static func isPermission(_ name: String) -> Bool { name.hasSuffix("-permission") }

  /// Whether the talk alone needs to know it. A house rule asks it anew each time that it is gone into.
  public static func isOfTalkOnly(_ name: String) -> Bool { name.hasPrefix("local-") }

  /// Whether it asks for the reason of another answer, which nobody needs to have.
  public static func isReason(_ name: String) -> Bool { name.hasSuffix("-reason") }

  /// Whether what is asked is the person's, told by somebody else: "their-cpr-view".
  public static func isTheirs(_ name: String) -> Bool { name.hasPrefix("their-") }

  /// Whether it asks what somebody is afraid of, to which a question is an answer: "Will I suffocate?"
  public static func isWorry(_ name: String) -> Bool {
    name.hasSuffix("worries") || name.hasSuffix("fears")
  }

  /// Whether it asks how somebody is, or what troubles them.
  public static func asksHowTheyAre(_ name: String) -> Bool {
    isWorry(name) || name.hasSuffix("understanding-of-health")
      || name.hasSuffix("-needs")
        && name != "communication-needs" && name != "carer-needs"
  }

  /// Whether words at a question for a name are so many, or with figures in them, that they may
  /// answer something else. What stands there heads the plan.
  public static func isHardlyName(_ words: String, for name: String) -> Bool {
    guard name.hasSuffix("-name") else { return false }
    return words.contains(where: \.isNumber)
      || words.split(whereSeparator: \.isWhitespace).count > nameWordsMost
  }

  private static let nameWordsMost = 4

  /// What stands before the colon of a slot that is one of a list: `treatment`.
  public static func family(of name: String) -> Substring? {
    name.contains(":") ? name.prefix { $0 != ":" } : nil
  }

  /// Whether it asks for one certain thing, such as a name or a pet: what somebody says of another
  /// question is no answer to it. What matters or worries may be anything.
  public static func isNarrow(_ name: String) -> Bool {
    isNumber(name) || narrow.contains(where: name.hasSuffix)
  }

  private static let narrow = [
    "name", "relationship", "music", "pets", "drink", "comforts", "practice", "coordinator",
    "present", "communication-needs", "instead", "consult", "where", "date", "copies",
  ]

  /// How the person's name is said.
  public static let sayMyName = "say-my-name"

  /// Whether it asks what somebody is called, or how that is said.
  public static func isOwnName(_ name: String) -> Bool {
    ["full-name", "preferred-name", "relative-name", "their-full-name", sayMyName].contains(name)
  }

  /// Whether a bare no is told as it is: nobody is called "no", and who has no faith may say so.
  public static func takesNoAsAnswer(_ name: String) -> Bool {
    isOwnName(name) && name != sayMyName || name.hasSuffix("faith") || name == "their-adrt-where"
  }

  /// Whether it asks for a plain fact about who types: what is not followed there is no answer to it,
  /// whatever else it says, and does not stand in its place.
  public static func isPlainFact(_ name: String) -> Bool {
    ["nation", "who-is-here"].contains(name) || isOwnName(name) || isNumber(name)
  }

  /// Whether an answer shuts what was opened before what is asked behind it: "just me", where it is
  /// asked who else is there, "she types what I say", where it ends for somebody else, and "no, that is all", where it is asked which treatment is the second.
  public static func shuts(_ name: String, with answer: String) -> Bool {
    name == "who-is-here" ? answer != "someone-else" : isDoor(name) && answer == "no"
  }

  /// Whether a question is asked for the sake of those behind it alone, and kept in no plan.
  public static func isDoor(_ name: String) -> Bool { isLocal(name) && !isNeverAsked(name) }

  /// Whether something that was told at a crossroads is to be kept.
  public static let keepThat = "local-keep-that"

  /// What was told, and is kept nowhere yet: heard, and never asked.
  public static let told = "local-told"

  /// Where something is kept that answers no question: with what matters to the person. What somebody
  /// else told has a heading of its own, because nobody may take a stray line for what matters to them.
  public static func forWhatIsTold(to audience: Audience) -> String? {
    switch audience {
    case .person: "what-matters"
    case .relative: "their-also-told"
    case .staff: nil
    }
  }

  /// Asks whether the person has died.
  public static let death = "their-death"

  /// What a bereaved person asks, or puts into words.
  public static let toldAfterDeath = "relative-questions-after"

  /// Asks a bereaved person whether there is more, a few times over: every talk comes to an end.
  public static let moreAfterDeath = "local-more-after"

  /// Asks a bereaved person what they would like to hear.
  public static let afterDeath = "local-after-death"

  /// Whether what is typed to a question with choices is something to be met and kept, and not only an
  /// answer that was not understood.
  public static func hearsMoreAfterDeath(_ name: String) -> Bool {
    [moreAfterDeath, afterDeath].contains(name)
  }

  /// Where words of somebody close are kept that say more than the choice which they were taken for.
  public static func placeBeside(_ name: String) -> String {
    if name == afterDeath { return toldAfterDeath }
    return name.hasPrefix("local-form-") ? "their-form" : "their-also-told"
  }

  /// Whose plan is kept where somebody else begins to talk: known, and never asked.
  public static let planName = "local-plan-name"

  /// Whether an emergency is something that somebody took or did: heard, and never asked.
  public static let ownHand = "local-own-hand"

  /// The words that sounded like a danger: heard, and never asked. Whoever explains them is not asked
  /// about them again in that sitting.
  public static let alarm = "local-alarm"

  /// Where it is noted that something was asked or told on the way, by the name of its enquiry.
  public static func heard(_ enquiry: String) -> String { heardPrefix + enquiry }

  private static let heardPrefix = "local-heard-"

  /// Whether it is known without a question.
  public static func isNeverAsked(_ name: String) -> Bool {
    [planName, ownHand, alarm, told].contains(name) || name.hasPrefix(heardPrefix)
      || isOfPressure(name) || isVagueness(name) || isAbsence(name)
  }

  /// Asks for the day from which an age is counted.
  public static let birthDate = "birth-date"

  /// Asks whether somebody else speaks of the person whose plan is kept there.
  public static let whosePlan = "their-plan"

  /// Asks whether the plan says what the person means.
  public static let confirmation = "plan-confirmed"

  /// Whether an answer leaves a plan that was looked over to be looked over again.
  public static func unsettlesPlan(_ name: String) -> Bool {
    name != confirmation && name != "review-when"
  }

  /// Whether figures alone are an answer.
  public static func isNumber(_ name: String) -> Bool {
    name.hasSuffix("phone") || name.hasSuffix("number")
  }

  /// Whether it is asked anew at each sitting: where somebody stands today is not where they stood
  /// when they last typed.
  public static func isForToday(_ name: String) -> Bool { name.hasPrefix("local-today-") }
}

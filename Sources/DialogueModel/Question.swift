/// One thing asked, and where its answer is kept.
public struct Question: Hashable, Sendable {
  /// The name of the slot, in the plan's catalogue or local.
  public let slot: String
  public let line: Line
  public let whyWeAsk: Line
  public let askAgain: Line
  public let easyRead: Line?
  public let choices: [Choice]
  public let takesOwnWords: Bool
  /// Whether what the person asks here is itself the answer, as in questions for their team.
  public let keepsQuestions: Bool
  /// Whether the answer is heard and not kept: no journal and no plan holds a word of it.
  public let isUnsaved: Bool
  public let sayBack: Line?
  public let restsOn: [String]

  public init(
    slot: String, line: Line, whyWeAsk: Line, askAgain: Line, easyRead: Line? = nil,
    choices: [Choice], takesOwnWords: Bool, keepsQuestions: Bool = false, isUnsaved: Bool = false,
    sayBack: Line? = nil, restsOn: [String] = []
  ) {
    self.slot = slot
    self.line = line
    self.whyWeAsk = whyWeAsk
    self.askAgain = askAgain
    self.easyRead = easyRead
    self.choices = choices
    self.takesOwnWords = takesOwnWords
    self.keepsQuestions = keepsQuestions
    self.isUnsaved = isUnsaved
    self.sayBack = sayBack
    self.restsOn = restsOn
  }

  public func label(of value: String) -> Line? {
    choices.first { $0.value == value }?.label
  }
}

/// One numbered answer on offer.
public struct Choice: Hashable, Sendable {
  public let label: Line
  public let value: String

  public init(label: Line, value: String) {
    self.label = label
    self.value = value
  }
}

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
  /// How each choice reads in a list of answers: looked up by value, never iterated.
  public let phrases: [String: String]

  public init(
    name: String, title: String, answer: Answer, isWeighty: Bool = false,
    audiences: [Audience] = [.person, .staff], phrases: [String: String] = [:],
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

  /// Whether no plan keeps the slot: permissions, and the questions of house rules.
  public static func isLocal(_ name: String) -> Bool {
    name.hasSuffix("-permission") || name.hasPrefix("local-")
  }

  /// Whether it is asked anew at each sitting: where somebody stands today is not where they stood
  /// when they last typed.
  public static func isForToday(_ name: String) -> Bool { name.hasPrefix("local-today-") }
}

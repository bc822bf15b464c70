/// What is listened for: the open question, and what else may be answered.
public struct Listening: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// An answer to a question of the conversation.
    case answer
    /// Yes or no to a reading that was said back.
    case yesOrNo
  }

  public let kind: Kind
  /// The open slot, such as `cpr-view`.
  public let slot: String
  /// The choices on offer, in order: value and label.
  public let choices: [Option]
  /// Other slots that a line may also answer.
  public let others: [String]
  /// What was typed just before, so that "actually no" can be about it.
  public let saidBefore: Before?
  /// Whether the open question is about somebody else than who types: a relative says "she lives in
  /// Leeds", and it is an answer.
  public let isAboutAnother: Bool
  /// Whether staff write down what the person says: "she" is then the person.
  public let isWrittenDown: Bool
  /// Whether the choices stand on the screen with numbers, by which they can be picked.
  public let isNumbered: Bool
  /// What of safety the open question itself asks about: asked whether somebody has died, "she died
  /// in May" is the answer, and no interruption.
  public let asksAbout: String?

  /// Whether any words are an answer: the question is open, and offers nothing to choose from.
  var takesAnyWords: Bool { kind == .answer && choices.isEmpty && !slot.isEmpty }

  public struct Option: Hashable, Sendable {
    public let value: String
    public let label: String

    public init(value: String, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// An answer that was given just before, perhaps to another question.
  public struct Before: Hashable, Sendable {
    public let slot: String
    /// Exactly what was typed.
    public let text: String

    public init(slot: String, text: String) {
      self.slot = slot
      self.text = text
    }
  }

  public init(
    kind: Kind = .answer, slot: String, choices: [Option], others: [String] = [],
    saidBefore: Before? = nil, isAboutAnother: Bool = false, isWrittenDown: Bool = false,
    asksAbout: String? = nil, isNumbered: Bool = true
  ) {
    self.kind = kind
    self.slot = slot
    self.choices = choices
    self.others = others
    self.saidBefore = saidBefore
    self.isAboutAnother = isAboutAnother
    self.isWrittenDown = isWrittenDown
    self.asksAbout = asksAbout
    self.isNumbered = isNumbered && kind == .answer
  }

  /// The same, after something was typed to the open question.
  public func after(_ text: String) -> Listening {
    Listening(
      kind: kind, slot: slot, choices: choices, others: others,
      saidBefore: Before(slot: slot, text: text), isAboutAnother: isAboutAnother,
      isWrittenDown: isWrittenDown, asksAbout: asksAbout, isNumbered: isNumbered)
  }

  /// The same with another list on the screen, or with none.
  public func choosing(from shown: [Option]?) -> Listening {
    Listening(
      kind: kind, slot: slot, choices: shown ?? choices, others: others, saidBefore: saidBefore,
      isAboutAnother: isAboutAnother, isWrittenDown: isWrittenDown, asksAbout: asksAbout,
      isNumbered: shown != nil)
  }
}

/// What was heard in one typed line. Nothing in it is a guess: several readings are all there.
public struct Hearing: Hashable, Sendable {
  /// The words that prove a meaning, as they were typed.
  public struct Proof: Hashable, Sendable {
    public let meaning: String
    public let words: String
    /// Where they stand, in words from the first of the line.
    let place: Range<Int>
    /// A bare yes or no, which proves nothing that is said in words beside it.
    let isParticle: Bool

    init(meaning: String, words: String, place: Range<Int>, isParticle: Bool = false) {
      self.meaning = meaning
      self.words = words
      self.place = place
      self.isParticle = isParticle
    }
  }

  public enum Aside: String, Hashable, Sendable {
    /// The line is about somebody else.
    case someoneElse
    /// The line is about the past, or about an if.
    case pastOrIf
    /// Something in the line is asked.
    case question
    /// The line asks, and says nothing besides.
    case onlyQuestion
  }

  /// What else there is to know of a line that was heard.
  public enum Note: String, Hashable, Sendable {
    /// It asks for a moment, and does not end the talk: "hang on".
    case waits
    /// It may be a wish to stop, and does not say so: "I'm knackered".
    case mayStop
    /// It is said of a whole list: "no to all of them".
    case ofEach
    /// All that it says answers other questions than the open one.
    case onlyOthers
    /// It answers first, and only then wishes something of the talk, or asks: "... That is between me
    /// and God".
    case answersFirst
    /// What is feared is named, and may be happening all the same: "choking".
    case namesDanger
    /// The danger is something that was taken or done: an overdose, a cut.
    case ownHand
    /// It answers, and says nothing besides: "yes, that is quite right".
    case onlyAnswers
    /// It leaves open what is refused, or from when on: "everything", "if I have dementia".
    case vague
  }

  /// A safety meaning, in the order of urgency; heard before all else.
  public let safety: [String]
  /// House answers and commands: `not-now`, `help`, `change`, `where`, `explain` …
  public internal(set) var house: [String]
  /// The thing a command is about: the word of `explain CPR`, the rest of `change the place one`.
  public let object: String?
  /// Things that the person asks about in the middle of the talk, by the name of their meaning.
  public let enquiries: [String]
  /// Values of the open slot that the line may mean. One is taken, several are asked about.
  public internal(set) var answers: [String]
  /// How the line was picked: a number, a letter or a label, rather than free words.
  public let isPicked: Bool
  /// Readings for other slots.
  public let others: [Other]
  /// That the line takes back or replaces an earlier answer.
  public internal(set) var correction: Correction?
  /// Why a reading was not taken.
  public internal(set) var asides: [Aside]
  public internal(set) var proofs: [Proof]
  public let notes: [Note]
  /// A day of birth, where one is asked for, as `yyyy-mm-dd`.
  public let date: String?

  public struct Other: Hashable, Sendable {
    public let slot: String
    /// Choices; empty for a slot of free words.
    public let values: [String]
    /// The person's own words for a slot of free words: "our Sharon".
    public let words: String?

    public init(slot: String, values: [String], words: String? = nil) {
      self.slot = slot
      self.values = values
      self.words = words
    }
  }

  /// "Actually no, hospice", "the place one, make it hospice", "scrub that".
  public struct Correction: Hashable, Sendable {
    /// The slot that was named, or else the one that was answered just before; nil if neither.
    public let slot: String?
    /// The new value; several are asked about; none if the answer was only taken back.
    public let values: [String]
    /// Whether the line names the old answer beside the new one: "change yes to no".
    public let namesBoth: Bool

    public init(slot: String?, values: [String] = [], namesBoth: Bool = false) {
      self.slot = slot
      self.values = values
      self.namesBoth = namesBoth
    }
  }

  public init(
    safety: [String] = [], house: [String] = [], object: String? = nil,
    enquiries: [String] = [], answers: [String] = [], isPicked: Bool = false, others: [Other] = [],
    correction: Correction? = nil,
    asides: [Aside] = [], proofs: [Proof] = [], date: String? = nil, notes: [Note] = []
  ) {
    self.safety = safety
    self.house = house
    self.object = object
    self.enquiries = enquiries
    self.answers = answers
    self.isPicked = isPicked
    self.others = others
    self.correction = correction
    self.asides = asides
    self.proofs = proofs
    self.date = date
    self.notes = notes
  }
}

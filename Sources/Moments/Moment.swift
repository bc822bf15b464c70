/// Something that a turn did, with the words that did it.
public struct Moment: Hashable, Sendable {
  public let kind: MomentKind
  /// Exactly as they were typed.
  public let words: String
  /// The sentence of the turn, counted from 0.
  public let sentence: Int
  /// The cue that it meets, if any.
  public let cue: String?
  /// The fact of the scenario that it tells, if any.
  public let fact: String?
  /// "He is not starving": it speaks of the cue to say that it is not so.
  public let isDenial: Bool

  public init(
    kind: MomentKind, words: String, sentence: Int, cue: String? = nil, fact: String? = nil,
    isDenial: Bool = false
  ) {
    self.kind = kind
    self.words = words
    self.sentence = sentence
    self.cue = cue
    self.fact = fact
    self.isDenial = isDenial
  }
}

/// Something that can be spoken of: a cue, a question, a secret.
public struct Subject: Hashable, Sendable {
  public let id: String
  /// In the language of patterns; any of them will do.
  public let patterns: [String]

  public init(id: String, patterns: [String]) {
    self.id = id
    self.patterns = patterns
  }
}

/// Something that is so, or is not known, or is not to be had.
public struct Fact: Hashable, Sendable {
  public enum Standing: String, Hashable, Sendable {
    case known, unknown
    /// A service that is not there: whoever promises it is untrue, however kind.
    case notAvailable = "not-available"
  }

  public let id: String
  public let standing: Standing
  /// The person must know it to decide anything.
  public let isKey: Bool
  /// How it is told, as patterns.
  public let told: [String]
  /// What is not so, as patterns.
  public let untrue: [String]

  public init(id: String, standing: Standing, isKey: Bool, told: [String], untrue: [String]) {
    self.id = id
    self.standing = standing
    self.isKey = isKey
    self.told = told
    self.untrue = untrue
  }
}

/// What a turn was said into.
public struct Setting: Sendable {
  /// The other person's last line, empty if there was none.
  public var saidBefore: String
  /// Authored cues of that line, and those that are still open.
  public var cues: [Subject]
  /// What the other asked.
  public var asked: [Subject]
  public var facts: [Fact]
  /// What must not be told: another patient's name, a cause of death.
  public var secrets: [Subject]
  /// How the person is called, empty if that is not known.
  public var name: String
  /// What the learner's turns did so far, oldest first.
  public var earlier: [[MomentKind]]
  /// What the person said so far: a soft word of theirs may be given back.
  public var personsLines: [String]

  public init(
    saidBefore: String = "", cues: [Subject] = [], asked: [Subject] = [], facts: [Fact] = [],
    secrets: [Subject] = [], name: String = "", earlier: [[MomentKind]] = [],
    personsLines: [String] = []
  ) {
    self.saidBefore = saidBefore
    self.cues = cues
    self.asked = asked
    self.facts = facts
    self.secrets = secrets
    self.name = name
    self.earlier = earlier
    self.personsLines = personsLines
  }
}

extension Setting {
  /// A scenario says what was raised, and what is so.
  var isAuthored: Bool { !facts.isEmpty || !personsLines.isEmpty || !cues.isEmpty }
}

/// All that was heard in one turn.
public struct TurnHearing: Hashable, Sendable {
  /// Sentence by sentence, in the order of `MomentKind`.
  public let moments: [Moment]
  /// Facts that the turn told, by id.
  public let told: [String]
  /// Facts that the turn told untruly, with the words.
  public let untrue: [Untruth]
  /// Cues of which the turn speaks, by id.
  public let cuesNamed: [String]
  /// Whether enough of it was followed to say anything at all.
  public let isUnderstood: Bool

  /// Warm or not, it is not so.
  public struct Untruth: Hashable, Sendable {
    public let fact: String
    public let words: String
  }
}

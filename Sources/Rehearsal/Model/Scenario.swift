/// A person to practise with, and all that she can say: what a `.rehearsal` file holds.
public struct Scenario: Sendable {
  /// `writing-me-off`
  public var id = ""
  public var title = ""
  /// The name that stands before the lines of the person whose feelings are followed: `MARGARET`.
  public var person = ""
  /// Who she is, in words for the learner.
  public var about = ""
  /// Others in the room who speak too.
  public var others: [String] = []
  /// Names that are right to use.
  public var names: [String] = []
  /// Who the learner is: `a ward nurse`.
  public var learner = ""
  public var sources: [String] = []
  /// What this practice talks about, said before anything else.
  public var warning = PlainLine()
  /// Where the feelings begin, and where they go back to when nothing moves them.
  public var baseline = Feelings()
  /// After so many turns that were understood, the time is over.
  public var turnsMax = 16
  public var brief: [PlainLine] = []
  public var facts: [ScenarioFact] = []
  public var cues: [ScenarioCue] = []
  public var topics: [Topic] = []
  public var things: [Thing] = []
  public var opening: [Utterance] = []
  public var replies: [ReplyBlock] = []
  public var stances: [StanceLines] = []
  public var notUnderstood: [Utterance] = []
  /// Best first; the last has no condition.
  public var endings: [ScenarioEnding] = []
  public var afterwards: [ReplyBlock] = []

  public init() {}

  public func cue(_ name: String) -> ScenarioCue? { cues.first { $0.name == name } }
  public func fact(_ name: String) -> ScenarioFact? { facts.first { $0.name == name } }
  public func thing(_ name: String) -> Thing? { things.first { $0.name == name } }

  /// Every line that a person says, wherever it stands.
  public var everyUtterance: [Utterance] {
    opening + cues.flatMap { $0.returns + $0.breaks } + replies.flatMap(\.utterances)
      + stances.flatMap(\.utterances) + notUnderstood + endings.flatMap(\.utterances)
      + afterwards.flatMap(\.utterances)
  }
}

/// A line that Kindred says, with the id that stands for it.
public struct PlainLine: Hashable, Sendable {
  public var id: String
  public var text: String

  public init(id: String = "", text: String = "") {
    self.id = id
    self.text = text
  }
}

/// What is true in a story, or not known, not to be had, or not to be told.
public struct ScenarioFact: Hashable, Sendable {
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    case known, unknown, unavailable, secret
  }

  public var name: String
  public var standing: Standing
  public var line: PlainLine
  /// A kind learner who leaves this out has not helped.
  public var isKey = false
  /// Patterns of which each says that it was told.
  public var told: [String] = []
  public var untrue: [String] = []

  public init(name: String, standing: Standing, line: PlainLine) {
    self.name = name
    self.standing = standing
    self.line = line
  }
}

/// A cue: a worry that the person hints at or names, in the hope that somebody picks it up.
///
/// `Cue` is the term of the field, and the one word in files and code; a learner reads "worry".
public struct ScenarioCue: Hashable, Sendable {
  public var name: String
  public var line: PlainLine
  /// 1 a hint, 2 a concern, 3 a strong one.
  public var strength = 1
  /// Patterns of which each is about it.
  public var words: [String] = []
  /// Two ways of meeting it, for the debrief.
  public var gently = PlainLine()
  public var plainly = PlainLine()
  /// What she says when it was missed, stronger each time.
  public var returns: [Utterance] = []
  /// What she says when it was missed once more: she cannot go on.
  public var breaks: [Utterance] = []

  public init(name: String, line: PlainLine) {
    self.name = name
    self.line = line
  }
}

/// Something that a learner may ask about, and the person can answer.
public struct Topic: Hashable, Sendable {
  public let name: String
  public let patterns: [String]

  public init(name: String, patterns: [String]) {
    self.name = name
    self.patterns = patterns
  }
}

/// What only a kind listener finds out.
public struct Thing: Hashable, Sendable {
  public let name: String
  public let line: PlainLine

  public init(name: String, line: PlainLine) {
    self.name = name
    self.line = line
  }
}

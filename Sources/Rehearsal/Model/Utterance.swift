/// One line of a simulated person.
public struct Utterance: Hashable, Sendable {
  public var id: String
  /// `MARGARET`
  public var speaker: String
  /// `holding up a form`, or nothing.
  public var manner: String
  public var text: String
  /// Cues that it opens.
  public var raises: [String] = []
  /// Facts that it asks for.
  public var asks: [String] = []
  /// Things that it gives away.
  public var learn: [String] = []
  /// Facts that it shows to be guessed.
  public var hints: [String] = []
  /// Facts that she says in her own words, and so has understood where she is calm enough.
  public var saysBack: [String] = []
  public var change = Change.none

  public init(id: String, speaker: String, manner: String = "", text: String) {
    self.id = id
    self.speaker = speaker
    self.manner = manner
    self.text = text
  }
}

/// What is answered when something happens.
public struct ReplyBlock: Hashable, Sendable {
  /// The line of the file in which it begins, counted from 1, so that a reply can be traced.
  public var line: Int
  /// Any of these.
  public var happenings: [Happening]
  /// All of these.
  public var conditions: [Condition]
  /// Said one after another, each once.
  public var utterances: [Utterance]

  public init(
    line: Int, happenings: [Happening], conditions: [Condition], utterances: [Utterance]
  ) {
    self.line = line
    self.happenings = happenings
    self.conditions = conditions
    self.utterances = utterances
  }
}

/// What is said in one stance when no block answers.
public struct StanceLines: Hashable, Sendable {
  public let stance: Stance
  public let line: Int
  public let utterances: [Utterance]

  public init(stance: Stance, line: Int, utterances: [Utterance]) {
    self.stance = stance
    self.line = line
    self.utterances = utterances
  }
}

/// How a rehearsal may end.
public struct ScenarioEnding: Hashable, Sendable {
  public let name: String
  public let conditions: [Condition]
  public let utterances: [Utterance]

  public init(name: String, conditions: [Condition], utterances: [Utterance]) {
    self.name = name
    self.conditions = conditions
    self.utterances = utterances
  }
}

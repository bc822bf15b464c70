/// One turn of the learner's, with all that came of it: enough to trace every reply.
public struct PlayedTurn: Hashable, Sendable {
  /// Why a reply was given.
  public enum Answer: Hashable, Sendable {
    /// A block of the scenario, by its line.
    case block(line: Int)
    /// A cue that was passed over came back.
    case returns(cue: String)
    /// It was passed over once too often.
    case breaks(cue: String)
    case stance(Stance)
    case notUnderstood
    /// Nothing was left to say.
    case nothing
  }

  /// From 1, over all turns of the learner's.
  public let number: Int
  public let heard: HeardTurn
  /// What it did to each cue.
  public internal(set) var cueEvents: [CueEvent] = []
  /// Facts that it told for the first time.
  public internal(set) var newlyTold: [String] = []
  /// Facts that were understood in it.
  public internal(set) var newlyUnderstood: [String] = []
  public internal(set) var reasons: [Reason] = []
  /// What it does and nothing else, as the three before it did.
  var onlyKind: TurnKind?
  public internal(set) var before: Feelings
  public internal(set) var after: Feelings
  public internal(set) var reply: [Utterance] = []
  public internal(set) var answer = Answer.nothing
  /// Things that she gave away in her reply.
  public internal(set) var learned: [String] = []

  init(number: Int, heard: HeardTurn, feelings: Feelings) {
    self.number = number
    self.heard = heard
    before = feelings
    after = feelings
  }
}

/// What a turn did to one cue.
public struct CueEvent: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case halfHeard = "half-heard"
    case heard, explored, missed
    /// It was heard before, and this turn waved it away.
    case takenBack = "taken back"
  }

  public let cue: String
  public let kind: Kind
  /// The words that did it; the whole turn where it was passed over.
  public let words: String
  /// Whether it had been heard before this turn.
  var isHeardAgain = false
}

/// Why a meter moved.
public struct Reason: Hashable, Sendable {
  /// As the table names it: `hears a cue`, `jargon`.
  public let cause: String
  public let words: String
  /// What it asked for; the cap of a turn may have kept some of it back.
  public let change: Change
  /// The rule's line in the table of effects, from 1; 0 for a drift back to where things began.
  public let line: Int
  /// The same words again: it counted half, or not at all.
  public let isFaded: Bool
}

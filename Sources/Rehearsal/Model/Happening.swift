/// Something that a learner's turn did, which a block of replies or a rule of effects waits for.
public enum Happening: Hashable, Sendable {
  /// A moment by its name, such as `open-question`.
  case moment(String)
  /// The cue was heard; one that was explored was heard too.
  case hears(cue: String)
  case halfHears(cue: String)
  case explores(cue: String)
  case misses(cue: String)
  case tells(fact: String)
  /// Said what is untrue of the fact, or promised what there is not.
  case lies(fact: String)
  case asks(topic: String)
  /// An empty line, or `/wait`.
  case silence
  /// `*sits down*`
  case action
  /// "I'm sorry", and nothing else.
  case saysSorry
  /// The fourth turn in a row, and each one after it, that does one thing and nothing else.
  case onlyAsks, onlyTells, onlySaysSorry
  case anything

  /// Whether it belongs to this one story, and not to any talk.
  public var isOfTheStory: Bool {
    switch self {
    case .hears, .halfHears, .explores, .misses, .tells, .lies, .asks: true
    default: false
    }
  }
}

/// A claim about where things stand, which may hold or not.
public enum Condition: Hashable, Sendable {
  public enum CueClaim: String, Hashable, Sendable, CaseIterable {
    case open
    case halfHeard = "half-heard"
    /// Explored as well.
    case heard
    case explored
    /// At least once, and not heard since.
    case missed
  }

  public enum FactClaim: String, Hashable, Sendable, CaseIterable {
    case unknown
    /// Understood as well.
    case told
    case understood
  }

  case atLeast(Meter, Int)
  case below(Meter, Int)
  case cue(String, CueClaim)
  case fact(String, FactClaim)
  case stance(Stance)
  /// From this turn on, counted from 1.
  case turnAtLeast(Int)
  case turnBelow(Int)
  case learned(String)
  /// So many of her cues were heard by now.
  case heardAtLeast(Int)
  case heardBelow(Int)
}

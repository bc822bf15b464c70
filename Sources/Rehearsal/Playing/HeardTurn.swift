/// What was heard in one turn of the learner's: whoever listens hands it in.
///
/// This room knows nothing of how it was heard, so that either can be replaced.
public struct HeardTurn: Hashable, Sendable {
  /// What the learner did: said something, waited, or did something in `*asterisks*`.
  public enum Manner: Hashable, Sendable { case said, waited, acted }

  /// Exactly as it was typed.
  public var words: String
  public var manner: Manner
  public var moments: [HeardMoment]
  /// "You", "your": it speaks of the person herself.
  public var addressesPerson: Bool
  /// Facts that it tells, by name.
  public var told: [String]
  /// Facts of which it says what is not so, with the words.
  public var untrue: [HeardUntruth]
  /// Topics that it asks about, by name.
  public var topics: [String]
  /// "I'm sorry", and nothing else.
  public var isBareSorry: Bool
  /// Whether enough was followed to say anything at all.
  public var isUnderstood: Bool

  public init(
    words: String, manner: Manner = .said, moments: [HeardMoment] = [],
    addressesPerson: Bool = false,
    told: [String] = [], untrue: [HeardUntruth] = [], topics: [String] = [],
    isBareSorry: Bool = false, isUnderstood: Bool = true
  ) {
    self.words = words
    self.manner = manner
    self.moments = moments
    self.addressesPerson = addressesPerson
    self.told = told
    self.untrue = untrue
    self.topics = topics
    self.isBareSorry = isBareSorry
    self.isUnderstood = isUnderstood
  }

  public func has(_ name: String) -> Bool { moments.contains { $0.name == name } }

  /// What of it deceives her; a wrong name is only put right in the look back.
  var deceiving: [HeardUntruth] { untrue.filter { !$0.isOfTheNameOnly } }

  func hasAny(_ names: [String]) -> Bool { moments.contains { names.contains($0.name) } }
}

/// One thing that the turn did, with the words that did it.
public struct HeardMoment: Hashable, Sendable {
  /// Such as `acknowledges-feeling`.
  public var name: String
  public var words: String
  /// The cue that it meets, by name, where that is known.
  public var cue: String?
  /// Whether a feeling is called by its name in it; "I hope it goes well" is kind, and calls none.
  public var namesFeeling: Bool
  /// "This must be so hard", "I understand": sympathy that could be said to anybody.
  public var isStock: Bool
  /// "He is not starving": it speaks of the cue to say that it is not so.
  public var isDenial: Bool

  public init(
    name: String, words: String, cue: String? = nil, namesFeeling: Bool = true,
    isStock: Bool = false, isDenial: Bool = false
  ) {
    self.name = name
    self.words = words
    self.cue = cue
    self.namesFeeling = namesFeeling
    self.isStock = isStock
    self.isDenial = isDenial
  }
}

/// What is not so, or promised and not to be had.
public struct HeardUntruth: Hashable, Sendable {
  public var fact: String
  public var words: String
  /// It is so, but for the name of somebody else: she is told wrongly, and not deceived.
  public var isOfTheNameOnly: Bool

  public init(fact: String, words: String, isOfTheNameOnly: Bool = false) {
    self.fact = fact
    self.words = words
    self.isOfTheNameOnly = isOfTheNameOnly
  }
}

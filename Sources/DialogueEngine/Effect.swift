public import DialogueModel

/// All that one step may bring about. Each is journalled before it is shown, and the state is
/// nothing but their fold.
public enum Effect: Hashable, Sendable {
  /// A line is said, in these words: its gaps are filled.
  case said(LineID, words: String)
  case asked(Asking)
  case kept(Answer)
  /// A question was left; the reason is exported as it is.
  case setAside(slot: String, HouseAnswer)
  /// An answer that rests on another which changed.
  case flagged(slot: String)
  /// Something of weight was said about a question that comes later; it is read back there.
  case noted(Reading)
  case turned(Turn)
  /// The sitting ends.
  case rested(label: String)
}

/// A gap of a line of the house, and what it is filled with.
public struct Gap: Hashable, Sendable {
  public let name: String
  public let value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// Where the conversation goes.
public enum Turn: Hashable, Sendable {
  /// Into a house rule; the open question waits.
  case aside(HouseRuleName)
  /// Out of the house rule again.
  case back
  /// To a question that was answered or left before.
  case to(slot: String)
  case topic(String)
}

/// What is open, waiting for a line.
public struct Asking: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case question
    /// Is this what you mean? `choice` is nil where the words themselves are read back.
    case confirm(choice: String?, words: String)
    /// Several readings of one line.
    case whichOf(choices: [String], words: String)
    /// Shall we go on? The id of the topic that would be next.
    case crossroads(next: String)
    /// Which answer is to be changed? The slots on offer.
    case answers([String])
    /// Which part? The ids of the topics on offer.
    case topics([String])
  }

  /// The slot asked about; empty for a crossroads and for lists.
  public let slot: String
  public let kind: Kind
  /// How often in a row nothing was recognised, 0 to 2.
  public let misses: Int
  /// What was typed at those misses, kept with the answer that comes of it in the end.
  public let unread: [String]
  /// Weighty answers to other questions, heard in the same line and still to be read back.
  public let waiting: [Reading]

  public init(
    slot: String, kind: Kind, misses: Int = 0, unread: [String] = [], waiting: [Reading] = []
  ) {
    self.slot = slot
    self.kind = kind
    self.misses = misses
    self.unread = unread
    self.waiting = waiting
  }
}

extension Asking {
  /// Whether a list made of what was said is open.
  var isList: Bool {
    switch kind {
    case .answers, .topics: true
    case .question, .confirm, .whichOf, .crossroads: false
    }
  }
}

/// What some words may mean for a slot.
public struct Reading: Hashable, Sendable {
  public let slot: String
  /// Nil where the words themselves are the answer.
  public let choice: String?
  public let words: String

  public init(slot: String, choice: String?, words: String) {
    self.slot = slot
    self.choice = choice
    self.words = words
  }
}

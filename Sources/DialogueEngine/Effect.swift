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
  case turned(Direction)
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
public enum Direction: Hashable, Sendable {
  /// Into a house rule; the open question waits.
  case aside(HouseRuleName)
  /// Out of the house rule again.
  case back
  /// To a question that was answered or left before.
  case to(slot: String)
  case topic(String)
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

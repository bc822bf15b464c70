/// What a person said to one question, in their words and in our reading of them.
public struct Answer: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable, CaseIterable {
    case chosen, typed, corrected
    case typedReadBackConfirmed = "typed-read-back-confirmed"
  }

  public let slot: String
  /// The value from the closed list, where there is one.
  public let choice: String?
  /// Exactly what was typed.
  public let words: String
  public let method: Method
  /// Whether our reading of it was read back and confirmed, for the first time or for a change.
  public let isConfirmed: Bool
  /// The line that asked.
  public let question: LineID
  /// The words that were asked, as they then stood.
  public let asked: String

  public init(
    slot: String, choice: String?, words: String, method: Method, isConfirmed: Bool = false,
    question: LineID, asked: String
  ) {
    self.slot = slot
    self.choice = choice
    self.words = words
    self.method = method
    self.isConfirmed = isConfirmed || method == .typedReadBackConfirmed
    self.question = question
    self.asked = asked
  }
}

/// An answer that asks for no answer. Each is as good as any other, and is kept.
public enum HouseAnswer: String, Hashable, Sendable, CaseIterable {
  case notNow = "not-now"
  case preferNotToSay = "prefer-not-to-say"
  case notSureHowToSay = "not-sure-how-to-say"
  case pause
  case goBack = "go-back"
  case why, `repeat`, explain, person
}

/// How a question was settled, by whom, and why.
public struct Settlement: Hashable, Sendable {
  public enum Decision: String, Hashable, Sendable, CaseIterable {
    /// Looked at; the plan stays as it is.
    case noted
    /// Of versions side by side, this is the one to read.
    case use
    /// This version is not to be used.
    case setAside = "set-aside"
    case samePerson = "same-person"
    case differentPerson = "different-person"
    /// What was missing has come.
    case arrived
    /// Somebody took the decision back, and it is asked anew.
    case takenBack = "taken-back"
  }

  public let decision: Decision
  public let staff: String
  public let explanation: String
  public let at: String

  public init(_ decision: Decision, staff: String, explanation: String, at: String) {
    self.decision = decision
    self.staff = staff
    self.explanation = explanation
    self.at = at
  }
}

/// A question that somebody settled, and what they wrote down.
public struct SettledQuestion: Hashable, Sendable {
  public let question: OpenQuestion
  public let settlement: Settlement

  public init(question: OpenQuestion, settlement: Settlement) {
    self.question = question
    self.settlement = settlement
  }
}

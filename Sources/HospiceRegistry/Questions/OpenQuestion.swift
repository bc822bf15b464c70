/// Something about a version or a document that a person has to decide.
public struct OpenQuestion: Hashable, Sendable {
  /// What is in doubt.
  public enum Subject: Hashable, Sendable {
    /// A version of a plan, by its digest.
    case version(String)
    /// A document that was not made with Kindred, by its number here.
    case document(Int)
  }

  public let id: Int
  public let subject: Subject
  public let reason: Reason
  /// Who else the plan may belong to.
  public let otherPerson: Int?
  public let asked: String
  public let isOpen: Bool
  /// What else the question is about, as ``DeniedVersion`` has it; nil once it is settled.
  public let detail: String?

  public init(
    id: Int, subject: Subject, reason: Reason, otherPerson: Int?, asked: String, isOpen: Bool,
    detail: String? = nil
  ) {
    self.id = id
    self.subject = subject
    self.reason = reason
    self.otherPerson = otherPerson
    self.asked = asked
    self.isOpen = isOpen
    self.detail = detail
  }
}

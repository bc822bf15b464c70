public import CarePlanModel
public import DialogueModel

/// All that a plan says of itself and that no answer tells.
public struct PlanContext: Sendable {
  /// A UUID in lower case, the same in every version.
  public let id: String
  public let version: Int
  public let replaces: PlanHeader.Predecessor?
  public let created: String
  /// When the last answer was given.
  public let updated: String
  public let producer: PlanProducer
  /// Whether the line was read and signed by real people.
  public let reviewStatus: @Sendable (LineID) -> AskedQuestion.ReviewStatus
  /// `sha-256:` and 64 hex digits for the wording of a line, given its words as they were asked.
  public let fingerprint: @Sendable (LineID, String) -> String

  public init(
    id: String, version: Int, replaces: PlanHeader.Predecessor? = nil, created: String,
    updated: String, producer: PlanProducer,
    reviewStatus: @escaping @Sendable (LineID) -> AskedQuestion.ReviewStatus,
    fingerprint: @escaping @Sendable (LineID, String) -> String
  ) {
    self.id = id
    self.version = version
    self.replaces = replaces
    self.created = created
    self.updated = updated
    self.producer = producer
    self.reviewStatus = reviewStatus
    self.fingerprint = fingerprint
  }
}

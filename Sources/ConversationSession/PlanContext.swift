public import CarePlanModel
public import DialogueModel

/// An answer that stands, and when it was given.
public struct RecordedAnswer: Hashable, Sendable {
  public let answer: Answer
  /// RFC 3339 with a zone, as are all times here.
  public let recorded: String
  /// When it was read back and confirmed.
  public let confirmed: String?
  /// The version of the plan in which it was first given like this.
  public let sinceVersion: Int
  /// Who typed it: the person, or staff who wrote down what the person said.
  public let source: Provenance.Source
  /// In which language the question was asked.
  public let variant: AskedQuestion.Variant

  public init(
    _ answer: Answer, recorded: String, confirmed: String? = nil, sinceVersion: Int = 1,
    source: Provenance.Source = .person, variant: AskedQuestion.Variant = .english
  ) {
    self.answer = answer
    self.source = source
    self.variant = variant
    self.recorded = recorded
    self.confirmed = confirmed
    self.sinceVersion = sinceVersion
  }
}

/// A question that was asked and left, which is as good an answer as any.
public struct LeftQuestion: Hashable, Sendable {
  public let slot: String
  public let reason: HouseAnswer
  public let recorded: String
  public let question: LineID?
  /// The words that were asked, as they then stood.
  public let asked: String?
  public let sinceVersion: Int
  public let source: Provenance.Source
  /// In which language the question was asked.
  public let variant: AskedQuestion.Variant

  public init(
    slot: String, reason: HouseAnswer, recorded: String, question: LineID? = nil,
    asked: String? = nil, sinceVersion: Int = 1, source: Provenance.Source = .person,
    variant: AskedQuestion.Variant = .english
  ) {
    self.slot = slot
    self.source = source
    self.variant = variant
    self.reason = reason
    self.recorded = recorded
    self.question = question
    self.asked = asked
    self.sinceVersion = sinceVersion
  }
}

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

/// What a person leaves behind: one version of their plan.
///
/// Times are RFC 3339 texts with a zone, days are `yyyy-mm-dd`; both are kept as written, so that
/// a plan that is read and written again is the same to the byte.
public struct CarePlan: Hashable, Sendable {
  public var formatVersion: String
  public var header: PlanHeader
  public var firstMinute: FirstMinute
  public var questionsForMyTeam: [TeamQuestion]
  public var person: PlanPerson
  public var people: [PlanContactPerson]
  public var statements: [PlanStatement]
  /// Drafts to be signed on paper, and what is said of papers that are signed. None is valid here.
  public var refusals: [PlanRefusal]
  public var clinicalDecisionsReported: [ClinicalDecisionReported]
  public var otherVoices: [OtherVoice]
  public var sharing: [SharingDecision]
  public var capacity: CapacityNote?
  public var producer: PlanProducer

  public init(
    formatVersion: String = "1.0", header: PlanHeader, firstMinute: FirstMinute,
    questionsForMyTeam: [TeamQuestion] = [], person: PlanPerson,
    people: [PlanContactPerson] = [], statements: [PlanStatement],
    refusals: [PlanRefusal] = [], clinicalDecisionsReported: [ClinicalDecisionReported] = [],
    otherVoices: [OtherVoice] = [], sharing: [SharingDecision] = [],
    capacity: CapacityNote? = nil, producer: PlanProducer
  ) {
    self.formatVersion = formatVersion
    self.header = header
    self.firstMinute = firstMinute
    self.questionsForMyTeam = questionsForMyTeam
    self.person = person
    self.people = people
    self.statements = statements
    self.refusals = refusals
    self.clinicalDecisionsReported = clinicalDecisionsReported
    self.otherVoices = otherVoices
    self.sharing = sharing
    self.capacity = capacity
    self.producer = producer
  }

  public func statement(_ topic: String, rank: Int? = nil) -> PlanStatement? {
    statements.first { $0.topic == topic && $0.rank == rank }
  }
}

/// A plan and what shows that its bytes were not changed.
public struct SealedCarePlan: Hashable, Sendable {
  public let plan: CarePlan
  public let proof: PlanProof

  public init(plan: CarePlan, proof: PlanProof) {
    self.plan = plan
    self.proof = proof
  }
}

/// A refusal of treatment: drafted here to be signed on paper, or on paper and described here.
///
/// Nothing here says that it is valid: only the signed and witnessed paper can be.
public struct PlanRefusal: Hashable, Sendable {
  public struct Signature: Hashable, Sendable {
    public enum How: String, Hashable, Sendable, CaseIterable {
      case paperDeclared = "paper-declared"
      case onScreen = "on-screen"
      case byDirection = "by-direction"
      case none
    }

    public let how: How
    public let at: String?
    public let paperAt: String?

    public init(how: How, at: String? = nil, paperAt: String? = nil) {
      self.how = how
      self.at = at
      self.paperAt = paperAt
    }
  }

  public struct Witness: Hashable, Sendable {
    public let person: String
    public let at: String?

    public init(person: String, at: String? = nil) {
      self.person = person
      self.at = at
    }
  }

  public enum Assessment: String, Hashable, Sendable, CaseIterable {
    case draftNotValid = "draft-not-valid"
    case formalitiesDeclared = "formalities-declared"
    case copyOfSignedOriginal = "copy-of-signed-original"
  }

  /// The id of the statement that says it.
  public let statement: String
  public let treatment: String
  public let circumstances: String?
  public let lifeSustaining: Bool
  public let evenIfLifeAtRisk: Bool?
  public let signature: Signature
  public let witness: Witness?
  public let assessment: Assessment

  public init(
    statement: String, treatment: String, circumstances: String? = nil, lifeSustaining: Bool,
    evenIfLifeAtRisk: Bool? = nil, signature: Signature, witness: Witness? = nil,
    assessment: Assessment
  ) {
    self.statement = statement
    self.treatment = treatment
    self.circumstances = circumstances
    self.lifeSustaining = lifeSustaining
    self.evenIfLifeAtRisk = evenIfLifeAtRisk
    self.signature = signature
    self.witness = witness
    self.assessment = assessment
  }
}

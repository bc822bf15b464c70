public import CarePlanModel

/// One version of a plan that is here. It never changes but in its force.
public struct HeldVersion: Hashable, Sendable {
  /// Whether it counts.
  public enum Force: String, Hashable, Sendable, CaseIterable {
    case inForce = "in-force"
    /// Somebody decided that it is not to be used.
    case setAside = "set-aside"
    /// Its batch was rolled back.
    case rolledBack = "rolled-back"
  }

  /// `sha-256:` and 64 hex digits, over the canonical document.
  public let digest: String
  public let plan: String
  public let number: Int
  public let status: PlanHeader.Status
  public let replaces: PlanHeader.Predecessor?
  public let person: Int
  /// When it was last changed at home, by the clock there.
  public let updated: String
  public let reviewBy: String?
  /// Base64url of the key that it was signed with.
  public let signingKey: String?
  /// When it came, by the clock here.
  public let received: String
  public let batch: Int
  public let force: Force
  /// Whether it is asked if this is the person whose plan it is: until that is decided it takes no
  /// other version's place.
  public let isDoubted: Bool

  public init(
    digest: String, plan: String, number: Int, status: PlanHeader.Status,
    replaces: PlanHeader.Predecessor?, person: Int, updated: String, reviewBy: String?,
    signingKey: String?, received: String, batch: Int, force: Force = .inForce,
    isDoubted: Bool = false
  ) {
    self.digest = digest
    self.plan = plan
    self.number = number
    self.status = status
    self.replaces = replaces
    self.person = person
    self.updated = updated
    self.reviewBy = reviewBy
    self.signingKey = signingKey
    self.received = received
    self.batch = batch
    self.force = force
    self.isDoubted = isDoubted
  }

  var doubted: HeldVersion {
    HeldVersion(
      digest: digest, plan: plan, number: number, status: status, replaces: replaces,
      person: person, updated: updated, reviewBy: reviewBy, signingKey: signingKey,
      received: received, batch: batch, force: force, isDoubted: true)
  }

  var link: VersionLink {
    VersionLink(
      digest: digest, number: number, status: status, replaces: replaces,
      isInForce: force == .inForce, isDoubted: isDoubted)
  }
}

extension Collection<HeldVersion> {
  /// - Precondition: They are versions of one plan.
  public var chain: PlanChain { PlanChain(map(\.link)) }
}

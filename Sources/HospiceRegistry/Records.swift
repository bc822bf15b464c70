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

  public init(
    digest: String, plan: String, number: Int, status: PlanHeader.Status,
    replaces: PlanHeader.Predecessor?, person: Int, updated: String, reviewBy: String?,
    signingKey: String?, received: String, batch: Int, force: Force = .inForce
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
  }

  var link: VersionLink {
    VersionLink(
      digest: digest, number: number, status: status, replaces: replaces,
      isInForce: force == .inForce)
  }
}

extension Collection<HeldVersion> {
  /// - Precondition: They are versions of one plan.
  public var chain: PlanChain { PlanChain(map(\.link)) }
}

/// Somebody of whom there are plans.
public struct KnownPerson: Hashable, Sendable {
  /// Counted from 1 by this registry; it means nothing elsewhere.
  public let id: Int
  public let clues: PersonClues

  public init(id: Int, clues: PersonClues) {
    self.id = id
    self.clues = clues
  }
}

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

  public init(
    id: Int, subject: Subject, reason: Reason, otherPerson: Int?, asked: String, isOpen: Bool
  ) {
    self.id = id
    self.subject = subject
    self.reason = reason
    self.otherPerson = otherPerson
    self.asked = asked
    self.isOpen = isOpen
  }
}

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

/// One run of an import.
public struct ImportBatch: Hashable, Sendable {
  public let id: Int
  public let staff: String
  public let begun: String
  public let rolledBack: String?

  public init(id: Int, staff: String, begun: String, rolledBack: String?) {
    self.id = id
    self.staff = staff
    self.begun = begun
    self.rolledBack = rolledBack
  }
}

/// How much there is.
public struct RegistryCounts: Hashable, Sendable {
  public let people: Int
  public let versions: Int
  public let files: Int
  /// Those that were not made with Kindred.
  public let documents: Int
  public let openQuestions: Int
  public let auditEntries: Int

  public init(
    people: Int, versions: Int, files: Int, documents: Int, openQuestions: Int, auditEntries: Int
  ) {
    self.people = people
    self.versions = versions
    self.files = files
    self.documents = documents
    self.openQuestions = openQuestions
    self.auditEntries = auditEntries
  }
}

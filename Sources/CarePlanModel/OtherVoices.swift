/// What somebody else says the person would want. It is never shown as the person's own.
public struct OtherVoice: Hashable, Sendable {
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    case heardThemSayIt = "heard-them-say-it"
    case knowThemWell = "know-them-well"
    case guess
  }

  /// `v1`, `v2` …
  public let id: String
  public let person: String
  public let basis: Basis
  public let topic: String
  public let text: String
  public let provenance: Provenance

  public init(
    id: String, person: String, basis: Basis, topic: String, text: String,
    provenance: Provenance
  ) {
    self.id = id
    self.person = person
    self.basis = basis
    self.topic = topic
    self.text = text
    self.provenance = provenance
  }
}

/// What the person says a clinician has decided: always reported, never verified.
public struct ClinicalDecisionReported: Hashable, Sendable {
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    case cpr
    case respectForm = "respect-form"
    case anticipatoryMedicines = "anticipatory-medicines"
  }

  /// The only standing that such a report can have.
  public static let standing = "reported-not-verified"

  /// `d1`, `d2` …
  public let id: String
  public var subject: Subject
  public var state: StatementState
  public var choice: String?
  public var text: String?
  /// Where the paper is, in words.
  public var paperAt: String?
  /// The date on the paper, as it was said.
  public var paperDated: String?
  public var provenance: Provenance

  public init(
    id: String, subject: Subject, state: StatementState, choice: String? = nil,
    text: String? = nil, paperAt: String? = nil, paperDated: String? = nil,
    provenance: Provenance
  ) {
    self.id = id
    self.subject = subject
    self.state = state
    self.choice = choice
    self.text = text
    self.paperAt = paperAt
    self.paperDated = paperDated
    self.provenance = provenance
  }
}

/// Something the person would like to ask those who look after them. Printed first.
public struct TeamQuestion: Hashable, Sendable {
  /// `q1`, `q2` …
  public let id: String
  public let text: String
  public let provenance: Provenance

  public init(id: String, text: String, provenance: Provenance) {
    self.id = id
    self.text = text
    self.provenance = provenance
  }
}

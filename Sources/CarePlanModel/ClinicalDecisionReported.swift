/// What the person or staff say that a clinician decided: always reported, never verified.
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

extension ClinicalDecisionReported {
  /// Whether staff wrote it, and not the person.
  public var isByStaff: Bool { provenance.source == .professional }

  /// What was decided, in plain English: "the team decided" where staff report it, "I was told"
  /// where the person does; nil where no choice was made. An unknown choice stands as it came.
  public var phrase: String? {
    guard let choice else { return nil }
    guard isByStaff else {
      return SlotCatalogue.slot(named: "cpr-decision-reported")?.phrase(of: choice) ?? choice
    }
    let slot = ReportCatalogue.slots.first { $0.field == .decision }
    return slot?.answer.phrase(of: choice) ?? choice
  }
}

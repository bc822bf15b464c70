import StrictJSON

/// What the audit keeps of a decision: which it was, a hash over all that was written down with it,
/// and what it changed, so that it can be taken back.
struct DecisionRecord: Hashable {
  enum Change: Hashable {
    /// A version, by its digest, is no longer used.
    case setAside(String)
    /// A document is no longer used.
    case setDocumentAside(Int)
    /// A plan belongs to somebody else.
    case movedPlan(String, from: Int, to: Int)
    /// A document belongs to somebody else; before, perhaps to nobody who was known.
    case movedDocument(Int, from: Int?, to: Int)
  }

  let decision: String
  /// Nil where an older program wrote it.
  let seal: String?
  let changes: [Change]

  init(
    _ question: Int, _ settlement: Settlement, changes: [Change] = [],
    digest: ([UInt8]) -> String
  ) {
    decision = settlement.decision.rawValue
    seal = DecisionRecord.seal(question, settlement, digest: digest)
    self.changes = changes
  }

  /// - Parameter outcome: As an entry of the audit has it.
  init(_ outcome: String) {
    let words = outcome.split(separator: " ").map(String.init)
    decision = words.first ?? ""
    seal = words.first { $0.hasPrefix(DecisionRecord.sealMark) }
      .map { String($0.dropFirst(DecisionRecord.sealMark.count)) }
    changes = words.dropFirst().compactMap(Change.init)
  }

  /// As an entry of the audit has it.
  var outcome: String {
    ([decision] + (seal.map { [DecisionRecord.sealMark + $0] } ?? []) + changes.map(\.word))
      .joined(separator: " ")
  }

  private static let sealMark = "sealed:"

  /// Over everything that the registry keeps of how a question was settled.
  static func seal(
    _ question: Int, _ settlement: Settlement, digest: ([UInt8]) -> String
  ) -> String {
    digest(
      JSONWriter.canonical(
        .object([
          JSONMember("question", .integer(question)),
          JSONMember("decision", .string(settlement.decision.rawValue)),
          JSONMember("staff", .string(settlement.staff)),
          JSONMember("explanation", .string(settlement.explanation)),
          JSONMember("at", .string(settlement.at)),
        ])))
  }
}

extension DecisionRecord.Change {
  fileprivate init?(_ word: String) {
    let parts = word.split(separator: "=").map(String.init)
    switch (parts.first, parts.count) {
    case ("aside", 2): self = .setAside(parts[1])
    case ("document-aside", 2):
      guard let id = Int(parts[1]) else { return nil }
      self = .setDocumentAside(id)
    case ("plan", 4):
      guard let from = Int(parts[2]), let to = Int(parts[3]) else { return nil }
      self = .movedPlan(parts[1], from: from, to: to)
    case ("document", 4):
      guard let id = Int(parts[1]), let to = Int(parts[3]) else { return nil }
      self = .movedDocument(id, from: Int(parts[2]), to: to)
    default: return nil
    }
  }

  fileprivate var word: String {
    switch self {
    case .setAside(let digest): "aside=\(digest)"
    case .setDocumentAside(let id): "document-aside=\(id)"
    case .movedPlan(let plan, let from, let to): "plan=\(plan)=\(from)=\(to)"
    case .movedDocument(let id, let from, let to):
      "document=\(id)=\(from.map(String.init) ?? "nobody")=\(to)"
    }
  }
}

extension AuditEntry {
  /// What came of it, for somebody to read: without the hash, which says nothing to them.
  public var outcomeInWords: String {
    outcome.split(separator: " ").filter { !$0.hasPrefix("sealed:") }.joined(separator: " ")
  }
}

extension Registry {
  /// Keeps how a question was settled, and writes down who did it and what it changed.
  func settle(
    _ question: OpenQuestion, _ settlement: Settlement, action: AuditEntry.Action = .settle,
    changes: [DecisionRecord.Change] = [], batch: Int? = nil, digest: ([UInt8]) -> String
  ) throws {
    try settle(question.id, settlement)
    let record = DecisionRecord(question.id, settlement, changes: changes, digest: digest)
    try note(
      AuditNote(
        at: settlement.at, staff: settlement.staff, action: action,
        subject: String(question.id), outcome: record.outcome, reasons: [question.reason],
        batch: batch))
  }
}

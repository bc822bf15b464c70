import StrictJSON

/// One line of the audit: who did what, when, and what came of it.
///
/// Each holds the hash of the one before, so that no line can be altered or taken out unseen by
/// whoever knows the last hash. It holds digests and codes, and never a word of a plan.
public struct AuditEntry: Hashable, Sendable {
  public enum Action: String, Hashable, Sendable, CaseIterable {
    case create, take = "import", read, list, search, export, resolve, settle, backup, restore
    case publish
    case rollBack = "rollback"
    /// A name that was not known here opened the registry.
    case enrol
  }

  /// What the hash before the first entry is.
  public static let start = String(repeating: "0", count: 64)

  /// Counted from 1.
  public let sequence: Int
  public let at: String
  public let staff: String
  public let action: Action
  /// The hash of a file, the digest of a plan, or the number of a person, question or batch.
  public let subject: String
  public let outcome: String
  /// Names of reasons, with a space between.
  public let reasons: String
  public let batch: Int?
  public let previous: String
  public let hash: String

  public init(
    sequence: Int, at: String, staff: String, action: Action, subject: String, outcome: String,
    reasons: String, batch: Int?, previous: String, hash: String
  ) {
    self.sequence = sequence
    self.at = at
    self.staff = staff
    self.action = action
    self.subject = subject
    self.outcome = outcome
    self.reasons = reasons
    self.batch = batch
    self.previous = previous
    self.hash = hash
  }

  /// A new entry behind another.
  public init(
    after last: (sequence: Int, hash: String)?, _ note: AuditNote, digest: ([UInt8]) -> String
  ) {
    let sequence = (last?.sequence ?? 0) + 1
    let previous = last?.hash ?? AuditEntry.start
    let bytes = AuditEntry.hashed(note, sequence, previous)
    self.init(
      sequence: sequence, at: note.at, staff: note.staff, action: note.action,
      subject: note.subject, outcome: note.outcome,
      reasons: note.reasons.map(\.rawValue).joined(separator: " "), batch: note.batch,
      previous: previous, hash: digest(bytes))
  }

  /// Whether the hash is the one of what stands here.
  func isWhole(digest: ([UInt8]) -> String) -> Bool {
    let note = AuditNote(
      at: at, staff: staff, action: action, subject: subject, outcome: outcome,
      reasons: reasons.split(separator: " ").compactMap { Reason(rawValue: String($0)) },
      batch: batch)
    return reasons == note.reasons.map(\.rawValue).joined(separator: " ")
      && hash == digest(AuditEntry.hashed(note, sequence, previous))
  }

  /// What `doctor` is called in the audit.
  public static let doctor = "doctor"

  var isOfDoctor: Bool { action == .list && subject == AuditEntry.doctor }

  private static func hashed(_ note: AuditNote, _ sequence: Int, _ previous: String) -> [UInt8] {
    var members = [
      JSONMember("sequence", .integer(sequence)), JSONMember("previous", .string(previous)),
      JSONMember("at", .string(note.at)), JSONMember("staff", .string(note.staff)),
      JSONMember("action", .string(note.action.rawValue)),
      JSONMember("subject", .string(note.subject)), JSONMember("outcome", .string(note.outcome)),
      JSONMember("reasons", .array(note.reasons.map { .string($0.rawValue) })),
    ]
    if let batch = note.batch { members.append(JSONMember("batch", .integer(batch))) }
    return JSONWriter.canonical(.object(members))
  }
}

/// What is to be written into the audit.
public struct AuditNote: Hashable, Sendable {
  public let at: String
  public let staff: String
  public let action: AuditEntry.Action
  public let subject: String
  public let outcome: String
  public let reasons: [Reason]
  public let batch: Int?

  public init(
    at: String, staff: String, action: AuditEntry.Action, subject: String, outcome: String = "",
    reasons: [Reason] = [], batch: Int? = nil
  ) {
    self.at = at
    self.staff = staff
    self.action = action
    self.subject = subject
    self.outcome = outcome
    self.reasons = reasons
    self.batch = batch
  }
}

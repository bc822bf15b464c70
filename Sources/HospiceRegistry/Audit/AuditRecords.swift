/// The part of a ``Registry`` that keeps who did what, and who read what.
public protocol AuditRecords: AnyObject {
  func note(_ note: AuditNote) throws
  func lastAudit() throws -> (sequence: Int, hash: String)?
  /// The last that tells of one thing. It looks through all of them.
  func lastEntry(_ action: AuditEntry.Action, subject: String) throws -> AuditEntry?
  /// In their order, beginning behind one.
  func audit(after sequence: Int, countMax: Int) throws -> [AuditEntry]
}

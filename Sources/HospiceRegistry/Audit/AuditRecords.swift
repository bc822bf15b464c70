/// The part of a ``Registry`` that keeps who did what, and who read what.
public protocol AuditRecords: AnyObject {
  func note(_ note: AuditNote) throws
  func lastAudit() throws -> (sequence: Int, hash: String)?
  /// In their order, beginning behind one.
  func audit(after sequence: Int, countMax: Int) throws -> [AuditEntry]
}

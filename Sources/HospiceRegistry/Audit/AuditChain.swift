/// Walks the audit from its beginning, and stops at the first line that is not as it was written.
public struct AuditChain: Hashable, Sendable {
  public private(set) var count = 0
  /// The hash of the last entry: whoever writes it down elsewhere can show later that nothing
  /// before it was changed.
  public private(set) var head = AuditEntry.start
  /// The latest moment that any entry names: clocks are set back, and entries are not.
  public private(set) var latest = ""
  /// Whether somebody looked whether all is well after the latest moment was written.
  public private(set) var latestWasSeen = false
  /// The number of the first entry that was altered, or that follows one that was taken out.
  public private(set) var brokenAt: Int?

  public init() {}

  public mutating func follow(_ entry: AuditEntry, digest: ([UInt8]) -> String) {
    guard brokenAt == nil else { return }
    guard entry.sequence == count + 1, entry.previous == head, entry.isWhole(digest: digest) else {
      brokenAt = count + 1
      return
    }
    count = entry.sequence
    head = entry.hash
    if entry.at > latest {
      latest = entry.at
      latestWasSeen = false
    } else if entry.isOfDoctor {
      latestWasSeen = true
    }
  }
}

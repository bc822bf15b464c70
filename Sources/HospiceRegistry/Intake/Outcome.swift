/// What became of one file. There is exactly one a file, whatever the file is.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  /// A plan that was not here, and is now.
  case added
  /// The same plan was here already.
  case alreadyHeld = "already-held"
  /// An older version than the one that is shown; it stands in the history.
  case olderAdded = "older-added"
  /// It was taken in, and a person must decide something about it.
  case needsReview = "needs-review"
  /// It was not taken in.
  case rejected
  /// It could not be read at all.
  case unreadable

  /// Whether the plan is in the registry afterwards.
  public var isHeld: Bool {
    switch self {
    case .added, .alreadyHeld, .olderAdded, .needsReview: true
    case .rejected, .unreadable: false
    }
  }
}

/// Why the registry cannot go on. It never holds a word of a plan.
public struct RegistryFailure: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Another program holds it, and did not let go in time.
    case busy
    /// The disk has no room left.
    case full
    /// It is damaged.
    case damaged
    /// It cannot be opened, or was written by a newer program.
    case notOpened
    /// What is there belongs to another program.
    case notOurs
    /// Nothing is there yet, and nobody asked for a registry to be made.
    case notMade
    case other
  }

  public let kind: Kind
  /// What the database calls it: a code, and no text of its own.
  public let code: String

  public init(_ kind: Kind, code: String) {
    self.kind = kind
    self.code = code
  }
}

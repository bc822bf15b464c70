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

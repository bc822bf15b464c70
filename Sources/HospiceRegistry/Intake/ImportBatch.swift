/// One run of an import.
public struct ImportBatch: Hashable, Sendable {
  public let id: Int
  public let staff: String
  public let begun: String
  public let rolledBack: String?

  public init(id: Int, staff: String, begun: String, rolledBack: String?) {
    self.id = id
    self.staff = staff
    self.begun = begun
    self.rolledBack = rolledBack
  }
}

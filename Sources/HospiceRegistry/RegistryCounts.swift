/// How much there is.
public struct RegistryCounts: Hashable, Sendable {
  public let people: Int
  public let versions: Int
  public let files: Int
  /// Those that were not made with Kindred.
  public let documents: Int
  public let openQuestions: Int
  public let auditEntries: Int

  public init(
    people: Int, versions: Int, files: Int, documents: Int, openQuestions: Int, auditEntries: Int
  ) {
    self.people = people
    self.versions = versions
    self.files = files
    self.documents = documents
    self.openQuestions = openQuestions
    self.auditEntries = auditEntries
  }
}

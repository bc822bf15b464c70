/// The part of a ``Registry`` that keeps what was published, and where.
public protocol PublicationRecords: AnyObject {
  func publication(of digest: String, at endpoint: String) throws -> Publication?
  /// For whom anything was ever published at a server, in the order of their names.
  func recipients(at endpoint: String) throws -> [String]
  /// In the order of their digests, beginning behind one.
  func publications(
    at endpoint: String, after digest: String, countMax: Int
  ) throws -> [Publication]
  /// Takes the place of what was written of the same version at the same server.
  func set(_ publication: Publication) throws
}

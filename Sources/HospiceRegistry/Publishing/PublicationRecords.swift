/// The part of a ``Registry`` that keeps what was published, and where.
public protocol PublicationRecords: AnyObject {
  func publication(of digest: String, at endpoint: String) throws -> Publication?
  /// In the order of their digests, beginning behind one.
  func publications(
    at endpoint: String, after digest: String, countMax: Int
  ) throws -> [Publication]
  /// Takes the place of what was written of the same version at the same server.
  func set(_ publication: Publication) throws
}

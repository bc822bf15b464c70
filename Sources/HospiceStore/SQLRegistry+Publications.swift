public import HospiceRegistry

extension SQLRegistry {
  private func publications(
    where condition: String, _ arguments: SQLValue...
  ) throws -> [Publication] {
    let sql = "SELECT digest, endpoint, state, at FROM publications WHERE \(condition)"
    return try connection.rows(sql, arguments).map { row in
      guard let digest = row[0].text, let endpoint = row[1].text,
        let state = row[2].text.flatMap(Publication.State.init(rawValue:)), let at = row[3].text
      else { throw RegistryFailure(.damaged, code: "publications") }
      return Publication(digest: digest, endpoint: endpoint, state: state, at: at)
    }
  }

  public func publication(of digest: String, at endpoint: String) throws -> Publication? {
    try publications(where: "digest = ? AND endpoint = ?", .text(digest), .text(endpoint)).first
  }

  public func publications(
    at endpoint: String, after digest: String, countMax: Int
  ) throws -> [Publication] {
    try publications(
      where: "endpoint = ? AND digest > ? ORDER BY digest LIMIT ?", .text(endpoint),
      .text(digest), .integer(countMax))
  }

  public func set(_ publication: Publication) throws {
    let isNew = try self.publication(of: publication.digest, at: publication.endpoint) == nil
    let sql =
      isNew
      ? "INSERT INTO publications (state, at, digest, endpoint) VALUES (?, ?, ?, ?)"
      : "UPDATE publications SET state = ?, at = ? WHERE digest = ? AND endpoint = ?"
    try rows(
      sql, .text(publication.state.rawValue), .text(publication.at), .text(publication.digest),
      .text(publication.endpoint))
  }
}

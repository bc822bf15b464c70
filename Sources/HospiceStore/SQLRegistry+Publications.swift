public import HospiceRegistry

extension SQLRegistry {
  private func publications(
    where condition: String, _ arguments: SQLValue...
  ) throws -> [Publication] {
    let sql = "SELECT digest, endpoint, recipient, state, at FROM publications WHERE \(condition)"
    return try connection.rows(sql, arguments).map { row in
      guard let digest = row[0].text, let endpoint = row[1].text,
        let state = row[3].text.flatMap(Publication.State.init(rawValue:)), let at = row[4].text
      else { throw RegistryFailure(.damaged, code: "publications") }
      return Publication(
        digest: digest, endpoint: endpoint, recipient: row[2].text, state: state, at: at)
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
      ? "INSERT INTO publications (state, at, recipient, digest, endpoint) VALUES (?, ?, ?, ?, ?)"
      : "UPDATE publications SET state = ?, at = ?, recipient = ? WHERE digest = ? AND endpoint = ?"
    try rows(
      sql, .text(publication.state.rawValue), .text(publication.at),
      SQLValue(publication.recipient), .text(publication.digest), .text(publication.endpoint))
  }

  public func recipients(at endpoint: String) throws -> [String] {
    try rows(
      """
      SELECT DISTINCT recipient FROM publications
      WHERE endpoint = ? AND recipient IS NOT NULL ORDER BY recipient
      """, .text(endpoint)
    ).compactMap { $0[0].text }
  }
}

public import FHIRCoding
public import HospiceRegistry

/// Documents beside others of the same name, however many of them there are.
///
/// No question here looks through all that bear an identifier: thousands may.
extension SQLRegistry {
  public func copy(of document: ForeignDocument) throws -> HeldDocument? {
    let saysTheSame = "SELECT document FROM sightings WHERE substance = ?"
    guard !document.keys.isEmpty else {
      return try documents(
        found: rows(
          """
          SELECT id FROM documents WHERE id IN (\(saysTheSame))
          AND NOT EXISTS (SELECT 1 FROM document_keys WHERE document = documents.id)
          ORDER BY id LIMIT 1
          """, .text(document.substance))
      ).first
    }
    let keys = document.keys.prefix(SQLRegistry.keysMost)
    return try documents(
      found: connection.rows(
        """
        SELECT id FROM documents WHERE id IN (\(saysTheSame) AND form = ?)
        AND EXISTS (SELECT 1 FROM document_keys WHERE document = documents.id
        AND key IN (\(marks(keys)))) ORDER BY id LIMIT 1
        """, [.text(document.substance), .text(document.form)] + keys.map { .text($0) })
    ).first
  }

  public func rivals(
    of document: ForeignDocument, isInItsForm: Bool, countMax: Int
  ) throws -> [HeldDocument] {
    guard let first = document.keys.first else { return [] }
    let (sql, arguments) =
      isInItsForm ? sameForm(document, first) : otherForm(document)
    let inForm = "EXISTS (SELECT 1 FROM sightings WHERE document = named.document AND form = ?)"
    return try documents(
      found: connection.rows(
        """
        SELECT DISTINCT document FROM (\(sql)) AS named
        WHERE \(isInItsForm ? "" : "NOT ")\(inForm) LIMIT ?
        """, arguments + [.text(document.form), .integer(countMax)]))
  }

  /// The same identifier of its own, or the same version of what has an identifier of all versions:
  /// that one says nothing without a version, among documents of one form.
  private func sameForm(
    _ document: ForeignDocument, _ first: String
  ) -> (String, [SQLValue]) {
    let named = "SELECT document FROM document_keys WHERE key"
    guard let version = document.version else {
      return (named + " = ? AND position = 0", [.text(first)])
    }
    let keys = document.keys.prefix(SQLRegistry.keysMost)
    return (
      """
      \(named) = ? AND position = 0 AND version IN (?, '')
      UNION ALL \(named) IN (\(marks(keys))) AND version = ?
      """,
      [.text(first), .text(version)] + keys.map { .text($0) } + [.text(version)]
    )
  }

  /// Whatever shares an identifier and came first in another form.
  private func otherForm(_ document: ForeignDocument) -> (String, [SQLValue]) {
    let keys = document.keys.prefix(SQLRegistry.keysMost)
    let version = document.version == nil ? "" : " AND version IN (?, '')"
    let named = "SELECT document FROM document_keys WHERE key IN (\(marks(keys)))\(version)"
    let arguments =
      keys.map { SQLValue.text($0) } + (document.version.map { [.text($0)] } ?? [])
      + [.text(document.form)]
    return (
      "\(named) AND form < ? UNION ALL \(named) AND form > ?", arguments + arguments
    )
  }

  public func hasDocument(withKey key: String, besides document: Int) throws -> Bool {
    try !rows(
      "SELECT 1 FROM document_keys WHERE key = ? AND document <> ? LIMIT 1", .text(key),
      .integer(document)
    ).isEmpty
  }

  public func documents(withKey key: String, countMax: Int) throws -> [HeldDocument] {
    try documents(
      found: rows(
        "SELECT document FROM document_keys WHERE key = ? ORDER BY version, document LIMIT ?",
        .text(key), .integer(countMax)))
  }

  public func documents(awaiting key: String) throws -> [HeldDocument] {
    try documents(
      found: rows(
        "SELECT document FROM document_links WHERE key = ? AND awaited = 1", .text(key)))
  }

  public func setAwaiting(_ isAwaiting: Bool, ofDocument document: Int) throws {
    try rows(
      "UPDATE document_links SET awaited = ? WHERE document = ?", .integer(isAwaiting ? 1 : 0),
      .integer(document))
  }

  /// So many identifiers of one document are looked for; the reader keeps no more of them.
  private static var keysMost: Int { 100 }

  /// A question mark for each.
  private func marks(_ keys: ArraySlice<String>) -> String {
    Array(repeating: "?", count: keys.count).joined(separator: ", ")
  }
}

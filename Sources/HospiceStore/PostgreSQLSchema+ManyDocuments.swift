extension PostgreSQLSchema {
  /// As in SQLite.
  static let arrivals: [String] =
    [
      """
      CREATE TABLE arrivals (
        \(site), digest \(text) NOT NULL, batch BIGINT NOT NULL,
        PRIMARY KEY (site, digest, batch),
        FOREIGN KEY (site, digest) REFERENCES versions (site, digest),
        FOREIGN KEY (site, batch) REFERENCES batches (site, id))
      """
    ] + ownRows("arrivals")

  /// As in SQLite, for the rows of every site.
  static let manyDocuments: [String] =
    [
      "ALTER TABLE document_keys ADD COLUMN version \(text) NOT NULL DEFAULT ''",
      "ALTER TABLE document_keys ADD COLUMN form \(text) NOT NULL DEFAULT ''",
      "ALTER TABLE document_links ADD COLUMN awaited BIGINT NOT NULL DEFAULT 0",
    ] + filled + [
      "DROP INDEX document_keys_by_key",
      "DROP INDEX document_links_by_key",
      "CREATE INDEX document_keys_by_key ON document_keys (site, key, version)",
      "CREATE INDEX document_keys_by_form ON document_keys (site, key, form)",
      "CREATE INDEX document_keys_by_place ON document_keys (site, key, position, version)",
      "CREATE INDEX document_links_awaited ON document_links (site, key) WHERE awaited = 1",
      "GRANT UPDATE ON document_links TO PUBLIC",
    ]

  private static let filledTables = ["documents", "document_keys", "document_links", "questions"]

  private static let filled: [String] =
    filledTables.map { "ALTER TABLE \($0) NO FORCE ROW LEVEL SECURITY" } + [
      """
      UPDATE document_keys SET version = COALESCE(documents.version, ''), form = documents.form
        FROM documents WHERE documents.site = document_keys.site AND id = document
      """,
      """
      UPDATE document_links SET awaited = 1 FROM questions
        WHERE questions.site = document_links.site
        AND questions.document = document_links.document AND decision IS NULL
        AND reason = 'replaces-unknown-document'
      """,
    ] + filledTables.map { "ALTER TABLE \($0) FORCE ROW LEVEL SECURITY" }
}

extension Schema {
  /// A version may come with several batches, and counts while one of them does.
  static let arrivals: [String] = [
    """
    CREATE TABLE arrivals (
      digest TEXT NOT NULL,
      batch INTEGER NOT NULL REFERENCES batches (id), PRIMARY KEY (digest, batch))
      STRICT, WITHOUT ROWID
    """
  ]

  /// Thousands of documents may bear one identifier. What is asked of each new one is found beside
  /// the identifier.
  static let manyDocuments: [String] =
    [
      "ALTER TABLE document_keys ADD COLUMN version TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE document_keys ADD COLUMN form TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE document_links ADD COLUMN awaited INTEGER NOT NULL DEFAULT 0",
    ] + manyDocumentsFilled + [
      "CREATE INDEX document_keys_by_key ON document_keys (key, version)",
      "CREATE INDEX document_keys_by_form ON document_keys (key, form)",
      "CREATE INDEX document_keys_by_place ON document_keys (key, position, version)",
      "CREATE INDEX document_links_awaited ON document_links (key) WHERE awaited = 1",
    ]

  private static let manyDocumentsFilled: [String] = [
    """
    UPDATE document_keys SET
      version = COALESCE((SELECT version FROM documents WHERE id = document), ''),
      form = (SELECT form FROM documents WHERE id = document)
    """,
    """
    UPDATE document_links SET awaited = 1 WHERE document IN (SELECT document FROM questions
      WHERE decision IS NULL AND reason = 'replaces-unknown-document')
    """,
    "DROP INDEX document_keys_by_key",
    "DROP INDEX document_links_by_key",
  ]
}

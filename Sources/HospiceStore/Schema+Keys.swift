extension Schema {
  /// What comes in no order is found by keys in ``KeyLevels``, and by no index of its own.
  ///
  /// Versions and files have numbers, so that their rows, too, are written behind all others, and a
  /// question has the number of its version.
  static let keys: [String] =
    (0..<3).map { level in
      """
      CREATE TABLE keys_\(level) (
        key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) STRICT, WITHOUT ROWID
      """
    } + numberedFiles + freed + numberedVersions + numberedQuestions + [
      "DROP INDEX people_by_birth",
      "DROP TABLE person_parts",
      "DROP TABLE person_numbers",
    ]

  private static let numberedFiles: [String] = [
    """
    CREATE TABLE files_in_order (
      id INTEGER PRIMARY KEY, hash TEXT NOT NULL, digest TEXT NOT NULL, bytes BLOB NOT NULL,
      received TEXT NOT NULL, batch INTEGER NOT NULL REFERENCES batches (id)) STRICT
    """,
    """
    INSERT INTO files_in_order (hash, digest, bytes, received, batch)
      SELECT hash, digest, bytes, received, batch FROM files ORDER BY rowid
    """,
    "DROP TABLE files",
    "ALTER TABLE files_in_order RENAME TO files",
    """
    CREATE TABLE met_files_in_order (
      id INTEGER PRIMARY KEY, place TEXT NOT NULL, stamp TEXT NOT NULL, hash TEXT NOT NULL) STRICT
    """,
    """
    INSERT INTO met_files_in_order (place, stamp, hash)
      SELECT place, stamp, hash FROM met_files ORDER BY place
    """,
    "DROP TABLE met_files",
    "ALTER TABLE met_files_in_order RENAME TO met_files",
  ]

  /// What refers to a version stands aside until the versions have numbers.
  private static let freed: [String] = [
    "CREATE TABLE questions_aside AS SELECT * FROM questions",
    "DROP TABLE questions",
    """
    CREATE TABLE publications_free (
      digest TEXT NOT NULL, endpoint TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('begun', 'accepted', 'refused', 'taken-back')),
      at TEXT NOT NULL, PRIMARY KEY (endpoint, digest)) STRICT, WITHOUT ROWID
    """,
    "INSERT INTO publications_free SELECT digest, endpoint, state, at FROM publications",
    "DROP TABLE publications",
    "ALTER TABLE publications_free RENAME TO publications",
  ]

  private static let numberedVersions: [String] = [
    """
    CREATE TABLE versions_in_order (
      id INTEGER PRIMARY KEY, digest TEXT NOT NULL, plan TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0), status TEXT NOT NULL, replaces_number INTEGER,
      replaces_digest TEXT, person INTEGER NOT NULL REFERENCES people (id), updated TEXT NOT NULL,
      review_by TEXT, signing_key TEXT, received TEXT NOT NULL,
      batch INTEGER NOT NULL REFERENCES batches (id),
      force TEXT NOT NULL CHECK (force IN ('in-force', 'set-aside', 'rolled-back')),
      file TEXT) STRICT
    """,
    """
    INSERT INTO versions_in_order SELECT NULL, digest, plan, number, status, replaces_number,
      replaces_digest, person, updated, review_by, signing_key, received, batch, force, file
      FROM versions ORDER BY rowid
    """,
    "DROP TABLE versions",
    "ALTER TABLE versions_in_order RENAME TO versions",
    "CREATE INDEX versions_by_person ON versions (person)",
    "CREATE INDEX versions_by_batch ON versions (batch)",
    """
    CREATE INDEX versions_by_predecessor ON versions (replaces_digest)
      WHERE replaces_digest IS NOT NULL
    """,
    "CREATE INDEX versions_by_key ON versions (signing_key) WHERE signing_key IS NOT NULL",
  ]

  private static let numberedQuestions: [String] = [
    """
    CREATE TABLE questions (
      id INTEGER PRIMARY KEY, digest TEXT, version INTEGER REFERENCES versions (id),
      document INTEGER REFERENCES documents (id), reason TEXT NOT NULL,
      other_person INTEGER REFERENCES people (id), asked TEXT NOT NULL, decision TEXT,
      staff TEXT, explanation TEXT, settled TEXT,
      CHECK ((version IS NULL) <> (document IS NULL)),
      CHECK ((version IS NULL) = (digest IS NULL))) STRICT
    """,
    "CREATE INDEX versions_by_digest_once ON versions (digest)",
    """
    INSERT INTO questions SELECT questions_aside.id, questions_aside.digest, versions.id, document,
      reason, other_person, asked, decision, staff, explanation, settled
      FROM questions_aside LEFT JOIN versions ON versions.digest = questions_aside.digest
      ORDER BY questions_aside.id
    """,
    "DROP INDEX versions_by_digest_once",
    "DROP TABLE questions_aside",
    "CREATE INDEX questions_open ON questions (id) WHERE decision IS NULL",
    """
    CREATE UNIQUE INDEX questions_open_by_version ON questions (version, reason)
      WHERE decision IS NULL
    """,
    """
    CREATE UNIQUE INDEX questions_open_by_document ON questions (document, reason)
      WHERE decision IS NULL
    """,
    "CREATE INDEX questions_settled_by_version ON questions (version) WHERE decision IS NOT NULL",
    """
    CREATE INDEX questions_settled_by_document ON questions (document) WHERE decision IS NOT NULL
    """,
    """
    CREATE INDEX questions_open_by_other ON questions (other_person)
      WHERE decision IS NULL AND other_person IS NOT NULL
    """,
  ]
}

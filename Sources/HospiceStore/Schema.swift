/// The tables, as SQLite has them.
///
/// `STRICT` refuses a value of another kind than the column's. Nothing is ever deleted.
enum Schema {
  /// A migration is never changed once it has been released; another follows it.
  static let migrations: [[String]] = [
    first, publications, goingOn, documents, fewerPages, takingBack, keys, arrivals,
    manyDocuments, recipients, staffAndDenials,
  ]

  /// The migration that brought ``keys``.
  static let keysSince = 7

  private static let first: [String] = [
    """
    CREATE TABLE people (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, parts TEXT NOT NULL, birth_date TEXT,
      numbers TEXT NOT NULL) STRICT
    """,
    "CREATE INDEX people_by_birth ON people (birth_date)",
    """
    CREATE TABLE person_parts (
      part TEXT NOT NULL, person INTEGER NOT NULL REFERENCES people (id),
      PRIMARY KEY (part, person)) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE person_numbers (
      number TEXT NOT NULL, person INTEGER NOT NULL REFERENCES people (id),
      PRIMARY KEY (number, person)) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE batches (
      id INTEGER PRIMARY KEY, staff TEXT NOT NULL, begun TEXT NOT NULL, rolled_back TEXT) STRICT
    """,
    """
    CREATE TABLE versions (
      digest TEXT PRIMARY KEY, plan TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
      status TEXT NOT NULL, replaces_number INTEGER, replaces_digest TEXT,
      person INTEGER NOT NULL REFERENCES people (id), updated TEXT NOT NULL, review_by TEXT,
      signing_key TEXT, received TEXT NOT NULL,
      batch INTEGER NOT NULL REFERENCES batches (id),
      force TEXT NOT NULL CHECK (force IN ('in-force', 'set-aside', 'rolled-back'))) STRICT
    """,
    "CREATE INDEX versions_by_plan ON versions (plan)",
    "CREATE INDEX versions_by_person ON versions (person)",
    "CREATE INDEX versions_by_batch ON versions (batch)",
    "CREATE INDEX versions_by_review ON versions (review_by)",
    """
    CREATE INDEX versions_by_predecessor ON versions (replaces_digest)
      WHERE replaces_digest IS NOT NULL
    """,
    "CREATE INDEX versions_by_key ON versions (signing_key) WHERE signing_key IS NOT NULL",
    """
    CREATE TABLE files (
      hash TEXT PRIMARY KEY, digest TEXT NOT NULL REFERENCES versions (digest),
      bytes BLOB NOT NULL, received TEXT NOT NULL,
      batch INTEGER NOT NULL REFERENCES batches (id)) STRICT
    """,
    "CREATE INDEX files_by_digest ON files (digest)",
    """
    CREATE TABLE questions (
      id INTEGER PRIMARY KEY, digest TEXT NOT NULL REFERENCES versions (digest),
      reason TEXT NOT NULL, other_person INTEGER REFERENCES people (id), asked TEXT NOT NULL,
      decision TEXT, staff TEXT, explanation TEXT, settled TEXT, UNIQUE (digest, reason)) STRICT
    """,
    "CREATE INDEX questions_open ON questions (id) WHERE decision IS NULL",
    """
    CREATE TABLE audit (
      sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, staff TEXT NOT NULL, action TEXT NOT NULL,
      subject TEXT NOT NULL, outcome TEXT NOT NULL, reasons TEXT NOT NULL, batch INTEGER,
      previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE) STRICT
    """,
    """
    CREATE TRIGGER audit_stays_as_it_is BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is not altered'); END
    """,
    """
    CREATE TRIGGER audit_stays_whole BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is not altered'); END
    """,
  ]

  /// What was published for one recipient is not judged by what was allowed to another.
  private static let recipients: [String] = [
    "ALTER TABLE publications ADD COLUMN recipient TEXT"
  ]

  private static let publications: [String] = [
    """
    CREATE TABLE publications (
      digest TEXT NOT NULL REFERENCES versions (digest), endpoint TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('begun', 'accepted', 'refused', 'taken-back')),
      at TEXT NOT NULL, PRIMARY KEY (endpoint, digest)) STRICT, WITHOUT ROWID
    """
  ]

  /// An import that was stopped can be gone on with; whoever shares a day and a name is found in
  /// one index, however many were born that day.
  private static let goingOn: [String] = [
    "ALTER TABLE batches ADD COLUMN command TEXT",
    "ALTER TABLE batches ADD COLUMN finished TEXT",
    "CREATE INDEX batches_by_command ON batches (command) WHERE command IS NOT NULL",
    """
    CREATE TABLE met_files (
      place TEXT PRIMARY KEY, stamp TEXT NOT NULL, hash TEXT NOT NULL) STRICT, WITHOUT ROWID
    """,
    "DROP INDEX people_by_birth",
    "CREATE INDEX people_by_birth ON people (birth_date, parts)",
  ]

  /// Documents that were not made with Kindred, and what is asked about them.
  private static let documents: [String] =
    documentTables + [
      """
      CREATE TABLE questions_of_both (
        id INTEGER PRIMARY KEY, digest TEXT REFERENCES versions (digest),
        document INTEGER REFERENCES documents (id), reason TEXT NOT NULL,
        other_person INTEGER REFERENCES people (id), asked TEXT NOT NULL, decision TEXT,
        staff TEXT, explanation TEXT, settled TEXT, UNIQUE (digest, reason),
        UNIQUE (document, reason), CHECK ((digest IS NULL) <> (document IS NULL))) STRICT
      """,
      """
      INSERT INTO questions_of_both SELECT id, digest, NULL, reason, other_person, asked, decision,
        staff, explanation, settled FROM questions
      """,
      "DROP TABLE questions",
      "ALTER TABLE questions_of_both RENAME TO questions",
      "CREATE INDEX questions_open ON questions (id) WHERE decision IS NULL",
    ]

  private static let documentTables: [String] = [
    """
    CREATE TABLE documents (
      id INTEGER PRIMARY KEY, version TEXT, form TEXT NOT NULL, title TEXT NOT NULL, written TEXT,
      author TEXT, patient_name TEXT, patient_parts TEXT, patient_birth TEXT,
      patient_numbers TEXT, person INTEGER REFERENCES people (id), received TEXT NOT NULL,
      batch INTEGER NOT NULL REFERENCES batches (id),
      force TEXT NOT NULL CHECK (force IN ('in-force', 'set-aside'))) STRICT
    """,
    "CREATE INDEX documents_by_person ON documents (person)",
    """
    CREATE TABLE document_keys (
      document INTEGER NOT NULL REFERENCES documents (id), position INTEGER NOT NULL,
      key TEXT NOT NULL, PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX document_keys_by_key ON document_keys (key)",
    """
    CREATE TABLE document_links (
      document INTEGER NOT NULL REFERENCES documents (id), key TEXT NOT NULL,
      PRIMARY KEY (document, key)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX document_links_by_key ON document_links (key)",
    """
    CREATE TABLE document_files (
      hash TEXT PRIMARY KEY, bytes BLOB NOT NULL, received TEXT NOT NULL) STRICT
    """,
    """
    CREATE TABLE sightings (
      id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents (id),
      hash TEXT NOT NULL REFERENCES document_files (hash),
      batch INTEGER NOT NULL REFERENCES batches (id), form TEXT NOT NULL,
      substance TEXT NOT NULL, claim TEXT NOT NULL, UNIQUE (document, hash, batch, claim)) STRICT
    """,
    "CREATE INDEX sightings_by_hash ON sightings (hash)",
    "CREATE INDEX sightings_by_batch ON sightings (batch)",
    "CREATE INDEX sightings_by_substance ON sightings (substance)",
  ]
}

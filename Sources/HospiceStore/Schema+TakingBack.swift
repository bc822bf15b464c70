extension Schema {
  /// What a batch brought in is found without looking through all versions: numbers of batches only
  /// grow, so that an import writes to the end of this index, and to no page in its midst.
  ///
  /// The same is asked of the same version once at a time, and no longer once for ever: what is
  /// rolled back and comes again may be in doubt again.
  static let takingBack: [String] = [
    "CREATE INDEX versions_by_batch ON versions (batch)",
    """
    CREATE TABLE questions_once_at_a_time (
      id INTEGER PRIMARY KEY, digest TEXT REFERENCES versions (digest),
      document INTEGER REFERENCES documents (id), reason TEXT NOT NULL,
      other_person INTEGER REFERENCES people (id), asked TEXT NOT NULL, decision TEXT,
      staff TEXT, explanation TEXT, settled TEXT,
      CHECK ((digest IS NULL) <> (document IS NULL))) STRICT
    """,
    """
    INSERT INTO questions_once_at_a_time SELECT id, digest, document, reason, other_person, asked,
      decision, staff, explanation, settled FROM questions
    """,
    "DROP TABLE questions",
    "ALTER TABLE questions_once_at_a_time RENAME TO questions",
    "CREATE INDEX questions_open ON questions (id) WHERE decision IS NULL",
    """
    CREATE UNIQUE INDEX questions_open_by_digest ON questions (digest, reason)
      WHERE decision IS NULL
    """,
    """
    CREATE UNIQUE INDEX questions_open_by_document ON questions (document, reason)
      WHERE decision IS NULL
    """,
    "CREATE INDEX questions_settled_by_digest ON questions (digest) WHERE decision IS NOT NULL",
    """
    CREATE INDEX questions_settled_by_document ON questions (document) WHERE decision IS NOT NULL
    """,
    """
    CREATE INDEX questions_open_by_other ON questions (other_person)
      WHERE decision IS NULL AND other_person IS NOT NULL
    """,
  ]
}

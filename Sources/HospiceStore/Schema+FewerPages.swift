extension Schema {
  /// A plan that comes in writes to as few pages as can be: each has to reach the disk before the
  /// next plan is begun.
  ///
  /// What is asked seldom, of a whole batch or of all that are overdue, looks through the versions.
  /// A version knows its first file. Whether a hash of the audit is there twice is seen where the
  /// chain is followed.
  static let fewerPages: [String] =
    [
      "ALTER TABLE versions ADD COLUMN file TEXT",
      """
      UPDATE versions SET file = (SELECT hash FROM files
        WHERE files.digest = versions.digest ORDER BY received, hash LIMIT 1)
      """,
      "DROP INDEX files_by_digest",
      "DROP INDEX versions_by_batch",
      "DROP INDEX versions_by_review",
    ] + narrowAudit

  private static let narrowAudit: [String] = [
    """
    CREATE TABLE audit_in_order (
      sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, staff TEXT NOT NULL, action TEXT NOT NULL,
      subject TEXT NOT NULL, outcome TEXT NOT NULL, reasons TEXT NOT NULL, batch INTEGER,
      previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT
    """,
    """
    INSERT INTO audit_in_order SELECT sequence, at, staff, action, subject, outcome, reasons,
      batch, previous, hash FROM audit ORDER BY sequence
    """,
    "DROP TABLE audit",
    "ALTER TABLE audit_in_order RENAME TO audit",
    """
    CREATE TRIGGER audit_stays_as_it_is BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is not altered'); END
    """,
    """
    CREATE TRIGGER audit_stays_whole BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is not altered'); END
    """,
  ]
}

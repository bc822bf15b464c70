extension Schema {
  /// Who has opened the registry, and which versions came that this hospice may not see. Of those
  /// nothing is kept but their place in the plan.
  static let staffAndDenials: [String] = [
    """
    CREATE TABLE staff (
      name TEXT PRIMARY KEY, account TEXT NOT NULL, since TEXT NOT NULL) STRICT, WITHOUT ROWID
    """,
    "INSERT INTO staff SELECT staff, '', MIN(at) FROM audit GROUP BY staff",
    """
    CREATE TABLE denials (
      plan TEXT NOT NULL, digest TEXT NOT NULL, number INTEGER NOT NULL,
      PRIMARY KEY (plan, digest)) STRICT, WITHOUT ROWID
    """,
  ]
}

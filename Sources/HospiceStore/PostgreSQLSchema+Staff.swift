extension PostgreSQLSchema {
  /// As in SQLite, for the rows of every site.
  static let staffAndDenials: [String] =
    [
      """
      CREATE TABLE staff (
        \(site), name \(text) NOT NULL, account \(text) NOT NULL, since \(text) NOT NULL,
        PRIMARY KEY (site, name))
      """,
      "ALTER TABLE audit NO FORCE ROW LEVEL SECURITY",
      "INSERT INTO staff SELECT site, staff, '', MIN(at) FROM audit GROUP BY site, staff",
      "ALTER TABLE audit FORCE ROW LEVEL SECURITY",
      """
      CREATE TABLE denials (
        \(site), plan \(text) NOT NULL, digest \(text) NOT NULL, number BIGINT NOT NULL,
        PRIMARY KEY (site, plan, digest))
      """,
    ] + ownRows("staff") + ownRows("denials")
}

import CarePlanModel
public import HospiceRegistry

/// A registry in tables, whichever database holds them.
public class SQLRegistry: Registry {
  let connection: any SQLConnection
  private let hash: @Sendable ([UInt8]) -> String
  private(set) var finder: any RowFinding

  /// - Parameters:
  ///   - isMaking: Whether the tables are made where there are none.
  ///   - schema: How far the tables are brought; nil for their newest form.
  init(
    _ connection: any SQLConnection, hash: @escaping @Sendable ([UInt8]) -> String,
    isMaking: Bool = true, schema: Int? = nil
  ) throws {
    self.connection = connection
    self.hash = hash
    finder = IndexedRows(connection)
    if !isMaking { try reading { try refuseToMake() } }
    try migrate(to: schema)
  }

  public func transaction<Result>(
    keeping: Bool, _ work: () throws -> Result
  ) throws -> Result {
    do {
      return try connection.transaction(keeping ? .keeping : .trial) {
        let result = try work()
        try finder.tidy()
        return result
      }
    } catch {
      finder.forget()
      throw error
    }
  }

  public func reading<Result>(_ work: () throws -> Result) throws -> Result {
    try connection.transaction(.reading, work)
  }

  public func damage() throws -> [String] { [] }

  /// Nobody else meets what is in memory alone.
  public func claim(batch: Int) throws -> Bool { true }

  @discardableResult
  func rows(_ sql: String, _ arguments: SQLValue...) throws -> [[SQLValue]] {
    try connection.rows(sql, arguments)
  }

  private func refuseToMake() throws {
    guard try rows(connection.dialect.isThere).isEmpty else { return }
    try refuseStranger()
    throw RegistryFailure(.notMade, code: connection.dialect.name)
  }

  /// Our tables are not made among those of another program.
  private func refuseStranger() throws {
    guard try rows(connection.dialect.isStranger).isEmpty else {
      throw RegistryFailure(.notOurs, code: connection.dialect.name)
    }
  }

  /// Brings the tables to the newest form. Several programs may try at once.
  private func migrate(to schema: Int?) throws {
    try transaction(keeping: true) {
      if try rows(connection.dialect.isThere).isEmpty {
        try refuseStranger()
        try rows("CREATE TABLE registry (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
      }
      let done = try schemaVersion()
      let all = connection.dialect.migrations
      let migrations = all.prefix(schema ?? all.count)
      guard done <= migrations.count else {
        throw RegistryFailure(.notOpened, code: "newer schema")
      }
      let isKeyed = connection.dialect.keysSince.map { $0 <= migrations.count } ?? false
      if isKeyed { finder = KeyLevels(connection, hash: hash) }
      guard done < migrations.count else { return }
      for statement in migrations.dropFirst(done).joined() { try rows(statement) }
      if isKeyed, let since = connection.dialect.keysSince, done < since { try makeKeys() }
      try rows(
        """
        INSERT INTO registry (name, value) VALUES ('schema', ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """, .text(String(migrations.count)))
    }
  }

  private func schemaVersion() throws -> Int {
    try rows("SELECT value FROM registry WHERE name = 'schema'").first?[0].integer ?? 0
  }

  // MARK: The audit

  public func note(_ note: AuditNote) throws {
    let entry = AuditEntry(after: try lastAudit(), note, digest: hash)
    try rows(
      """
      INSERT INTO audit
      (sequence, at, staff, action, subject, outcome, reasons, batch, previous, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .integer(entry.sequence), .text(entry.at), .text(entry.staff),
      .text(entry.action.rawValue), .text(entry.subject), .text(entry.outcome),
      .text(entry.reasons), SQLValue(entry.batch), .text(entry.previous), .text(entry.hash))
  }

  public func lastAudit() throws -> (sequence: Int, hash: String)? {
    try rows("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1").first.map {
      ($0[0].integer ?? 0, $0[1].text ?? "")
    }
  }

  public func audit(after sequence: Int, countMax: Int) throws -> [AuditEntry] {
    try entries("sequence > ? ORDER BY sequence LIMIT ?", .integer(sequence), .integer(countMax))
  }

  public func lastEntry(_ action: AuditEntry.Action, subject: String) throws -> AuditEntry? {
    try entries(
      "action = ? AND subject = ? ORDER BY sequence DESC LIMIT 1", .text(action.rawValue),
      .text(subject)
    ).first
  }

  private func entries(_ condition: String, _ arguments: SQLValue...) throws -> [AuditEntry] {
    try connection.rows(
      """
      SELECT sequence, at, staff, action, subject, outcome, reasons, batch, previous, hash
      FROM audit WHERE \(condition)
      """, arguments
    ).map { row in
      AuditEntry(
        sequence: row[0].integer ?? 0, at: row[1].text ?? "", staff: row[2].text ?? "",
        action: row[3].text.flatMap(AuditEntry.Action.init(rawValue:)) ?? .read,
        subject: row[4].text ?? "", outcome: row[5].text ?? "", reasons: row[6].text ?? "",
        batch: row[7].integer, previous: row[8].text ?? "", hash: row[9].text ?? "")
    }
  }

  public func counts() throws -> RegistryCounts {
    func count(_ what: String) throws -> Int {
      try rows("SELECT COUNT(*) FROM \(what)").first?[0].integer ?? 0
    }
    return RegistryCounts(
      people: try count("people"), versions: try count("versions"), files: try count("files"),
      documents: try count("documents"),
      openQuestions: try count("questions WHERE decision IS NULL"),
      auditEntries: try count("audit"))
  }
}

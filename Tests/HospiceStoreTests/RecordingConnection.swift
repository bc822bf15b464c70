@testable import HospiceStore

/// Passes everything on to a database, and keeps what it was asked.
final class RecordingConnection: SQLConnection {
  struct Asked {
    let sql: String
    let arguments: [SQLValue]
  }

  private let inner: any SQLConnection
  private(set) var asked: [Asked] = []

  init(_ inner: any SQLConnection) { self.inner = inner }

  var dialect: SQLDialect { inner.dialect }

  func transaction<Result>(_ kind: TransactionKind, _ work: () throws -> Result) throws -> Result {
    try inner.transaction(kind, work)
  }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [[SQLValue]] {
    asked.append(Asked(sql: sql, arguments: arguments))
    return try inner.rows(sql, arguments)
  }

  func forget() { asked = [] }

  /// The statements for which the database looks through a whole table, with what it says of them.
  func scans() throws -> [String] {
    let isServer = inner is PostgreSQLConnection
    return try inner.transaction(.trial) {
      // Otherwise a server takes no index where a table is as small as it is here.
      if isServer { _ = try inner.rows("SET LOCAL enable_seqscan = off", []) }
      // The first of an order is looked up, though SQLite calls it a scan that ends at once.
      return try asked.filter { !$0.sql.hasSuffix("LIMIT 1") }.compactMap { asked in
        let explain = isServer ? "EXPLAIN " : "EXPLAIN QUERY PLAN "
        let steps = try inner.rows(explain + asked.sql, asked.arguments)
          .compactMap { isServer ? $0[0].text : $0[3].text }
        let scan = steps.first { isServer ? $0.contains("Seq Scan on") : $0.hasPrefix("SCAN") }
        return scan.map { "\($0): \(asked.sql)" }
      }
    }
  }
}

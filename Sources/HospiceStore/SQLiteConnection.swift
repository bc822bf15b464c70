import GRDB
import GRDBSQLite
import Glibc
import HospiceRegistry

/// A SQLite database in one file, through GRDB.
final class SQLiteConnection: SQLConnection {
  let queue: DatabaseQueue
  /// The database inside the transaction that is running.
  private var running: Database?
  /// Nil where nothing is on a disk.
  private let logRoom: LogRoom?
  private var commits = 0

  /// How many frames the log holds before they go over into the file: 32 MB.
  private static let framesMost = 8000

  let dialect = SQLDialect(
    name: "SQLite",
    isThere: "SELECT name FROM sqlite_schema WHERE name = 'registry'",
    isStranger: "SELECT name FROM sqlite_schema LIMIT 1", migrations: Schema.migrations,
    keysSince: Schema.keysSince)

  /// - Parameters:
  ///   - path: Nil for a database that goes away with this object.
  ///   - isMaking: Whether a file without tables is wanted. It is left as it is otherwise, and so is
  ///     one with the tables of another program.
  init(path: String?, isMaking: Bool = true) throws(RegistryFailure) {
    var configuration = Configuration()
    // Two people may import at once: the second waits. GRDB's own choice is to give up at once.
    configuration.busyMode = .timeout(30)
    configuration.prepareDatabase { database in
      if path != nil { try SQLiteConnection.refuseOthers(database, isMaking: isMaking) }
      // Each commit is on the disk when it returns, also when the power goes.
      if path != nil { try database.execute(sql: "PRAGMA journal_mode = WAL") }
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // What was committed goes over into the file when the log is full, and not in between; what is
      // looked up for each plan stays in memory, of which 64 MB are set aside.
      try database.execute(sql: "PRAGMA wal_autocheckpoint = \(SQLiteConnection.framesMost)")
      try database.execute(sql: "PRAGMA cache_size = -65536")
      // What stands in the file may not call functions of ours.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
    }
    queue = try SQLiteConnection.opened(path, configuration)
    logRoom = path.map { LogRoom(path: $0 + "-wal", frames: SQLiteConnection.framesMost) }
  }

  /// Before anything is written into it, also how it keeps its log.
  private static func refuseOthers(_ database: Database, isMaking: Bool) throws {
    let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema")
    if tables.isEmpty, !isMaking { throw RegistryFailure(.notMade, code: "SQLite") }
    if !tables.isEmpty, !tables.contains("registry") {
      throw RegistryFailure(.notOurs, code: "SQLite")
    }
  }

  /// Two programs that make the same file at once stand in each other's way, and SQLite gives up
  /// then without waiting, whatever its timeout says.
  private static func opened(
    _ path: String?, _ configuration: Configuration
  ) throws(RegistryFailure) -> DatabaseQueue {
    let napsMost = 200
    let napMicroseconds: UInt32 = 25_000
    for _ in 0..<napsMost {
      do throws(RegistryFailure) {
        return try translated {
          try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
            ?? DatabaseQueue(configuration: configuration)
        }
      } catch {
        guard error.kind == .busy else { throw error }
        usleep(napMicroseconds)
      }
    }
    throw RegistryFailure(.busy, code: "SQLite")
  }

  func transaction<Result>(_ kind: TransactionKind, _ work: () throws -> Result) throws -> Result {
    precondition(running == nil, "a transaction begins inside another")
    return try SQLiteConnection.passingOn {
      try queue.writeWithoutTransaction { database in
        running = database
        defer { running = nil }
        // Who only reads takes no lock that a writer would wait for.
        try rows(kind == .reading ? "BEGIN DEFERRED" : "BEGIN IMMEDIATE", [])
        do {
          let result = try work()
          if kind == .keeping { makeRoom() }
          try rows(kind == .keeping ? "COMMIT" : "ROLLBACK", [])
          return result
        } catch {
          // Some failures end the transaction by themselves.
          if database.isInsideTransaction { _ = try? rows("ROLLBACK", []) }
          throw error
        }
      }
    }
  }

  private func makeRoom() {
    commits += 1
    if commits == LogRoom.commitsBefore { logRoom?.make() }
  }

  @discardableResult
  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [[SQLValue]] {
    guard let running else { preconditionFailure("a statement stands outside a transaction") }
    return try SQLiteConnection.translated {
      try PreparedStatement(running.cachedStatement(sql: sql)).rows(arguments)
    }
  }
}

extension SQLiteConnection {
  /// Failures of the database, without its own words: they may hold a word of a plan.
  static func translated<Result>(
    _ work: () throws -> Result
  ) throws(RegistryFailure) -> Result {
    do {
      return try work()
    } catch let failure as RegistryFailure {
      throw failure
    } catch let error as DatabaseError {
      throw RegistryFailure(error)
    } catch {
      throw RegistryFailure(.other, code: "SQLite")
    }
  }

  /// Like `translated`, and lets pass what the work itself throws.
  private static func passingOn<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw RegistryFailure(error)
    }
  }
}

extension RegistryFailure {
  init(_ error: DatabaseError) { self.init(error.extendedResultCode) }

  init(_ code: ResultCode) {
    let kind: Kind =
      switch code.primaryResultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .full
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .notOpened
      default: .other
      }
    self.init(kind, code: "SQLite \(code.rawValue)")
  }
}

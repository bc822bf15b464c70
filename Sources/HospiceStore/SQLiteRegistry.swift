import GRDB
public import HospiceRegistry

/// A registry in one file, for one hospice.
public final class SQLiteRegistry: SQLRegistry {
  private let queue: DatabaseQueue
  private let claims: BatchClaims?

  /// - Parameters:
  ///   - path: The file, which is made where there is none; nil for one that goes away.
  ///   - hash: SHA-256 as 64 hex digits in lower case, for the audit.
  /// - Throws: ``RegistryFailure`` where it cannot be opened, or a newer program wrote it.
  public init(path: String?, hash: @escaping @Sendable ([UInt8]) -> String) throws {
    let connection = try SQLiteConnection(path: path)
    queue = connection.queue
    claims = path.map { BatchClaims(registry: $0) }
    try super.init(connection, hash: hash)
  }

  /// A registry as an older program made it.
  init(path: String, hash: @escaping @Sendable ([UInt8]) -> String, schema: Int) throws {
    let connection = try SQLiteConnection(path: path)
    queue = connection.queue
    claims = nil
    try super.init(connection, hash: hash, schema: schema)
  }

  public override func claim(batch: Int) throws -> Bool { try claims?.claim(batch) ?? true }

  /// What SQLite itself finds to be wrong with the file; empty where it is whole.
  public override func damage() throws -> [String] {
    try transaction(keeping: false) {
      let checked = try rows("PRAGMA integrity_check(20)").compactMap { $0[0].text }
      let references = try rows("PRAGMA foreign_key_check").compactMap { $0[0].text }
      return checked.filter { $0 != "ok" } + references.map { "a reference in \($0) leads nowhere" }
    }
  }

  /// Copies the registry as it stands at this moment, while others may go on using it.
  ///
  /// - Parameter path: A file that is empty or not there.
  public func copy(to path: String) throws(RegistryFailure) {
    try SQLiteConnection.translated {
      let copy = try DatabaseQueue(path: path)
      try queue.backup(to: copy)
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    }
  }

  /// What SQLite finds to be wrong with a file that nobody is to write to; empty where it is whole.
  public static func damage(ofFile path: String) throws(RegistryFailure) -> [String] {
    try SQLiteConnection.translated {
      let file = try readOnly(path)
      let found = try file.read { database in
        guard try database.tableExists("registry") else { return ["it is no registry"] }
        return try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter {
          $0 != "ok"
        }
          + (Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            .map { _ in "a reference leads nowhere" })
      }
      try file.close()
      return found
    }
  }

  /// Copies a registry that nobody uses, and writes nothing to it.
  ///
  /// - Parameter copy: A file that is empty or not there.
  public static func copy(_ path: String, to copy: String) throws(RegistryFailure) {
    try SQLiteConnection.translated {
      let file = try readOnly(path)
      let other = try DatabaseQueue(path: copy)
      try file.backup(to: other)
      try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try other.close()
      try file.close()
    }
  }

  private static func readOnly(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  public func close() throws(RegistryFailure) {
    try SQLiteConnection.translated { try queue.close() }
  }
}

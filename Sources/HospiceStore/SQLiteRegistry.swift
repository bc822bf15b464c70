import GRDB
public import HospiceRegistry

/// A registry in one file, for one hospice.
public final class SQLiteRegistry: SQLRegistry {
  private let queue: DatabaseQueue
  private let claims: BatchClaims?

  /// - Parameters:
  ///   - path: The file, which is made where there is none; nil for one that goes away.
  ///   - hash: SHA-256 as 64 hex digits in lower case, for the audit.
  ///   - isMaking: Whether an empty file is made into a registry.
  /// - Throws: ``RegistryFailure`` where it cannot be opened, another program wrote it, or a newer
  ///   one of ours did.
  public init(
    path: String?, hash: @escaping @Sendable ([UInt8]) -> String, isMaking: Bool = true
  ) throws {
    let connection = try SQLiteConnection(path: path, isMaking: isMaking)
    queue = connection.queue
    claims = path.map { BatchClaims(registry: $0) }
    try super.init(connection, hash: hash, isMaking: isMaking)
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
    try reading {
      let checked = try rows("PRAGMA integrity_check(20)").compactMap { $0[0].text }
      let references = try rows("PRAGMA foreign_key_check").compactMap { $0[0].text }
      return SQLiteRegistry.inWords(checked, references)
    }
  }

  private static func inWords(_ checked: [String], _ references: [String]) -> [String] {
    checked.filter { $0 != "ok" } + references.map { "a reference in \($0) leads nowhere" }
  }

  /// What is wrong with a copy, which is only read: looking at it changes nothing in it, and makes
  /// no file beside it.
  public static func damage(ofCopyAt path: String) throws(RegistryFailure) -> [String] {
    try SQLiteConnection.translated {
      var configuration = Configuration()
      configuration.readonly = true
      let copy = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? copy.close() }
      return try copy.read { database in
        inWords(
          try String.fetchAll(database, sql: "PRAGMA integrity_check(20)"),
          try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").compactMap { $0[0] })
      }
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

  public func close() throws(RegistryFailure) {
    try SQLiteConnection.translated { try queue.close() }
  }
}

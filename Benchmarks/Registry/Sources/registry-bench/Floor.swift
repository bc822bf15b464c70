import Foundation
import GRDB

/// What SQLite asks for keeping a file under a digest that may be there once, and for nothing else:
/// whatever grows here with the registry, no registry on SQLite is spared unless it does without
/// that index.
final class Floor {
  private let queue: DatabaseQueue

  /// Memory and log are those of a registry.
  init(path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase {
      try $0.execute(sql: "PRAGMA journal_mode = WAL")
      try $0.execute(sql: "PRAGMA synchronous = FULL")
      try $0.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
      try $0.execute(sql: "PRAGMA cache_size = -65536")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write {
      try $0.execute(
        sql: "CREATE TABLE plans (digest TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
    }
  }

  func take(_ files: [[UInt8]], group: Int) throws {
    for start in stride(from: 0, to: files.count, by: group) {
      try queue.write { database in
        let statement = try database.cachedStatement(
          sql: "INSERT INTO plans (digest, bytes) VALUES (?, ?)")
        for file in files[start..<min(start + group, files.count)] {
          try statement.execute(arguments: [sha256(file), Data(file)])
        }
      }
    }
  }
}

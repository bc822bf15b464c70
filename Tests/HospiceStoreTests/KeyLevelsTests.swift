import GRDB
import GRDBSQLite
import HospiceRegistry
import TestSupport
import Testing

@testable import HospiceStore

/// What comes in no order, and is found all the same.
@Suite struct `Keys in three tables` {
  private let folder = TemporaryFolder()

  private func connection() throws -> HospiceStore.SQLiteConnection {
    let connection = try HospiceStore.SQLiteConnection(path: folder.path + "/registry.sqlite")
    _ = try SQLRegistry(connection, hash: PlanFiles.digest)
    return connection
  }

  /// A hash: it comes in no order, and each number always gives the same.
  private func mixed(_ number: Int) -> String { PlanFiles.digest(Array("\(number)".utf8)) }

  private func counts(_ connection: HospiceStore.SQLiteConnection) throws -> [Int] {
    try connection.transaction(.reading) {
      try (0..<3).map {
        try connection.rows("SELECT COUNT(*) FROM keys_\($0)", []).first?[0].integer ?? 0
      }
    }
  }

  @Test func `are found wherever they have got to`() throws {
    let connection = try connection()
    let keys = KeyLevels(connection, hash: PlanFiles.digest, countsMax: [40, 200])
    for number in 0..<600 {
      try connection.transaction(.keeping) {
        let clues = PersonClues(
          name: "Ann\(number % 2 == 0 ? "a" : "b") Bowen",
          birthDate: "19\(30 + number % 60)-05-17", numbers: ["\(4_000_000_000 + number * 7919)"])
        try keys.keepPerson(clues, row: number + 1)
        try keys.keepFile(mixed(number), row: number + 1)
        try keys.tidy()
      }
    }
    let counts = try counts(connection)
    // None is lost on the way. A pass may end early, so that the first holds some more for a while.
    #expect(counts.reduce(0, +) == 600 * 6)
    #expect(counts[0] < 200 && counts[1] < 200 + 50 && counts[2] > 3000, "\(counts)")
    try connection.transaction(.reading) {
      for number in 0..<600 {
        let file = try keys.file(mixed(number))
        #expect(file?.arguments.first == .integer(number + 1), "\(number)")
        let found = try keys.number("\(4_000_000_000 + number * 7919)")
        #expect(found?.arguments == [.integer(number + 1)])
      }
      #expect(try keys.file("none") == nil && keys.number("1") == nil)
      let born = try keys.birthDate("1931-05-17", sharing: ["annb", "nobody"])
      #expect(born.flatMap(\.arguments).count == 10 + 1)
      #expect(try keys.birthDate("1899-05-17", sharing: ["annb"]).isEmpty)
    }
  }

  @Test func `are counted anew after a transaction that was not kept`() throws {
    let connection = try connection()
    let keys = KeyLevels(connection, hash: PlanFiles.digest, countsMax: [40, 200])
    for round in 0..<20 {
      let isKept = round % 2 == 1
      try connection.transaction(isKept ? .keeping : .trial) {
        for number in 0..<50 { try keys.keepFile(mixed(round / 2 * 50 + number), row: number + 1) }
        try keys.tidy()
      }
      if !isKept { keys.forget() }
    }
    let counts = try counts(connection)
    #expect(counts.reduce(0, +) == 500 && counts[0] < 200, "\(counts)")
  }

  @Test func `are written into few pages, however many are there`() throws {
    let connection = try connection()
    let keys = KeyLevels(connection, hash: PlanFiles.digest, countsMax: [2000, 16_000])
    var number = 0
    func written(groups: Int) throws -> Int {
      let before = try pagesWritten(connection)
      for _ in 0..<groups {
        try connection.transaction(.keeping) {
          for _ in 0..<500 {
            try keys.keepFile(mixed(number), row: number)
            number += 1
          }
          try keys.tidy()
        }
      }
      return try pagesWritten(connection) - before
    }
    _ = try written(groups: 10)
    let few = try written(groups: 10)
    _ = try written(groups: 100)
    let many = try written(groups: 10)
    // In one table there are twelve times as many pages, and most would be written to each time.
    #expect(many < few * 3, "\(few) pages for ten groups, and \(many) later")
  }

  private func pagesWritten(_ connection: HospiceStore.SQLiteConnection) throws -> Int {
    connection.queue.unsafeRead { database in
      var (now, most): (Int32, Int32) = (0, 0)
      sqlite3_db_status(database.sqliteConnection, SQLITE_DBSTATUS_CACHE_WRITE, &now, &most, 0)
      return Int(now)
    }
  }
}

import GRDB
import GRDBSQLite
import HospiceRegistry

/// One statement that SQLite has prepared, run without anything in between.
///
/// A plan takes some sixteen statements. GRDB makes a row, and a value of each column, that nobody
/// here would look at twice.
struct PreparedStatement {
  private let statement: OpaquePointer

  init(_ statement: Statement) { self.statement = statement.sqliteStatement }

  /// - Throws: ``RegistryFailure`` with the code of SQLite, and none of its words.
  func rows(_ arguments: [SQLValue]) throws(RegistryFailure) -> [[SQLValue]] {
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    precondition(arguments.count == sqlite3_bind_parameter_count(statement))
    for (index, argument) in arguments.enumerated() {
      try check(bind(argument, at: Int32(index + 1)), is: SQLITE_OK)
    }
    var result: [[SQLValue]] = []
    while true {
      let code = sqlite3_step(statement)
      guard code == SQLITE_ROW else {
        try check(code, is: SQLITE_DONE)
        return result
      }
      result.append((0..<sqlite3_column_count(statement)).map(value))
    }
  }

  private func check(_ code: Int32, is wanted: Int32) throws(RegistryFailure) {
    guard code != wanted else { return }
    throw RegistryFailure(
      ResultCode(rawValue: sqlite3_extended_errcode(sqlite3_db_handle(statement))))
  }

  private func bind(_ argument: SQLValue, at place: Int32) -> Int32 {
    switch argument {
    case .integer(let number): return sqlite3_bind_int64(statement, place, Int64(number))
    case .null: return sqlite3_bind_null(statement, place)
    case .bytes(let bytes):
      // No address at all would be bound as NULL.
      if bytes.isEmpty { return sqlite3_bind_zeroblob(statement, place, 0) }
      return sqlite3_bind_blob64(
        statement, place, bytes, UInt64(bytes.count), PreparedStatement.copied)
    case .text(var text):
      if text.isEmpty {
        return sqlite3_bind_text64(
          statement, place, "", 0, PreparedStatement.copied, UInt8(SQLITE_UTF8))
      }
      return text.withUTF8 {
        $0.withMemoryRebound(to: CChar.self) { characters in
          sqlite3_bind_text64(
            statement, place, characters.baseAddress, UInt64(characters.count),
            PreparedStatement.copied, UInt8(SQLITE_UTF8))
        }
      }
    }
  }

  private func value(_ column: Int32) -> SQLValue {
    let count = Int(sqlite3_column_bytes(statement, column))
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, column)
      return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(statement, column)
      return .bytes(Array(UnsafeRawBufferPointer(start: start, count: count)))
    default: return .null
    }
  }

  /// What SQLITE_TRANSIENT stands for: SQLite makes a copy of its own.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}

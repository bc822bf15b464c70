import CLibPQ
import Glibc
import HospiceRegistry

/// A connection to a PostgreSQL server, through libpq.
///
/// A lost connection is made again, and what was not committed is done again. What was committed is
/// not, though the server's answer was lost.
final class PostgreSQLConnection: SQLConnection {
  let connection: OpaquePointer
  private var translated: [String: String] = [:]
  /// Whether the session has our settings; a new connection has none.
  var isSettled = false
  /// Batches that nobody else may fill.
  private var claims: [Int] = []

  let dialect = SQLDialect(
    name: "PostgreSQL",
    isThere: "SELECT tablename FROM pg_tables WHERE tablename = 'registry'",
    isStranger: "SELECT tablename FROM pg_tables WHERE schemaname = 'public' LIMIT 1",
    migrations: PostgreSQLSchema.migrations)

  /// - Parameter address: `postgresql://…`; it is never shown, for it may hold a password.
  init(address: String) throws(RegistryFailure) {
    guard !address.utf8.contains(0), let connection = PQconnectdb(address) else {
      throw RegistryFailure(.notOpened, code: "PostgreSQL")
    }
    self.connection = connection
    guard PQstatus(connection) == CONNECTION_OK else {
      throw RegistryFailure(.notOpened, code: "PostgreSQL does not answer")
    }
    // What the server remarks may hold a word of a plan, and goes nowhere.
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
    try settle()
  }

  deinit { PQfinish(connection) }

  func settle() throws(RegistryFailure) {
    for setting in [
      "SET client_encoding = 'UTF8'", "SET standard_conforming_strings = on",
      "SET lock_timeout = '30s'", "SET statement_timeout = '10min'",
      "SET synchronous_commit = on", "SET search_path = public",
    ] { try rows(setting, []) }
    for batch in claims { try claimAgain(batch) }
    isSettled = true
  }

  /// The lock goes with the connection, and is taken again with the next.
  func claim(_ batch: Int) throws(RegistryFailure) -> Bool {
    guard try isFree(batch) else { return false }
    claims.append(batch)
    return true
  }

  private func isFree(_ batch: Int) throws(RegistryFailure) -> Bool {
    let lock = "SELECT pg_try_advisory_lock(hashtext(current_user || ' batches'), ?)"
    return try rows(lock, [.integer(batch)]).first?[0].text == "t"
  }

  /// The server may not have noticed yet that the connection before is gone.
  private func claimAgain(_ batch: Int) throws(RegistryFailure) {
    let napsMost = 400
    let napMicroseconds: UInt32 = 25_000
    for _ in 0..<napsMost {
      if try isFree(batch) { return }
      usleep(napMicroseconds)
    }
    throw RegistryFailure(.busy, code: "batch")
  }

  @discardableResult
  func rows(_ sql: String, _ arguments: [SQLValue]) throws(RegistryFailure) -> [[SQLValue]] {
    // libpq would take a NUL in a text for its end, and keep half of what was given.
    guard !arguments.contains(where: { $0.text?.utf8.contains(0) ?? false }) else {
      throw RegistryFailure(.other, code: "NUL")
    }
    let values = arguments.map(sent)
    defer { for value in values { value?.deallocate() } }
    let lengths = arguments.map { Int32($0.bytes?.count ?? 0) }
    let formats: [Int32] = arguments.map { $0.bytes == nil ? 0 : 1 }
    let result = PQexecParams(
      connection, numbered(sql), Int32(values.count), nil, values.map { UnsafePointer($0) },
      lengths, formats, 0)
    defer { PQclear(result) }
    let status = PQresultStatus(result)
    guard status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK else {
      throw failure(result)
    }
    return (0..<PQntuples(result)).map { row in
      (0..<PQnfields(result)).map { column in
        guard PQgetisnull(result, row, column) == 0, let value = PQgetvalue(result, row, column)
        else { return .null }
        return PQftype(result, column) == PostgreSQLConnection.bytea
          ? .bytes(bytes(value)) : .text(String(cString: value))
      }
    }
  }

  /// What the server calls the type of bytes.
  private static let bytea: Oid = 17

  /// A value as libpq wants it: a text with a NUL behind it, or bytes as they are.
  private func sent(_ value: SQLValue) -> UnsafeMutablePointer<CChar>? {
    let bytes: [UInt8]
    switch value {
    case .text(let text): bytes = Array(text.utf8) + [0]
    case .integer(let number): bytes = Array(String(number).utf8) + [0]
    case .bytes(let own): bytes = own + [0]
    case .null: return nil
    }
    let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    return copy.bindMemory(to: CChar.self, capacity: bytes.count)
  }

  /// What the server writes as `\x` and two digits for each byte.
  private func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var count = 0
    let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    guard let bytes = PQunescapeBytea(start, &count) else { return [] }
    defer { PQfreemem(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// `?` as PostgreSQL writes it: `$1`, `$2` … No text of ours has a question mark in it.
  private func numbered(_ sql: String) -> String {
    if let known = translated[sql] { return known }
    var number = 0
    let result = sql.map { character -> String in
      guard character == "?" else { return String(character) }
      number += 1
      return "$\(number)"
    }.joined()
    translated[sql] = result
    return result
  }

  /// Only the code: the server's sentence may hold a word of a plan.
  private func failure(_ result: OpaquePointer?) -> RegistryFailure {
    let field = PQresultErrorField(result, Int32(UInt8(ascii: "C")))
    let state = field.map { String(cString: $0) } ?? "08000"
    let kind: RegistryFailure.Kind =
      switch state {
      case "55P03", "40001", "40P01", "57014": .busy
      case "53100": .full
      case "XX001", "XX002": .damaged
      case _ where state.hasPrefix("08") || state.hasPrefix("57P"): .notOpened
      case "42501", "28000", "28P01", "3D000": .notOpened
      default: .other
      }
    return RegistryFailure(kind, code: "SQLSTATE \(state)")
  }
}

import CLibPQ
import Glibc
import HospiceRegistry

/// A connection to a PostgreSQL server, through libpq.
///
/// A lost connection is made again, and what was not committed is done again.
final class PostgreSQLConnection: SQLConnection {
  private let connection: OpaquePointer
  private var translated: [String: String] = [:]
  /// Batches that nobody else may fill while this connection lasts.
  private var claimed: [Int] = []

  let dialect = SQLDialect(
    name: "PostgreSQL",
    isThere: "SELECT tablename FROM pg_tables WHERE tablename = 'registry'",
    isStranger: "SELECT tablename FROM pg_tables WHERE schemaname = 'public' LIMIT 1",
    migrations: PostgreSQLSchema.migrations)

  /// How long to wait before the connection is tried again, in microseconds.
  private static let pauses: [UInt32] = [200_000, 500_000, 1_000_000, 2_000_000, 5_000_000]

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

  private func settle() throws(RegistryFailure) {
    for setting in [
      "SET client_encoding = 'UTF8'", "SET standard_conforming_strings = on",
      "SET lock_timeout = '30s'", "SET statement_timeout = '10min'",
      "SET synchronous_commit = on", "SET search_path = public",
    ] { try rows(setting, []) }
  }

  func transaction<Result>(_ kind: TransactionKind, _ work: () throws -> Result) throws -> Result {
    for pause in PostgreSQLConnection.pauses {
      do {
        return try once(kind, work)
      } catch {
        // A trial tells what it does while it goes, and cannot begin again.
        guard kind != .trial, PQstatus(connection) != CONNECTION_OK else { throw error }
        usleep(pause)
        PQreset(connection)
        if PQstatus(connection) == CONNECTION_OK {
          try settle()
          try claimAgain()
        }
      }
    }
    return try once(kind, work)
  }

  /// Keeps a batch for this connection alone, as long as it lasts.
  ///
  /// - Returns: Whether nobody else has it.
  func claim(batch: Int) throws(RegistryFailure) -> Bool {
    guard try isClaimed(batch) else { return false }
    if !claimed.contains(batch) { claimed.append(batch) }
    return true
  }

  private func isClaimed(_ batch: Int) throws(RegistryFailure) -> Bool {
    let answer = try rows(
      "SELECT pg_try_advisory_lock(hashtext(current_user || ' batches'), ?)", [.integer(batch)])
    return answer.first?[0].text == "t"
  }

  /// The server lets a claim go with the connection that was lost, and somebody else may have taken
  /// the batch up meanwhile. It may also be late to see that the old connection is gone.
  private func claimAgain() throws(RegistryFailure) {
    for batch in claimed {
      var isOurs = try isClaimed(batch)
      for pause in PostgreSQLConnection.pauses where !isOurs {
        usleep(pause)
        isOurs = try isClaimed(batch)
      }
      guard isOurs else { throw RegistryFailure(.busy, code: "batch \(batch) was taken over") }
    }
  }

  private func once<Result>(_ kind: TransactionKind, _ work: () throws -> Result) throws -> Result {
    // Each question of a reading is answered as things stood at its beginning.
    try rows(kind == .reading ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN", [])
    do {
      if kind != .reading {
        // Those of one hospice take turns, for each entry of the audit follows the one before.
        try rows("SELECT pg_advisory_xact_lock(hashtext(current_user))", [])
      }
      let result = try work()
      try rows(kind == .keeping ? "COMMIT" : "ROLLBACK", [])
      return result
    } catch {
      if PQstatus(connection) == CONNECTION_OK { _ = try? rows("ROLLBACK", []) }
      throw error
    }
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

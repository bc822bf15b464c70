import CLibPQ
import Glibc
import HospiceRegistry

/// A transaction that was told to commit, and what came of its work.
///
/// Where the connection was lost before the answer, nobody here knows whether it was kept. The
/// server does, by its number.
private struct Unanswered<Result> {
  let number: String
  let result: Result
}

extension PostgreSQLConnection {
  /// How long to wait before the connection is tried again, in microseconds.
  private static let pauses: [UInt32] = [200_000, 500_000, 1_000_000, 2_000_000, 5_000_000]

  func transaction<Result>(_ kind: TransactionKind, _ work: () throws -> Result) throws -> Result {
    var unanswered: Unanswered<Result>?
    func attempt() throws -> Result {
      if !isSettled { try settle() }
      if let sent = unanswered, try isCommitted(sent.number) { return sent.result }
      unanswered = nil
      return try once(kind, &unanswered, work)
    }
    for pause in PostgreSQLConnection.pauses {
      do {
        return try attempt()
      } catch {
        // A trial tells what it does while it goes, and cannot begin again.
        guard kind != .trial, PQstatus(connection) != CONNECTION_OK else { throw error }
        usleep(pause)
        PQreset(connection)
        isSettled = false
      }
    }
    return try attempt()
  }

  private func once<Result>(
    _ kind: TransactionKind, _ unanswered: inout Unanswered<Result>?, _ work: () throws -> Result
  ) throws -> Result {
    // Each question of a reading is answered as things stood at its beginning.
    try rows(kind == .reading ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN", [])
    do {
      let number = try takeTurn(kind)
      let result = try work()
      guard kind == .keeping else {
        try rows("ROLLBACK", [])
        return result
      }
      unanswered = number.map { Unanswered(number: $0, result: result) }
      try rows("COMMIT", [])
      return result
    } catch {
      if PQstatus(connection) == CONNECTION_OK { _ = try? rows("ROLLBACK", []) }
      throw error
    }
  }

  /// Those of one hospice take turns, for each entry of the audit follows the one before. Who only
  /// reads waits for nobody.
  ///
  /// - Returns: The number of a transaction that is to be kept.
  private func takeTurn(_ kind: TransactionKind) throws(RegistryFailure) -> String? {
    let turn = "SELECT pg_advisory_xact_lock(hashtext(current_user))"
    switch kind {
    case .reading: return nil
    case .trial:
      try rows(turn, [])
      return nil
    case .keeping: return try rows(turn + ", pg_current_xact_id()", []).first?.last?.text
    }
  }

  /// Asks what became of a transaction whose COMMIT had no answer. The server may be at it still.
  private func isCommitted(_ number: String) throws(RegistryFailure) -> Bool {
    let napsMost = 1200
    let napMicroseconds: UInt32 = 25_000
    for _ in 0..<napsMost {
      switch try rows("SELECT pg_xact_status(?::xid8)", [.text(number)]).first?.first?.text {
      case "committed": return true
      case "aborted": return false
      case "in progress": usleep(napMicroseconds)
      default: throw RegistryFailure(.other, code: "COMMIT")
      }
    }
    throw RegistryFailure(.busy, code: "COMMIT")
  }
}

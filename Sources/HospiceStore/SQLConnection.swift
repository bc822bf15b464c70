/// What a database is asked with, and what it answers.
enum SQLValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case bytes([UInt8])
  case null

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }

  /// A database that answers in text writes numbers in it.
  var integer: Int? {
    switch self {
    case .integer(let number): number
    case .text(let text): Int(text)
    case .bytes, .null: nil
    }
  }
}

/// What a transaction is for.
enum TransactionKind {
  /// What is written stays.
  case keeping
  /// It writes, and all is taken back at the end.
  case trial
  /// It asks, and others may go on writing.
  case reading
}

/// An open database, of whichever kind.
protocol SQLConnection: AnyObject {
  func transaction<Result>(_ kind: TransactionKind, _ work: () throws -> Result) throws -> Result

  /// Runs one statement, with `?` for each argument.
  ///
  /// - Returns: Its rows; none where it has none.
  @discardableResult
  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [[SQLValue]]

  var dialect: SQLDialect { get }
}

/// Where databases differ.
struct SQLDialect: Sendable {
  /// How the database is called in codes of failures.
  let name: String
  /// Has a row where the table `registry` is there.
  let isThere: String
  /// Has a row where there are tables of any kind.
  let isStranger: String
  /// Statements of each migration, in order.
  let migrations: [[String]]
  /// From which migration on ``KeyLevels`` finds rows; nil where the database itself always does.
  var keysSince: Int?
}

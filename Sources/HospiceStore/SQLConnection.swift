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

/// An open database, of whichever kind.
protocol SQLConnection: AnyObject {
  /// - Parameter keeping: Whether anything is kept; without, all is taken back at the end.
  func transaction<Result>(keeping: Bool, _ work: () throws -> Result) throws -> Result

  /// Runs one statement, with `?` for each argument.
  ///
  /// - Returns: Its rows; none where it has none.
  @discardableResult
  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [[SQLValue]]

  var dialect: SQLDialect { get }
}

/// Where databases differ.
struct SQLDialect: Sendable {
  /// Has a row where the table `registry` is there.
  let isThere: String
  /// Has a row where other tables than ours are there; nil where those may well be.
  let isForeign: String?
  /// Statements of each migration, in order.
  let migrations: [[String]]
}

import HospiceRegistry

/// What a row has to be, and what stands for each question mark in it.
struct SQLCondition {
  let sql: String
  let arguments: [SQLValue]

  init(_ sql: String, _ arguments: [SQLValue]) {
    self.sql = sql
    self.arguments = arguments
  }
}

/// How a row is found by what comes in no order: hashes, numbers, names.
///
/// Each condition is nil where it is known already that there is no such row.
protocol RowFinding: AnyObject {
  /// Over `files`.
  func file(_ hash: String) throws -> SQLCondition?
  /// Over `versions`.
  func version(_ digest: String) throws -> SQLCondition?
  /// Over `versions`: those of a plan.
  func plan(_ plan: String) throws -> SQLCondition?
  /// Over `people`.
  func number(_ number: String) throws -> SQLCondition?
  /// Over `people`.
  func birthDate(_ day: String) throws -> SQLCondition?
  /// Over `people`: whoever was born on a day and shares a word of the name.
  func birthDate(_ day: String, sharing nameParts: [String]) throws -> [SQLCondition]
  /// Over `people`: whoever has a word in the name that begins so.
  func nameBeginning(_ beginning: String) -> SQLCondition
  /// Over `met_files`.
  func metFile(_ place: String) throws -> SQLCondition?

  /// What a statement returns that writes a row: the number by which it is found.
  var rowNumber: String { get }
  /// Where a question about a version is the version's.
  var questionOfVersion: String { get }
  /// Whether a question has the number of its version.
  var numbersVersions: Bool { get }
  /// Makes what was just written findable.
  func keepFile(_ hash: String, row: Int) throws
  func keepVersion(_ digest: String, row: Int) throws
  func keepPlan(_ plan: String, person: Int) throws
  func keepPerson(_ clues: PersonClues, row: Int) throws
  func keepMetFile(_ place: String, row: Int) throws
  /// At the end of a transaction that is kept.
  func tidy() throws
  /// After a transaction that was not kept.
  func forget()
}

extension RowFinding {
  /// So many words of names stand in one condition: a document of elsewhere may name its patient in
  /// a thousand, and a database takes only so many.
  static var wordsMost: Int { 100 }
}

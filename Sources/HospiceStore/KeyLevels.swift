import HospiceRegistry

/// Finds rows by keys that lie in three tables, so that a new plan costs the same however many are
/// here.
///
/// Hashes, numbers and names come in no order. In one large index each of them would be written into
/// another page, and each page would go to the disk for that one key. So a new key goes into a small
/// table, and when that is full, keys that are neighbours go on together into a larger one.
final class KeyLevels: RowFinding {
  /// How many keys a table holds before they go on; the last holds the rest.
  static let countsMax = [1 << 15, 1 << 19]

  private let connection: any SQLConnection
  private let hash: @Sendable ([UInt8]) -> String
  private var moving: KeyMoving

  init(
    _ connection: any SQLConnection, hash: @escaping @Sendable ([UInt8]) -> String,
    countsMax: [Int] = KeyLevels.countsMax
  ) {
    self.connection = connection
    self.hash = hash
    moving = KeyMoving(connection, countsMax: countsMax)
  }

  // MARK: Keys

  /// The first digits of a hash tell nearly all apart; the row that is found has the whole of it.
  private static let digitsCount = 10

  private func fileKey(_ hash: String) -> String { "f" + hash.prefix(KeyLevels.digitsCount) }

  /// A digest tells first how it was made.
  private func versionKey(_ digest: String) -> String {
    "d" + digest.suffix(64).prefix(KeyLevels.digitsCount)
  }

  private func metFileKey(_ place: String) -> String { "m" + place.prefix(KeyLevels.digitsCount) }

  private func planKey(_ plan: String) -> String {
    "p" + hash(Array(plan.utf8)).prefix(KeyLevels.digitsCount)
  }

  private func numberKey(_ number: String) -> String { "n" + number }

  private func birthKey(_ day: String, _ part: String) -> String { "b\(day) \(part)" }

  private func nameKey(_ part: String) -> String { "w" + part }

  // MARK: Finding

  private static let tables = ["keys_0", "keys_1", "keys_2"]

  /// Each table is asked by itself: one for all would be made anew for each question.
  private static func each(_ condition: String) -> String {
    tables.map { "SELECT place FROM \($0) WHERE \(condition)" }.joined(separator: " UNION ALL ")
  }

  private static let ofOneKey = each("key = ?1")
  private static let ofKeysBetween = each("key >= ? AND key < ?")

  private func places(_ key: String) throws -> [Int] {
    let found = try connection.rows(KeyLevels.ofOneKey, [.text(key)])
    return found.isEmpty ? [] : Array(Set(found.compactMap { $0[0].integer })).sorted()
  }

  /// - Parameter own: What has to be true besides, for a key may stand for several rows.
  private func rows(_ column: String, _ places: [Int], _ own: SQLCondition?) -> SQLCondition? {
    guard !places.isEmpty else { return nil }
    let list = Array(repeating: "?", count: places.count).joined(separator: ", ")
    return SQLCondition(
      "\(column) IN (\(list))" + (own.map { " AND \($0.sql)" } ?? ""),
      places.map { .integer($0) } + (own?.arguments ?? []))
  }

  func file(_ hash: String) throws -> SQLCondition? {
    try rows("id", places(fileKey(hash)), SQLCondition("hash = ?", [.text(hash)]))
  }

  let numbersVersions = true

  let questionOfVersion = "questions.version = versions.id"

  func version(_ digest: String) throws -> SQLCondition? {
    try rows(
      "versions.id", places(versionKey(digest)),
      SQLCondition("versions.digest = ?", [.text(digest)]))
  }

  func plan(_ plan: String) throws -> SQLCondition? {
    try rows("person", places(planKey(plan)), SQLCondition("plan = ?", [.text(plan)]))
  }

  func number(_ number: String) throws -> SQLCondition? {
    try rows("id", places(numberKey(number)), nil)
  }

  /// Those of one day may be more than fit into one condition.
  func birthDate(_ day: String) -> SQLCondition? {
    SQLCondition(
      "id IN (\(KeyLevels.ofKeysBetween)) AND birth_date = ?",
      KeyLevels.tables.flatMap { _ -> [SQLValue] in
        [.text(birthKey(day, "")), .text(birthKey(day, "\u{10FFFF}"))]
      } + [.text(day)])
  }

  func birthDate(_ day: String, sharing nameParts: [String]) throws -> [SQLCondition] {
    var found: Set<Int> = []
    for part in nameParts { found.formUnion(try places(birthKey(day, part))) }
    let all = found.sorted()
    let own = SQLCondition("birth_date = ?", [.text(day)])
    return stride(from: 0, to: all.count, by: Self.wordsMost).compactMap { start in
      rows("id", Array(all[start..<min(start + Self.wordsMost, all.count)]), own)
    }
  }

  func nameBeginning(_ beginning: String) -> SQLCondition {
    SQLCondition(
      "id IN (\(KeyLevels.ofKeysBetween))",
      KeyLevels.tables.flatMap { _ -> [SQLValue] in
        [.text(nameKey(beginning)), .text(nameKey(beginning + "\u{10FFFF}"))]
      })
  }

  func metFile(_ place: String) throws -> SQLCondition? {
    try rows("id", places(metFileKey(place)), SQLCondition("place = ?", [.text(place)]))
  }

  // MARK: Keeping

  let rowNumber = "id"

  private func keep(_ keys: [String], _ place: Int) throws {
    let values = Array(repeating: "(?, ?)", count: keys.count).joined(separator: ", ")
    try connection.rows(
      "INSERT INTO keys_0 (key, place) VALUES \(values) ON CONFLICT DO NOTHING",
      keys.flatMap { [.text($0), .integer(place)] })
    moving.added(keys.count)
  }

  func keepFile(_ hash: String, row: Int) throws { try keep([fileKey(hash)], row) }

  func keepVersion(_ digest: String, row: Int) throws { try keep([versionKey(digest)], row) }

  func keepPlan(_ plan: String, person: Int) throws { try keep([planKey(plan)], person) }

  func keepPerson(_ clues: PersonClues, row: Int) throws {
    let words = clues.nameParts.isEmpty ? [""] : clues.nameParts
    var keys = (clues.nameParts + clues.wordsAsSeen).map(nameKey) + clues.numbers.map(numberKey)
    if let day = clues.birthDate { keys += words.map { birthKey(day, $0) } }
    for start in stride(from: 0, to: keys.count, by: Self.wordsMost) {
      try keep(Array(keys[start..<min(start + Self.wordsMost, keys.count)]), row)
    }
  }

  func keepMetFile(_ place: String, row: Int) throws { try keep([metFileKey(place)], row) }

  func tidy() throws { try moving.move() }

  func forget() { moving.forget() }
}

import HospiceRegistry

/// Rows that the database finds by indexes of its own.
final class IndexedRows: RowFinding {
  private let connection: any SQLConnection

  init(_ connection: any SQLConnection) { self.connection = connection }

  /// It needs none.
  let rowNumber = "0"

  func file(_ hash: String) -> SQLCondition? { SQLCondition("hash = ?", [.text(hash)]) }

  let numbersVersions = false

  let questionOfVersion = "questions.digest = versions.digest"

  func version(_ digest: String) -> SQLCondition? {
    SQLCondition("versions.digest = ?", [.text(digest)])
  }

  func plan(_ plan: String) -> SQLCondition? { SQLCondition("plan = ?", [.text(plan)]) }

  func number(_ number: String) -> SQLCondition? {
    SQLCondition("id IN (SELECT person FROM person_numbers WHERE number = ?)", [.text(number)])
  }

  func birthDate(_ day: String) -> SQLCondition? { SQLCondition("birth_date = ?", [.text(day)]) }

  func birthDate(_ day: String, sharing nameParts: [String]) -> [SQLCondition] {
    stride(from: 0, to: nameParts.count, by: Self.wordsMost).map { start in
      let words = nameParts[start..<min(start + Self.wordsMost, nameParts.count)]
      // Words of names are letters alone, and none of them is a sign of LIKE.
      let shares = words.map { _ in "' ' || parts || ' ' LIKE '% ' || ? || ' %'" }
      return SQLCondition(
        "birth_date = ? AND (\(shares.joined(separator: " OR ")))",
        [.text(day)] + words.map { .text($0) })
    }
  }

  func nameBeginning(_ beginning: String) -> SQLCondition {
    // Behind every text that begins so, and before all that follow.
    SQLCondition(
      "id IN (SELECT person FROM person_parts WHERE part >= ? AND part < ?)",
      [.text(beginning), .text(beginning + "\u{10FFFF}")])
  }

  func metFile(_ place: String) -> SQLCondition? { SQLCondition("place = ?", [.text(place)]) }

  func keepFile(_ hash: String, row: Int) {}

  func keepVersion(_ digest: String, row: Int) {}

  func keepPlan(_ plan: String, person: Int) {}

  func keepPerson(_ clues: PersonClues, row: Int) throws {
    for part in clues.nameParts + clues.wordsAsSeen {
      try connection.rows(
        "INSERT INTO person_parts (part, person) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [.text(part), .integer(row)])
    }
    for number in clues.numbers {
      try connection.rows(
        "INSERT INTO person_numbers (number, person) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [.text(number), .integer(row)])
    }
  }

  func keepMetFile(_ place: String, row: Int) {}

  func tidy() {}

  func forget() {}
}

public import HospiceRegistry

extension SQLRegistry {
  private func people(where condition: String, _ arguments: SQLValue...) throws -> [KnownPerson] {
    try people(where: condition, arguments)
  }

  private func people(
    where condition: String, _ arguments: [SQLValue]
  ) throws -> [KnownPerson] {
    let sql = "SELECT \(SQLRegistry.personColumns) FROM people WHERE \(condition)"
    return try connection.rows(sql, arguments).map(known)
  }

  private static let personColumns = "id, name, parts, birth_date, numbers"

  private func known(_ row: [SQLValue]) -> KnownPerson {
    KnownPerson(
      id: row[0].integer ?? 0,
      clues: PersonClues(
        name: row[1].text ?? "", nameParts: words(row[2]), birthDate: row[3].text,
        numbers: words(row[4])))
  }

  func words(_ value: SQLValue) -> [String] {
    (value.text ?? "").split(separator: " ").map(String.init)
  }

  public func person(_ id: Int) throws -> KnownPerson? {
    try people(where: "id = ?", .integer(id)).first
  }

  public func hasAnything(ofPerson person: Int) throws -> Bool {
    try ["versions", "documents"].contains { table in
      try !rows("SELECT 1 FROM \(table) WHERE person = ? LIMIT 1", .integer(person)).isEmpty
    }
  }

  public func people(after id: Int, countMax: Int) throws -> [KnownPerson] {
    try people(where: "id > ? ORDER BY id LIMIT ?", .integer(id), .integer(countMax))
  }

  public func people(_ ids: [Int]) throws -> [KnownPerson] {
    guard !ids.isEmpty else { return [] }
    return try people(where: "id IN (\(places(ids))) ORDER BY id", ids.map { .integer($0) })
  }

  /// A question mark for each.
  func places(_ ids: [Int]) -> String {
    Array(repeating: "?", count: ids.count).joined(separator: ", ")
  }

  public func people(dueBefore day: String, after id: Int, countMax: Int) throws -> [Int] {
    // In the order of an index, so that each page begins where the one before it ended.
    try rows(
      """
      SELECT DISTINCT person FROM versions WHERE person > ? AND review_by < ? AND force = 'in-force'
      ORDER BY person LIMIT ?
      """, .integer(id), .text(day), .integer(countMax)
    ).compactMap { $0[0].integer }
  }

  public func people(number: String) throws -> [KnownPerson] {
    // A number that turned out to be another's leads to their row still, and the row decides.
    try people(found: finder.number(number)).filter { $0.clues.numbers.contains(number) }
  }

  public func people(birthDate: String) throws -> [KnownPerson] {
    try people(found: finder.birthDate(birthDate))
  }

  public func people(birthDate: String, sharing nameParts: [String]) throws -> [KnownPerson] {
    var found: [Int: KnownPerson] = [:]
    for condition in try finder.birthDate(birthDate, sharing: nameParts) {
      for person in try people(found: condition) { found[person.id] = person }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  private func people(found condition: SQLCondition?) throws -> [KnownPerson] {
    guard let condition else { return [] }
    return try people(where: condition.sql + " ORDER BY id", condition.arguments)
  }

  public func people(
    nameBeginnings: [String], birthDate: String?, countMax: Int
  ) throws -> [KnownPerson] {
    var conditions: [SQLCondition] = []
    if let birthDate {
      guard let day = try finder.birthDate(birthDate) else { return [] }
      conditions.append(day)
    }
    conditions += nameBeginnings.prefix(SQLRegistry.wordsMost).map(finder.nameBeginning)
    guard !conditions.isEmpty else { return [] }
    return try people(
      where: conditions.map(\.sql).joined(separator: " AND ") + " ORDER BY id LIMIT ?",
      conditions.flatMap(\.arguments) + [.integer(countMax)])
  }

  /// So many words of a name are looked for; the rest could not tell anybody apart.
  private static let wordsMost = 12

  public func addPerson(_ clues: PersonClues) throws -> Int {
    let added = try rows(
      "INSERT INTO people (name, parts, birth_date, numbers) VALUES (?, ?, ?, ?) RETURNING id",
      .text(clues.name), .text(clues.nameParts.joined(separator: " ")),
      SQLValue(clues.birthDate), .text(clues.numbers.joined(separator: " ")))
    guard let id = added.first?[0].integer else {
      throw RegistryFailure(.damaged, code: "people")
    }
    try finder.keepPerson(clues, row: id)
    return id
  }

  public func addClues(_ clues: PersonClues, to person: Int) throws {
    guard let known = try self.person(person)?.clues else { return }
    let joined = known.joined(with: clues)
    guard joined != known else { return }
    try setClues(joined, of: person)
  }

  public func setClues(_ clues: PersonClues, of person: Int) throws {
    try rows(
      "UPDATE people SET name = ?, parts = ?, birth_date = ?, numbers = ? WHERE id = ?",
      .text(clues.name), .text(clues.nameParts.joined(separator: " ")),
      SQLValue(clues.birthDate), .text(clues.numbers.joined(separator: " ")),
      .integer(person))
    try finder.keepPerson(clues, row: person)
  }
}

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
    // Asked of each plan: a query inside another would be given a table of its own first.
    try rows(
      """
      SELECT \(SQLRegistry.personColumns) FROM person_numbers JOIN people ON id = person
      WHERE number = ? ORDER BY person
      """, .text(number)
    ).map(known)
  }

  public func people(birthDate: String) throws -> [KnownPerson] {
    try people(where: "birth_date = ? ORDER BY id", .text(birthDate))
  }

  public func people(birthDate: String, sharing nameParts: [String]) throws -> [KnownPerson] {
    // A document of elsewhere may name its patient in a thousand words, and a database takes only so
    // many in one condition.
    let wordsMost = 100
    var found: [Int: KnownPerson] = [:]
    for start in stride(from: 0, to: nameParts.count, by: wordsMost) {
      let words = nameParts[start..<min(start + wordsMost, nameParts.count)]
      // Words of names are letters alone, and none of them is a sign of LIKE.
      let shares = words.map { _ in "' ' || parts || ' ' LIKE '% ' || ? || ' %'" }
      for person in try people(
        where: "birth_date = ? AND (\(shares.joined(separator: " OR ")))",
        [.text(birthDate)] + words.map { .text($0) })
      { found[person.id] = person }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  public func people(
    nameBeginnings: [String], birthDate: String?, countMax: Int
  ) throws -> [KnownPerson] {
    var conditions: [String] = []
    var arguments: [SQLValue] = []
    if let birthDate {
      conditions.append("birth_date = ?")
      arguments.append(.text(birthDate))
    }
    for beginning in nameBeginnings.prefix(SQLRegistry.wordsMost) {
      conditions.append("id IN (SELECT person FROM person_parts WHERE part >= ? AND part < ?)")
      // Behind every text that begins so, and before all that follow.
      arguments += [.text(beginning), .text(beginning + "\u{10FFFF}")]
    }
    guard !conditions.isEmpty else { return [] }
    return try people(
      where: conditions.joined(separator: " AND ") + " ORDER BY id LIMIT ?",
      arguments + [.integer(countMax)])
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
    try index(clues, of: id)
    return id
  }

  public func addClues(_ clues: PersonClues, to person: Int) throws {
    guard let known = try self.person(person)?.clues else { return }
    let joined = known.joined(with: clues)
    guard joined != known else { return }
    try rows(
      "UPDATE people SET name = ?, parts = ?, birth_date = ?, numbers = ? WHERE id = ?",
      .text(joined.name), .text(joined.nameParts.joined(separator: " ")),
      SQLValue(joined.birthDate), .text(joined.numbers.joined(separator: " ")),
      .integer(person))
    try index(joined, of: person)
  }

  private func index(_ clues: PersonClues, of person: Int) throws {
    for part in clues.nameParts {
      try rows(
        "INSERT INTO person_parts (part, person) VALUES (?, ?) ON CONFLICT DO NOTHING",
        .text(part), .integer(person))
    }
    for number in clues.numbers {
      try rows(
        "INSERT INTO person_numbers (number, person) VALUES (?, ?) ON CONFLICT DO NOTHING",
        .text(number), .integer(person))
    }
  }
}

import HospiceRegistry

extension SQLRegistry {
  /// Makes all that is here findable, once.
  func makeKeys() throws {
    var last = 0
    while true {
      let people = try people(after: last, countMax: SQLRegistry.pageCount)
      guard let end = people.last else { break }
      for person in people { try finder.keepPerson(person.clues, row: person.id) }
      try finder.tidy()
      last = end.id
    }
    try each("versions", by: "id", "id", "digest") { try finder.keepVersion($1, row: $0) }
    try each("versions", by: "id", "person", "plan") { try finder.keepPlan($1, person: $0) }
    try each("files", by: "id", "id", "hash") { try finder.keepFile($1, row: $0) }
    try each("met_files", by: "id", "id", "place") { try finder.keepMetFile($1, row: $0) }
  }

  private static let pageCount = 1000

  /// Goes through all rows of a table, some at a time.
  private func each(
    _ table: String, by order: String, _ number: String, _ text: String,
    keep: (Int, String) throws -> Void
  ) throws {
    let end = try rows("SELECT MAX(\(order)) FROM \(table)").first?[0].integer ?? 0
    for start in stride(from: 0, to: end, by: SQLRegistry.pageCount) {
      let page = try rows(
        "SELECT \(number), \(text) FROM \(table) WHERE \(order) > ? AND \(order) <= ?",
        .integer(start), .integer(start + SQLRegistry.pageCount))
      for row in page { try keep(row[0].integer ?? 0, row[1].text ?? "") }
      try finder.tidy()
    }
  }
}

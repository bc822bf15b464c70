public import FHIRCoding
public import HospiceRegistry

extension SQLRegistry {
  private static let documentColumns = """
    id, version, form, title, written, author, patient_name, patient_parts, patient_birth,
    patient_numbers, person, received, batch, force
    """

  /// - Parameter condition: Over the table `documents`.
  private func documents(
    where condition: String, _ arguments: SQLValue...
  ) throws -> [HeldDocument] {
    try documents(where: condition, arguments)
  }

  /// Those whose numbers a query found.
  func documents(found rows: [[SQLValue]]) throws -> [HeldDocument] {
    guard !rows.isEmpty else { return [] }
    let ids = rows.compactMap { $0[0].integer }
    return try documents(where: "id IN (\(places(ids)))", ids.map { .integer($0) })
  }

  private func documents(
    where condition: String, _ arguments: [SQLValue]
  ) throws -> [HeldDocument] {
    func all(_ sql: String) throws -> [[SQLValue]] { try connection.rows(sql, arguments) }
    let found = try all(
      "SELECT \(SQLRegistry.documentColumns) FROM documents WHERE \(condition) ORDER BY id")
    guard !found.isEmpty else { return [] }
    let these = "(SELECT id FROM documents WHERE \(condition))"
    let keys = try all(
      """
      SELECT document, key FROM document_keys WHERE document IN \(these)
      ORDER BY document, position
      """)
    let links = try all(
      "SELECT document, key FROM document_links WHERE document IN \(these) ORDER BY document, key")
    let sightings = try all(
      """
      SELECT document, form, substance, claim, rolled_back FROM sightings
      JOIN batches ON batches.id = sightings.batch WHERE document IN \(these) ORDER BY sightings.id
      """)
    func grouped(_ rows: [[SQLValue]]) -> [Int: [[SQLValue]]] {
      Dictionary(grouping: rows) { $0[0].integer ?? 0 }
    }
    let (keysOf, linksOf, sightingsOf) = (grouped(keys), grouped(links), grouped(sightings))
    return try found.map { row in
      guard let id = row[0].integer else { throw RegistryFailure(.damaged, code: "documents") }
      return try held(
        row, id, keys: (keysOf[id] ?? []).compactMap { $0[1].text },
        links: (linksOf[id] ?? []).compactMap { $0[1].text },
        sightings: (sightingsOf[id] ?? []).map(sighting))
    }
  }

  private func sighting(_ row: [SQLValue]) -> HeldDocument.Sighting {
    HeldDocument.Sighting(
      form: row[1].text ?? "", substance: row[2].text ?? "", claim: row[3].text ?? "",
      counts: row[4] == .null)
  }

  /// - Throws: ``RegistryFailure`` where a row is not as it was written.
  private func held(
    _ row: [SQLValue], _ id: Int, keys: [String], links: [String],
    sightings: [HeldDocument.Sighting]
  ) throws -> HeldDocument {
    guard let form = row[2].text, let title = row[3].text, let received = row[11].text,
      let batch = row[12].integer,
      let force = row[13].text.flatMap(HeldVersion.Force.init(rawValue:))
    else { throw RegistryFailure(.damaged, code: "documents") }
    let patient = row[6].text.map { name in
      PersonClues(
        name: name, nameParts: words(row[7]), birthDate: row[8].text, numbers: words(row[9]))
    }
    return HeldDocument(
      id: id, keys: keys, version: row[1].text, form: form, title: title, written: row[4].text,
      author: row[5].text, replaces: links, patient: patient, person: row[10].integer,
      received: received, batch: batch, force: force, sightings: sightings)
  }

  public func document(_ id: Int) throws -> HeldDocument? {
    try documents(where: "id = ?", .integer(id)).first
  }

  public func documents(ofFile hash: String) throws -> [HeldDocument] {
    let counting = try rows(
      """
      SELECT 1 FROM sightings JOIN batches ON batches.id = sightings.batch
      WHERE hash = ? AND rolled_back IS NULL LIMIT 1
      """, .text(hash))
    guard !counting.isEmpty else { return [] }
    return try documents(
      where: "id IN (SELECT document FROM sightings WHERE hash = ?)", .text(hash))
  }

  public func documents(ofPerson person: Int) throws -> [HeldDocument] {
    try documents(where: "person = ?", .integer(person))
  }

  public func documents(ofPeople people: ClosedRange<Int>) throws -> [HeldDocument] {
    try documents(
      where: "person BETWEEN ? AND ?", .integer(people.lowerBound), .integer(people.upperBound))
  }

  public func documentsOfNobody() throws -> [HeldDocument] {
    try documents(where: "person IS NULL")
  }

  public func documents(ofBatch batch: Int) throws -> [HeldDocument] {
    try documents(
      where: "id IN (SELECT document FROM sightings WHERE batch = ?)", .integer(batch))
  }

  public func bytes(ofDocument document: Int) throws -> [UInt8] {
    let bytes = try rows(
      """
      SELECT bytes FROM document_files WHERE hash =
      (SELECT hash FROM sightings WHERE document = ? ORDER BY id LIMIT 1)
      """, .integer(document)
    ).first?[0].bytes
    guard let bytes else { throw RegistryFailure(.damaged, code: "document_files") }
    return bytes
  }

  // MARK: Keeping

  public func addDocument(
    _ document: ForeignDocument, patient: PersonClues?, person: Int?, received: String, batch: Int
  ) throws -> Int {
    let added = try rows(
      """
      INSERT INTO documents (version, form, title, written, author, patient_name, patient_parts,
      patient_birth, patient_numbers, person, received, batch, force)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'in-force') RETURNING id
      """,
      SQLValue(document.version), .text(document.form), .text(document.title),
      SQLValue(document.written), SQLValue(document.author), SQLValue(patient?.name),
      SQLValue(patient?.nameParts.joined(separator: " ")), SQLValue(patient?.birthDate),
      SQLValue(patient?.numbers.joined(separator: " ")), SQLValue(person), .text(received),
      .integer(batch))
    guard let id = added.first?[0].integer else {
      throw RegistryFailure(.damaged, code: "documents")
    }
    try addKeys(document.keys, to: id)
    try addLinks(document.replaces, to: id)
    return id
  }

  public func addLinks(_ keys: [String], to document: Int) throws {
    for key in keys {
      try rows(
        "INSERT INTO document_links (document, key) VALUES (?, ?) ON CONFLICT DO NOTHING",
        .integer(document), .text(key))
    }
  }

  public func addKeys(_ keys: [String], to document: Int) throws {
    let count =
      try rows("SELECT COUNT(*) FROM document_keys WHERE document = ?", .integer(document))
      .first?[0].integer ?? 0
    for (index, key) in keys.enumerated() {
      // What is looked for together stands together.
      try rows(
        """
        INSERT INTO document_keys (document, position, key, version, form) VALUES (?, ?, ?,
        (SELECT COALESCE(version, '') FROM documents WHERE id = ?),
        (SELECT form FROM documents WHERE id = ?))
        """, .integer(document), .integer(count + index), .text(key), .integer(document),
        .integer(document))
    }
  }

  public func addDocumentFile(_ hash: String, bytes: [UInt8], at: String) throws {
    guard try rows("SELECT 1 FROM document_files WHERE hash = ?", .text(hash)).isEmpty else {
      return
    }
    try rows(
      "INSERT INTO document_files (hash, bytes, received) VALUES (?, ?, ?)", .text(hash),
      .bytes(bytes), .text(at))
  }

  public func addSighting(
    of document: Int, in hash: String, as described: ForeignDocument, batch: Int
  ) throws {
    try rows(
      """
      INSERT INTO sightings (document, hash, batch, form, substance, claim)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """,
      .integer(document), .text(hash), .integer(batch), .text(described.form),
      .text(described.substance), .text(described.claim))
  }

  public func setForce(_ force: HeldVersion.Force, ofDocument document: Int) throws {
    try rows(
      "UPDATE documents SET force = ? WHERE id = ?", .text(force.rawValue), .integer(document))
  }

  public func move(document: Int, to person: Int?) throws {
    try rows(
      "UPDATE documents SET person = ? WHERE id = ?", SQLValue(person), .integer(document))
  }
}

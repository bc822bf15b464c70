public import HospiceRegistry

extension SQLRegistry {
  private func questions(
    where condition: String, _ arguments: SQLValue...
  ) throws -> [OpenQuestion] {
    let sql = """
      SELECT questions.id, questions.digest, reason, other_person, asked, decision
      FROM questions JOIN versions ON versions.digest = questions.digest WHERE \(condition)
      ORDER BY questions.id
      """
    return try connection.rows(sql, arguments).map { row in
      guard let digest = row[1].text else { throw RegistryFailure(.damaged, code: "questions") }
      return try question(row, .version(digest))
    }
  }

  private func documentQuestions(
    where condition: String, _ arguments: SQLValue...
  ) throws -> [OpenQuestion] {
    let sql = """
      SELECT questions.id, questions.document, reason, other_person, asked, decision
      FROM questions JOIN documents ON documents.id = questions.document WHERE \(condition)
      ORDER BY questions.id
      """
    return try connection.rows(sql, arguments).map { row in
      guard let id = row[1].integer else { throw RegistryFailure(.damaged, code: "questions") }
      return try question(row, .document(id))
    }
  }

  private func question(
    _ row: [SQLValue], _ subject: OpenQuestion.Subject
  ) throws -> OpenQuestion {
    guard let id = row[0].integer, let reason = row[2].text.flatMap(Reason.init(rawValue:)),
      let asked = row[4].text
    else { throw RegistryFailure(.damaged, code: "questions") }
    return OpenQuestion(
      id: id, subject: subject, reason: reason, otherPerson: row[3].integer, asked: asked,
      isOpen: row[5] == .null)
  }

  /// A version that does not count raises no question.
  private static let open = "decision IS NULL AND force = 'in-force'"

  /// Nor does a document of batches that were all rolled back.
  private static let openOfDocument =
    open + """
       AND EXISTS (SELECT 1 FROM sightings JOIN batches ON batches.id = sightings.batch
      WHERE sightings.document = documents.id AND rolled_back IS NULL)
      """

  public func ask(_ reason: Reason, of digest: String, otherPerson: Int?, at: String) throws {
    try rows(
      """
      INSERT INTO questions (digest, reason, other_person, asked) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """, .text(digest), .text(reason.rawValue), SQLValue(otherPerson), .text(at))
  }

  public func ask(
    _ reason: Reason, ofDocument document: Int, otherPerson: Int?, at: String
  ) throws {
    try rows(
      """
      INSERT INTO questions (document, reason, other_person, asked) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """, .integer(document), .text(reason.rawValue), SQLValue(otherPerson), .text(at))
  }

  public func question(_ id: Int) throws -> OpenQuestion? {
    try questions(where: "questions.id = ?", .integer(id)).first
      ?? documentQuestions(where: "questions.id = ?", .integer(id)).first
  }

  public func openQuestions() throws -> [OpenQuestion] {
    try merged(
      questions(where: SQLRegistry.open), documentQuestions(where: SQLRegistry.openOfDocument))
  }

  public func openQuestions(ofPerson person: Int) throws -> [OpenQuestion] {
    try merged(
      questions(where: "person = ? AND \(SQLRegistry.open)", .integer(person)),
      documentQuestions(
        where: "person = ? AND \(SQLRegistry.openOfDocument)", .integer(person))
        + documentQuestions(
          where: "person IS NULL AND other_person = ? AND \(SQLRegistry.openOfDocument)",
          .integer(person)))
  }

  public func openQuestionCounts(ofPeople people: ClosedRange<Int>) throws -> [Int: Int] {
    let (first, last) = (SQLValue.integer(people.lowerBound), SQLValue.integer(people.upperBound))
    let ofVersions = try rows(
      """
      SELECT person, COUNT(*) FROM questions JOIN versions ON versions.digest = questions.digest
      WHERE person BETWEEN ? AND ? AND \(SQLRegistry.open) GROUP BY 1
      """, first, last)
    let ofDocuments = try rows(
      """
      SELECT COALESCE(person, other_person), COUNT(*)
      FROM questions JOIN documents ON documents.id = questions.document
      WHERE (person BETWEEN ? AND ? OR (person IS NULL AND other_person BETWEEN ? AND ?))
      AND \(SQLRegistry.openOfDocument) GROUP BY 1
      """, first, last, first, last)
    return (ofVersions + ofDocuments).reduce(into: [:]) { counts, row in
      guard let person = row[0].integer, let count = row[1].integer else { return }
      counts[person, default: 0] += count
    }
  }

  private func merged(_ one: [OpenQuestion], _ other: [OpenQuestion]) -> [OpenQuestion] {
    other.isEmpty ? one : (one + other).sorted { $0.id < $1.id }
  }

  public func openQuestions(ofDocument document: Int) throws -> [OpenQuestion] {
    try documentQuestions(
      where: "questions.document = ? AND \(SQLRegistry.openOfDocument)", .integer(document))
  }

  public func openQuestions(of digest: String) throws -> [OpenQuestion] {
    try questions(where: "questions.digest = ? AND \(SQLRegistry.open)", .text(digest))
  }

  public func settle(_ question: Int, _ settlement: Settlement) throws {
    try rows(
      """
      UPDATE questions SET decision = ?, staff = ?, explanation = ?, settled = ?
      WHERE id = ? AND decision IS NULL
      """,
      .text(settlement.decision.rawValue), .text(settlement.staff),
      .text(settlement.explanation), .text(settlement.at), .integer(question))
  }

  public func beginBatch(staff: String, at: String, command: String?) throws -> Int {
    let added = try rows(
      "INSERT INTO batches (staff, begun, command) VALUES (?, ?, ?) RETURNING id", .text(staff),
      .text(at), SQLValue(command))
    guard let id = added.first?[0].integer else {
      throw RegistryFailure(.damaged, code: "batches")
    }
    return id
  }

  public func stoppedBatch(of command: String) throws -> Int? {
    try rows(
      """
      SELECT id FROM batches WHERE command = ? AND finished IS NULL AND rolled_back IS NULL
      ORDER BY id DESC LIMIT 1
      """, .text(command)
    ).first?[0].integer
  }

  public func finish(batch: Int, at: String) throws {
    try rows("UPDATE batches SET finished = ? WHERE id = ?", .text(at), .integer(batch))
  }

  public func batch(_ id: Int) throws -> ImportBatch? {
    try rows("SELECT staff, begun, rolled_back FROM batches WHERE id = ?", .integer(id)).first.map {
      ImportBatch(
        id: id, staff: $0[0].text ?? "", begun: $0[1].text ?? "", rolledBack: $0[2].text)
    }
  }

  public func markRolledBack(batch: Int, at: String) throws {
    try rows("UPDATE batches SET rolled_back = ? WHERE id = ?", .text(at), .integer(batch))
  }
}

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
      questions(where: "person = ? AND \(SQLRegistry.open)", .integer(person))
        // Whoever reads one plan has to know that another may be the same person's.
        + questions(
          where: "other_person = ? AND person <> ? AND \(SQLRegistry.open)", .integer(person),
          .integer(person)),
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
    let ofOthers = try rows(
      """
      SELECT other_person, COUNT(*)
      FROM questions JOIN versions ON versions.digest = questions.digest
      WHERE other_person BETWEEN ? AND ? AND other_person <> person AND \(SQLRegistry.open)
      GROUP BY 1
      """, first, last)
    let ofDocuments = try rows(
      """
      SELECT COALESCE(person, other_person), COUNT(*)
      FROM questions JOIN documents ON documents.id = questions.document
      WHERE (person BETWEEN ? AND ? OR (person IS NULL AND other_person BETWEEN ? AND ?))
      AND \(SQLRegistry.openOfDocument) GROUP BY 1
      """, first, last, first, last)
    return (ofVersions + ofOthers + ofDocuments).reduce(into: [:]) { counts, row in
      guard let person = row[0].integer, let count = row[1].integer else { return }
      counts[person, default: 0] += count
    }
  }

  private func merged(_ one: [OpenQuestion], _ other: [OpenQuestion]) -> [OpenQuestion] {
    (one + other).sorted { $0.id < $1.id }
  }

  public func openQuestions(ofDocument document: Int) throws -> [OpenQuestion] {
    try documentQuestions(
      where: "questions.document = ? AND \(SQLRegistry.openOfDocument)", .integer(document))
  }

  public func openQuestions(of digest: String) throws -> [OpenQuestion] {
    try questions(where: "questions.digest = ? AND \(SQLRegistry.open)", .text(digest))
  }

  public func openQuestions(ofPlan plan: String) throws -> [OpenQuestion] {
    try questions(where: "plan = ? AND \(SQLRegistry.open)", .text(plan))
  }

  public func settledQuestions(ofPerson person: Int) throws -> [SettledQuestion] {
    let columns = "reason, other_person, asked, decision, staff, explanation, settled"
    let ofVersions = try rows(
      """
      SELECT questions.id, questions.digest, \(columns)
      FROM versions JOIN questions ON questions.digest = versions.digest
      WHERE person = ? AND decision IS NOT NULL
      """, .integer(person)
    ).map { row in
      guard let digest = row[1].text else { throw RegistryFailure(.damaged, code: "questions") }
      return try settled(row, .version(digest))
    }
    let ofDocuments = try rows(
      """
      SELECT questions.id, questions.document, \(columns)
      FROM documents JOIN questions ON questions.document = documents.id
      WHERE person = ? AND decision IS NOT NULL
      """, .integer(person)
    ).map { row in
      guard let id = row[1].integer else { throw RegistryFailure(.damaged, code: "questions") }
      return try settled(row, .document(id))
    }
    return (ofVersions + ofDocuments).sorted { $0.question.id < $1.question.id }
  }

  private func settled(
    _ row: [SQLValue], _ subject: OpenQuestion.Subject
  ) throws -> SettledQuestion {
    guard let decision = row[5].text.flatMap(Settlement.Decision.init(rawValue:)) else {
      throw RegistryFailure(.damaged, code: "questions")
    }
    return SettledQuestion(
      question: try question(row, subject),
      settlement: Settlement(
        decision, staff: row[6].text ?? "", explanation: row[7].text ?? "",
        at: row[8].text ?? ""))
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

  public func rollBackVersions(ofBatch batch: Int) throws -> Int {
    let counting = "FROM versions WHERE batch = ? AND force = 'in-force'"
    let count = try rows("SELECT COUNT(*) \(counting)", .integer(batch)).first?[0].integer
    try rows(
      "UPDATE versions SET force = 'rolled-back' WHERE batch = ? AND force = 'in-force'",
      .integer(batch))
    return count ?? 0
  }

  public func dividedPlans(ofBatch batch: Int) throws -> [String] {
    // From the batch's own rows on; all that is asked of anybody would be more.
    try rows(
      """
      SELECT DISTINCT own.plan FROM versions AS own
      CROSS JOIN versions AS beside CROSS JOIN questions
      WHERE own.batch = ? AND beside.plan = own.plan AND questions.digest = beside.digest
      AND decision IS NULL AND reason = 'fork' ORDER BY 1
      """, .integer(batch)
    ).compactMap { $0[0].text }
  }

  public func markRolledBack(batch: Int, at: String) throws {
    try rows("UPDATE batches SET rolled_back = ? WHERE id = ?", .text(at), .integer(batch))
  }
}

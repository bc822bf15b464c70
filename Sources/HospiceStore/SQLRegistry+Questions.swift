public import HospiceRegistry

extension SQLRegistry {
  private func questions(
    where condition: String, _ arguments: SQLValue...
  ) throws -> [OpenQuestion] {
    try questions(where: condition, arguments)
  }

  /// - Parameter isCut: Whether the last argument is how many there may be.
  private func questions(
    where condition: String, _ arguments: [SQLValue], isCut: Bool = false
  ) throws -> [OpenQuestion] {
    let sql = """
      SELECT questions.id, questions.digest, reason, other_person, asked, decision,
        staff, explanation
      FROM questions JOIN versions ON \(finder.questionOfVersion) WHERE \(condition)
      ORDER BY questions.id\(isCut ? " LIMIT ?" : "")
      """
    return try connection.rows(sql, arguments).map { row in
      guard let digest = row[1].text else { throw RegistryFailure(.damaged, code: "questions") }
      return try question(row, .version(digest))
    }
  }

  private func documentQuestions(
    where condition: String, _ arguments: SQLValue...
  ) throws -> [OpenQuestion] {
    try documentQuestions(where: condition, arguments)
  }

  private func documentQuestions(
    where condition: String, _ arguments: [SQLValue], isCut: Bool = false
  ) throws -> [OpenQuestion] {
    let sql = """
      SELECT questions.id, questions.document, reason, other_person, asked, decision,
        staff, explanation
      FROM questions JOIN documents ON documents.id = questions.document WHERE \(condition)
      ORDER BY questions.id\(isCut ? " LIMIT ?" : "")
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
      isOpen: row[5] == .null, detail: row[5] == .null ? row[7].text : nil)
  }

  /// A version that does not count raises no question.
  private static let open = "decision IS NULL AND force = 'in-force'"

  /// Nor does a document of batches that were all rolled back.
  private static let openOfDocument =
    open + """
       AND EXISTS (SELECT 1 FROM sightings JOIN batches ON batches.id = sightings.batch
      WHERE sightings.document = documents.id AND rolled_back IS NULL)
      """

  /// What else a question is about stands where its answer will be explained.
  public func ask(
    _ reason: Reason, of digest: String, otherPerson: Int?, detail: String?, at: String
  ) throws {
    let row = finder.numbersVersions ? try finder.version(digest) : nil
    let number = row.map { ", (SELECT id FROM versions WHERE \($0.sql))" } ?? ""
    try connection.rows(
      """
      INSERT INTO questions
        (digest, reason, other_person, asked, explanation\(row == nil ? "" : ", version"))
      VALUES (?, ?, ?, ?, ?\(number)) ON CONFLICT DO NOTHING
      """,
      [.text(digest), .text(reason.rawValue), SQLValue(otherPerson), .text(at), SQLValue(detail)]
        + (row?.arguments ?? []))
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

  public func openQuestions(after id: Int, countMax: Int) throws -> [OpenQuestion] {
    let later: [SQLValue] = [.integer(id), .integer(countMax)]
    let both = try merged(
      questions(where: "questions.id > ? AND \(SQLRegistry.open)", later, isCut: true),
      documentQuestions(
        where: "questions.id > ? AND \(SQLRegistry.openOfDocument)", later, isCut: true))
    return Array(both.prefix(countMax))
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
      SELECT person, COUNT(*) FROM questions JOIN versions ON \(finder.questionOfVersion)
      WHERE person BETWEEN ? AND ? AND \(SQLRegistry.open) GROUP BY 1
      """, first, last)
    let ofOthers = try rows(
      """
      SELECT other_person, COUNT(*)
      FROM questions JOIN versions ON \(finder.questionOfVersion)
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
    guard let row = try finder.version(digest) else { return [] }
    return try questions(where: "\(row.sql) AND \(SQLRegistry.open)", row.arguments)
  }

  public func openQuestions(ofPlan plan: String) throws -> [OpenQuestion] {
    guard let rows = try finder.plan(plan) else { return [] }
    return try questions(where: "\(rows.sql) AND \(SQLRegistry.open)", rows.arguments)
  }

  public func settledQuestions(ofPerson person: Int) throws -> [SettledQuestion] {
    let columns = "reason, other_person, asked, decision, staff, explanation, settled"
    let ofVersions = try rows(
      """
      SELECT questions.id, questions.digest, \(columns)
      FROM versions JOIN questions ON \(finder.questionOfVersion)
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
}

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
      guard let id = row[0].integer, let digest = row[1].text,
        let reason = row[2].text.flatMap(Reason.init(rawValue:)), let asked = row[4].text
      else { throw RegistryFailure(.damaged, code: "questions") }
      return OpenQuestion(
        id: id, digest: digest, reason: reason, otherPerson: row[3].integer, asked: asked,
        isOpen: row[5] == .null)
    }
  }

  /// A version that does not count raises no question.
  private static let open = "decision IS NULL AND force = 'in-force'"

  public func ask(_ reason: Reason, of digest: String, otherPerson: Int?, at: String) throws {
    try rows(
      """
      INSERT INTO questions (digest, reason, other_person, asked) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """, .text(digest), .text(reason.rawValue), SQLValue(otherPerson), .text(at))
  }

  public func question(_ id: Int) throws -> OpenQuestion? {
    try questions(where: "questions.id = ?", .integer(id)).first
  }

  public func openQuestions() throws -> [OpenQuestion] {
    try questions(where: SQLRegistry.open)
  }

  public func openQuestions(ofPerson person: Int) throws -> [OpenQuestion] {
    try questions(where: "person = ? AND \(SQLRegistry.open)", .integer(person))
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

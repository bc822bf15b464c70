public import HospiceRegistry

extension SQLRegistry {
  public func settle(_ question: Int, _ settlement: Settlement) throws {
    try settle(question, settlement, where: "decision IS NULL")
  }

  public func settleAnew(_ question: Int, _ settlement: Settlement) throws {
    try settle(question, settlement, where: "decision IS NOT NULL")
  }

  private func settle(
    _ question: Int, _ settlement: Settlement, where condition: String
  ) throws {
    try rows(
      """
      UPDATE questions SET decision = ?, staff = ?, explanation = ?, settled = ?
      WHERE id = ? AND \(condition)
      """,
      .text(settlement.decision.rawValue), .text(settlement.staff),
      .text(settlement.explanation), .text(settlement.at), .integer(question))
  }

  public func settlement(ofQuestion question: Int) throws -> Settlement? {
    let found = try rows(
      """
      SELECT decision, staff, explanation, settled FROM questions
      WHERE id = ? AND decision IS NOT NULL
      """, .integer(question))
    return found.first.flatMap { row in
      row[0].text.flatMap(Settlement.Decision.init(rawValue:)).map {
        Settlement(
          $0, staff: row[1].text ?? "", explanation: row[2].text ?? "", at: row[3].text ?? "")
      }
    }
  }

  public func settledQuestions(after question: Int, countMax: Int) throws -> [Int] {
    try rows(
      """
      SELECT id FROM questions WHERE id > ? AND decision IS NOT NULL AND digest IS NOT NULL
      ORDER BY id LIMIT ?
      """, .integer(question), .integer(countMax)
    ).compactMap { $0[0].integer }
  }
}

public import HospiceRegistry

extension SQLRegistry {
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

  public func bringAgain(_ digest: String, batch: Int) throws {
    try rows(
      "INSERT INTO arrivals (digest, batch) VALUES (?, ?) ON CONFLICT DO NOTHING", .text(digest),
      .integer(batch))
  }

  public func rollBackVersions(ofBatch batch: Int) throws -> (gone: Int, kept: Int) {
    let other = """
      (SELECT MIN(arrivals.batch) FROM arrivals JOIN batches ON batches.id = arrivals.batch
      WHERE arrivals.digest = versions.digest AND rolled_back IS NULL AND arrivals.batch <> ?)
      """
    let kept = try rows(
      """
      UPDATE versions SET batch = \(other)
      WHERE batch = ? AND force = 'in-force' AND \(other) IS NOT NULL RETURNING number
      """, .integer(batch), .integer(batch), .integer(batch))
    let gone = try rows(
      """
      UPDATE versions SET force = 'rolled-back' WHERE batch = ? AND force = 'in-force'
      RETURNING number
      """, .integer(batch))
    return (gone.count, kept.count)
  }

  public func dividedPlans(ofBatch batch: Int) throws -> [String] {
    // From the batch's own rows on; all that is asked of anybody would be more.
    try rows(
      """
      SELECT DISTINCT own.plan FROM versions AS own
      CROSS JOIN versions AS beside CROSS JOIN questions
      WHERE own.batch = ? AND beside.person = own.person AND beside.plan = own.plan
      AND \(finder.questionOfVersion.replacing("versions", with: "beside"))
      AND decision IS NULL AND reason = 'fork' ORDER BY 1
      """, .integer(batch)
    ).compactMap { $0[0].text }
  }

  public func markRolledBack(batch: Int, at: String) throws {
    try rows("UPDATE batches SET rolled_back = ? WHERE id = ?", .text(at), .integer(batch))
  }
}

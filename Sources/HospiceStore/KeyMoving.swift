/// Brings keys from a full table into the next larger one, some at each commit.
///
/// Those that go are neighbours, and the next time their neighbours go: so the pages that they are
/// written into are few, and no commit waits for all of them.
struct KeyMoving {
  private let connection: any SQLConnection
  private let countsMax: [Int]
  /// How many keys each table holds; nil until they were counted.
  private var counts: [Int?]
  /// Behind which key each table goes on.
  private var cursors: [String]
  private var addedCount = 0

  /// Fewer are not worth the way. Whoever takes in one file moves nothing.
  private static let countLeast = 1024

  init(_ connection: any SQLConnection, countsMax: [Int]) {
    self.connection = connection
    self.countsMax = countsMax
    counts = countsMax.map { _ in nil }
    cursors = countsMax.map { _ in "" }
  }

  mutating func added(_ count: Int) { addedCount += count }

  /// What was counted may have been taken back.
  mutating func forget() {
    counts = countsMax.map { _ in nil }
    addedCount = 0
  }

  mutating func move() throws {
    guard addedCount >= min(KeyMoving.countLeast, countsMax.first ?? 0) else { return }
    var arrived = addedCount
    addedCount = 0
    for level in countsMax.indices {
      let count = try counts[level].map { $0 + arrived } ?? counted(level)
      // All that is too many, for a way that ended at the last key took less along than came.
      let moved = try move(level, atLeast: count - countsMax[level])
      counts[level] = count - moved
      arrived = moved
    }
  }

  private func counted(_ level: Int) throws -> Int {
    try connection.rows("SELECT COUNT(*) FROM keys_\(level)", []).first?[0].integer ?? 0
  }

  /// - Returns: How many went.
  private mutating func move(_ level: Int, atLeast wanted: Int) throws -> Int {
    guard wanted > 0 else { return 0 }
    let from = SQLValue.text(cursors[level])
    let end = try connection.rows(
      "SELECT key FROM keys_\(level) WHERE key > ? ORDER BY key LIMIT 1 OFFSET ?",
      [from, .integer(wanted - 1)]
    ).first?[0].text
    // Behind the last the first are next. Keys begin with letters, and end before this.
    let range = [from, .text(end ?? "~")]
    try connection.rows(
      """
      INSERT INTO keys_\(level + 1) (key, place) SELECT key, place FROM keys_\(level)
      WHERE key > ? AND key <= ? ORDER BY key, place ON CONFLICT DO NOTHING
      """, range)
    try connection.rows("DELETE FROM keys_\(level) WHERE key > ? AND key <= ?", range)
    let moved = try connection.rows("SELECT changes()", []).first?[0].integer
    cursors[level] = end ?? ""
    return moved ?? 0
  }
}

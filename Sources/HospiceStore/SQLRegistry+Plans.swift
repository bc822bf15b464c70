import CarePlanModel
public import HospiceRegistry

extension SQLRegistry {
  private static let columns = """
    digest, plan, number, status, replaces_number, replaces_digest, person, updated, review_by,
    signing_key, received, batch, force
    """

  private func versions(
    where condition: String, _ arguments: SQLValue...
  ) throws -> [HeldVersion] {
    try versions(where: condition, arguments)
  }

  private func versions(
    where condition: String, _ arguments: [SQLValue]
  ) throws -> [HeldVersion] {
    let doubts = """
      SELECT COUNT(*) FROM questions WHERE \(finder.questionOfVersion)
      AND reason = '\(Reason.personDiffers.rawValue)' AND decision IS NULL
      """
    let sql = "SELECT \(SQLRegistry.columns), (\(doubts)) FROM versions WHERE \(condition)"
    return try connection.rows(sql, arguments).map(held)
  }

  /// - Throws: ``RegistryFailure`` where a row is not as it was written.
  private func held(_ row: [SQLValue]) throws -> HeldVersion {
    guard let digest = row[0].text, let plan = row[1].text, let number = row[2].integer,
      let status = row[3].text.flatMap(PlanHeader.Status.init(rawValue:)),
      let person = row[6].integer, let updated = row[7].text, let received = row[10].text,
      let batch = row[11].integer,
      let force = row[12].text.flatMap(HeldVersion.Force.init(rawValue:))
    else { throw RegistryFailure(.damaged, code: "versions") }
    let replaces = row[4].integer.flatMap { number in
      row[5].text.map { PlanHeader.Predecessor(version: number, digest: $0) }
    }
    return HeldVersion(
      digest: digest, plan: plan, number: number, status: status, replaces: replaces,
      person: person, updated: updated, reviewBy: row[8].text, signingKey: row[9].text,
      received: received, batch: batch, force: force, isDoubted: row[13].integer != 0)
  }

  public func digest(ofFile hash: String) throws -> String? {
    guard let file = try finder.file(hash) else { return nil }
    return try connection.rows("SELECT digest FROM files WHERE \(file.sql)", file.arguments)
      .first?[0].text
  }

  public func version(_ digest: String) throws -> HeldVersion? {
    guard let row = try finder.version(digest) else { return nil }
    return try versions(where: row.sql, row.arguments).first
  }

  public func versions(ofPlan plan: String) throws -> [HeldVersion] {
    guard let rows = try finder.plan(plan) else { return [] }
    return try versions(where: rows.sql + " ORDER BY number, digest", rows.arguments)
  }

  public func versions(ofPerson person: Int) throws -> [HeldVersion] {
    try versions(where: "person = ? ORDER BY plan, number, digest", .integer(person))
  }

  public func versions(ofPeople people: ClosedRange<Int>) throws -> [HeldVersion] {
    try versions(
      where: "person BETWEEN ? AND ? ORDER BY person, plan, number, digest",
      .integer(people.lowerBound), .integer(people.upperBound))
  }

  public func versions(ofPeople people: [Int]) throws -> [HeldVersion] {
    guard !people.isEmpty else { return [] }
    return try versions(
      where: "person IN (\(places(people))) ORDER BY person, plan, number, digest",
      people.map { .integer($0) })
  }

  public func versions(signedWith key: String, countMax: Int) throws -> [HeldVersion] {
    try versions(
      where: "signing_key = ? ORDER BY plan, number, digest LIMIT ?", .text(key),
      .integer(countMax))
  }

  public func versions(replacing digest: String) throws -> [HeldVersion] {
    try versions(where: "replaces_digest = ? ORDER BY plan, number, digest", .text(digest))
  }

  public func bytes(of digest: String) throws -> [UInt8] {
    let hash = try finder.version(digest).flatMap { row in
      try connection.rows("SELECT file FROM versions WHERE \(row.sql)", row.arguments)
        .first?[0].text
    }
    let file = try hash.flatMap { try finder.file($0) }
    let bytes = try file.flatMap { file in
      try connection.rows("SELECT bytes FROM files WHERE \(file.sql)", file.arguments)
        .first?[0].bytes
    }
    guard let bytes else { throw RegistryFailure(.damaged, code: "files") }
    return bytes
  }

  public func add(_ version: HeldVersion) throws {
    try insert(version, in: nil)
  }

  public func add(_ version: HeldVersion, in hash: String, bytes: [UInt8]) throws {
    try insert(version, in: hash)
    try insertFile(
      hash, of: version.digest, bytes: bytes, at: version.received, batch: version.batch)
  }

  private func insert(_ version: HeldVersion, in hash: String?) throws {
    // An older form has no column for the file.
    let (file, mark) = hash == nil ? ("", "") : (", file", ", ?")
    let added = try connection.rows(
      """
      INSERT INTO versions (\(SQLRegistry.columns)\(file))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?\(mark)) RETURNING \(finder.rowNumber)
      """, values(version) + (hash.map { [.text($0)] } ?? []))
    try finder.keepVersion(version.digest, row: added.first?[0].integer ?? 0)
    try finder.keepPlan(version.plan, person: version.person)
  }

  private func values(_ version: HeldVersion) -> [SQLValue] {
    [
      .text(version.digest), .text(version.plan), .integer(version.number),
      .text(version.status.rawValue), SQLValue(version.replaces?.version),
      SQLValue(version.replaces?.digest), .integer(version.person), .text(version.updated),
      SQLValue(version.reviewBy), SQLValue(version.signingKey), .text(version.received),
      .integer(version.batch), .text(version.force.rawValue),
    ]
  }

  private func insertFile(
    _ hash: String, of digest: String, bytes: [UInt8], at: String, batch: Int
  ) throws {
    let added = try rows(
      """
      INSERT INTO files (hash, digest, bytes, received, batch) VALUES (?, ?, ?, ?, ?)
      RETURNING \(finder.rowNumber)
      """, .text(hash), .text(digest), .bytes(bytes), .text(at), .integer(batch))
    try finder.keepFile(hash, row: added.first?[0].integer ?? 0)
  }

  public func addFile(
    _ hash: String, of digest: String, bytes: [UInt8], at: String, batch: Int
  ) throws {
    try insertFile(hash, of: digest, bytes: bytes, at: at, batch: batch)
    // The file that came first is the one that is read, whatever else comes of the same document.
    guard let row = try finder.version(digest) else { return }
    try connection.rows(
      "UPDATE versions SET file = ? WHERE \(row.sql) AND file IS NULL",
      [.text(hash)] + row.arguments)
  }

  public func setForce(_ force: HeldVersion.Force, of digest: String, batch: Int) throws {
    guard let row = try finder.version(digest) else { return }
    try connection.rows(
      "UPDATE versions SET force = ?, batch = ? WHERE \(row.sql)",
      [.text(force.rawValue), .integer(batch)] + row.arguments)
  }

  public func move(plan: String, to person: Int) throws {
    guard let found = try finder.plan(plan) else { return }
    try connection.rows(
      "UPDATE versions SET person = ? WHERE \(found.sql)", [.integer(person)] + found.arguments)
    try finder.keepPlan(plan, person: person)
  }
}

// Files that were met before
extension SQLRegistry {
  public func hash(ofFileAt place: String, stamp: String) throws -> String? {
    guard let file = try finder.metFile(place) else { return nil }
    return try connection.rows(
      "SELECT hash FROM met_files WHERE \(file.sql) AND stamp = ?",
      file.arguments + [.text(stamp)]
    ).first?[0].text
  }

  public func remember(_ hash: String, ofFileAt place: String, stamp: String) throws {
    if let file = try finder.metFile(place) {
      let known = try connection.rows(
        "UPDATE met_files SET stamp = ?, hash = ? WHERE \(file.sql) RETURNING place",
        [.text(stamp), .text(hash)] + file.arguments)
      guard known.isEmpty else { return }
    }
    let added = try rows(
      """
      INSERT INTO met_files (place, stamp, hash) VALUES (?, ?, ?)
      RETURNING \(finder.rowNumber)
      """, .text(place), .text(stamp), .text(hash))
    try finder.keepMetFile(place, row: added.first?[0].integer ?? 0)
  }
}

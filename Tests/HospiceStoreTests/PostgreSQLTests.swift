import CarePlanModel
import HospiceRegistry
import TestSupport
import Testing

@testable import HospiceStore

/// What only a registry on a server does.
@Suite(.enabled(if: PostgreSQLServer.isThere, "no PostgreSQL was started"))
struct `A registry on a server` {
  private let now = "2026-11-21T15:00:00Z"
  private let gwen = PersonClues(
    name: "Gwenllian Bowen", birthDate: "1948-05-17", numbers: ["9434765919"])

  private func opened(_ database: String, as site: String = "hospice_a") throws -> any Registry {
    try PostgreSQLRegistry(
      address: PostgreSQLServer.address(of: database, as: site), hash: PlanFiles.digest)
  }

  private func note(_ registry: any Registry) throws {
    try registry.transaction {
      try registry.note(AuditNote(at: now, staff: "Ann", action: .take, subject: "x"))
    }
  }

  @Test func `shows no hospice what belongs to another, whatever is asked`() throws {
    let database = try PostgreSQLServer.database()
    let (ours, theirs) = (try opened(database), try opened(database, as: "hospice_b"))
    let person = try ours.transaction { try ours.addPerson(gwen) }
    try note(ours)
    try note(theirs)
    #expect(try theirs.transaction { try theirs.person(person) } == nil)
    #expect(try theirs.transaction { try theirs.people(number: "9434765919") }.isEmpty)
    #expect(try theirs.transaction { try theirs.lastAudit() }?.sequence == 1)
    let asked = try PostgreSQLServer.run("SELECT * FROM people", in: database, as: "hospice_b")
    #expect(asked.isWell && asked.text.isEmpty)
    let forged = try PostgreSQLServer.run(
      "INSERT INTO people (site, name, parts, numbers) VALUES ('hospice_a', 'x', 'x', '')",
      in: database, as: "hospice_b")
    #expect(!forged.isWell)
  }

  @Test func `is brought to a newer form for every hospice at once`() throws {
    let database = try PostgreSQLServer.database()
    let sites = ["hospice_a", "hospice_b"]
    for site in sites {
      let old = try PostgreSQLRegistry(
        address: PostgreSQLServer.address(of: database, as: site), hash: PlanFiles.digest,
        schema: 4)
      try old.transaction {
        let batch = try old.beginBatch(staff: "Ann", at: now)
        let person = try old.addPerson(gwen)
        try old.add(
          HeldVersion(
            digest: "one", plan: "p", number: 1, status: .final, replaces: nil, person: person,
            updated: now, reviewBy: nil, signingKey: nil, received: now, batch: batch))
        try old.rows(
          "INSERT INTO files (hash, digest, bytes, received, batch) VALUES (?, ?, ?, ?, ?)",
          .text("hash"), .text("one"), .bytes(Array(site.utf8)), .text(now), .integer(batch))
      }
    }
    for site in sites {
      let registry = try opened(database, as: site)
      #expect(try registry.transaction { try registry.bytes(of: "one") } == Array(site.utf8))
      #expect(try registry.transaction { try registry.counts() }.files == 1)
    }
  }

  @Test(arguments: [
    "UPDATE audit SET staff = 'Bob'", "DELETE FROM audit", "DELETE FROM versions",
    "DELETE FROM people",
  ]) func `lets nobody delete, or alter the audit`(sql: String) throws {
    let database = try PostgreSQLServer.database()
    _ = try opened(database)
    let registry = try opened(database, as: "hospice_b")
    try note(registry)
    let tried = try PostgreSQLServer.run(sql, in: database, as: "hospice_b")
    #expect(!tried.isWell)
  }

  @Test func `makes a lost connection again, and does again what was not committed`() throws {
    let database = try PostgreSQLServer.database()
    let registry = try opened(database)
    let cut = """
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = '\(database)' AND pid <> pg_backend_pid()
      """
    #expect(try PostgreSQLServer.run(cut, in: "postgres").isWell)
    try note(registry)
    var turns = 0
    try registry.transaction {
      turns += 1
      try registry.note(AuditNote(at: now, staff: "Ann", action: .take, subject: "\(turns)"))
      if turns == 1 { _ = try PostgreSQLServer.run(cut, in: "postgres") }
    }
    #expect(turns == 2)
    let entries = try registry.transaction { try registry.audit(after: 0, countMax: 9) }
    #expect(entries.map(\.sequence) == [1, 2])
    #expect(entries.last?.subject == "2")
  }

  @Test(arguments: CuttingProxy.Moment.allCases)
  func `does each thing once, though the connection is cut about its COMMIT`(
    moment: CuttingProxy.Moment
  ) throws {
    let database = try PostgreSQLServer.database()
    let proxy = CuttingProxy(moment, after: "INSERT INTO audit")
    let registry = try PostgreSQLRegistry(
      address: proxy.address(of: database), hash: PlanFiles.digest)
    var turns = 0
    for subject in ["one", "two"] {
      let told = try registry.transaction {
        turns += 1
        try registry.note(AuditNote(at: now, staff: "Ann", action: .take, subject: subject))
        return subject
      }
      #expect(told == subject)
    }
    #expect(proxy.cutCount == 1)
    switch moment {
    case .beforeCommit: #expect(turns == 3)
    case .afterCommit: #expect(turns == 2)
    // Either is right, as long as the server has it once.
    case .whileCommitting: #expect((2...3).contains(turns))
    }
    let entries = try registry.transaction { try registry.audit(after: 0, countMax: 9) }
    #expect(entries.map(\.subject) == ["one", "two"])
    #expect(entries.map(\.sequence) == [1, 2])
  }

  @Test func `refuses a NUL rather than cut a text short`() throws {
    let registry = try opened(try PostgreSQLServer.database())
    #expect(throws: RegistryFailure(.other, code: "NUL")) {
      try registry.transaction {
        _ = try registry.addPerson(
          PersonClues(name: "Ann\0Evil", birthDate: nil, numbers: []))
      }
    }
    #expect(try registry.transaction { try registry.counts() }.people == 0)
  }

  @Test func `says what failed by a code, and not in words of the server`() throws {
    #expect(throws: RegistryFailure(.notOpened, code: "PostgreSQL does not answer")) {
      _ = try PostgreSQLRegistry(
        address: "postgresql:///none?host=/nowhere", hash: PlanFiles.digest)
    }
  }
}

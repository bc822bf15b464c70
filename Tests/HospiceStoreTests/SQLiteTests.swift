import Foundation
import GRDB
import HospiceRegistry
import HospiceStore
import TestSupport
import Testing

/// What only a registry in a file of SQLite does.
@Suite struct `A registry in a file` {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/registry.sqlite" }
  private let now = "2026-11-21T15:00:00Z"

  private func opened() throws -> SQLiteRegistry {
    try SQLiteRegistry(path: path, hash: PlanFiles.digest)
  }

  private func note(_ registry: SQLiteRegistry, _ subject: String) throws {
    try registry.transaction {
      try registry.note(AuditNote(at: now, staff: "Ann", action: .take, subject: subject))
    }
  }

  private func audit(_ registry: SQLiteRegistry) throws -> AuditChain {
    var chain = AuditChain()
    for entry in try registry.transaction({ try registry.audit(after: 0, countMax: 100) }) {
      chain.follow(entry, digest: PlanFiles.digest)
    }
    return chain
  }

  @Test func `refuses to alter or delete a line of the audit`() throws {
    let registry = try opened()
    try note(registry, "one")
    let other = try DatabaseQueue(path: path)
    for sql in ["UPDATE audit SET staff = 'Bob'", "DELETE FROM audit"] {
      #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: sql) } }
    }
    #expect(try audit(registry).count == 1)
  }

  @Test func `shows a line that was altered behind its back`() throws {
    let registry = try opened()
    for subject in ["one", "two", "three"] { try note(registry, subject) }
    let other = try DatabaseQueue(path: path)
    try other.write { database in
      try database.execute(sql: "DROP TRIGGER audit_stays_as_it_is")
      try database.execute(sql: "UPDATE audit SET outcome = 'rejected' WHERE sequence = 2")
    }
    #expect(try audit(registry).brokenAt == 2)
  }

  @Test func `finds a file that is damaged, and says no word of what stands in it`() throws {
    let registry = try opened()
    try registry.transaction {
      for number in 0..<500 {
        _ = try registry.addPerson(
          PersonClues(name: "Secret Name\(number)", birthDate: nil, numbers: []))
      }
    }
    try registry.close()
    var bytes = try Data(contentsOf: URL(filePath: path))
    for index in 8192..<20_480 { bytes[index] = 0xAA }
    try bytes.write(to: URL(filePath: path))
    do {
      let damaged = try opened()
      #expect(try !damaged.damage().isEmpty)
      _ = try damaged.transaction { try damaged.people(after: 0, countMax: 1000) }
      Issue.record("a damaged file was read")
    } catch let failure as RegistryFailure {
      #expect(failure.kind == .damaged)
      #expect(!failure.code.contains("Secret"))
    }
  }

  @Test func `does not open what a newer program wrote`() throws {
    try opened().close()
    let other = try DatabaseQueue(path: path)
    try other.write {
      try $0.execute(sql: "UPDATE registry SET value = '99' WHERE name = 'schema'")
    }
    try other.close()
    #expect(throws: RegistryFailure(.notOpened, code: "newer schema")) { _ = try opened() }
  }

  @Test func `leaves somebody else's database as it is`() throws {
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    try other.close()
    #expect(throws: RegistryFailure(.notOpened, code: "no registry")) { _ = try opened() }
    #expect(try SQLiteRegistry.damage(ofFile: path) == ["it is no registry"])
    let tables = try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema")
    }
    #expect(tables == ["theirs"])
  }

  @Test func `is copied whole while it is in use`() throws {
    let registry = try opened()
    try note(registry, "one")
    let copy = folder.path + "/copy.sqlite"
    try registry.copy(to: copy)
    try note(registry, "two")
    let restored = try SQLiteRegistry(path: copy, hash: PlanFiles.digest)
    #expect(try audit(restored).count == 1)
    #expect(try restored.damage().isEmpty)
    #expect(try audit(registry).count == 2)
  }

  @Test func `gives its log room after many commits, and ends where the zeros begin`() throws {
    let registry = try opened()
    let log = path + "-wal"
    func logBytes() throws -> Int {
      try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int ?? 0
    }
    for number in 1...9 { try note(registry, "\(number)") }
    #expect(try logBytes() < 1_000_000)
    for number in 10...40 { try note(registry, "\(number)") }
    let room = try logBytes()
    #expect(room > 30_000_000)
    try note(registry, "41")
    #expect(try logBytes() == room)
    // As if the power had gone: the file and its log as they lie on the disk.
    let copy = folder.path + "/copy.sqlite"
    for end in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + end, toPath: copy + end)
    }
    let after = try SQLiteRegistry(path: copy, hash: PlanFiles.digest)
    let chain = try audit(after)
    #expect(chain.count == 41 && chain.brokenAt == nil)
    #expect(try after.damage().isEmpty)
    try registry.close()
    #expect(!FileManager.default.fileExists(atPath: log))
  }

  @Test func `lets two who write take turns`() async throws {
    try opened().close()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask { [self] in
          let registry = try opened()
          for turn in 0..<25 { try note(registry, "\(number) \(turn)") }
        }
      }
      try await group.waitForAll()
    }
    let chain = try audit(try opened())
    #expect(chain.count == 100 && chain.brokenAt == nil)
  }
}

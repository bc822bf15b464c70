import CarePlanModel
import HospiceRegistry
import TestSupport
import Testing

@testable import HospiceStore

/// What somebody altered in the tables, past the program.
@Suite struct `A registry that somebody altered` {
  private let registry: SQLRegistry
  private let assessor = PlanAssessor(digest: PlanFiles.digest, isSigned: { _, _, _ in false })

  /// Holds one plan, and somebody else of whom there is none.
  init() throws {
    registry = try SQLiteRegistry(path: nil, hash: PlanFiles.digest)
    let at = "2026-11-23T02:00:00Z"
    let file = try PlanFiles.bytes("complete.json")
    try registry.transaction { [registry, assessor] in
      let batch = try registry.beginBatch(staff: "Ann", at: at)
      let intake = Intake(registry: registry, assessor: assessor, staff: "Ann", batch: batch)
      let now = try #require(PlanTime(at))
      _ = try intake.take(assessor.assess(file, at: now), at: at)
      _ = try registry.addPerson(
        PersonClues(name: "Dai Pugh", birthDate: "1931-01-02", numbers: []))
    }
  }

  private func faults(after statement: String?) throws -> [ContentCheck.Fault] {
    if let statement { try registry.transaction { _ = try registry.rows(statement) } }
    return try ContentCheck(registry, assessor: assessor).faults()
  }

  @Test func `shows nothing as long as nobody did`() throws {
    #expect(try faults(after: nil).isEmpty)
  }

  @Test(arguments: [
    "UPDATE files SET bytes = CAST('{}' AS BLOB)", "DELETE FROM files",
    "UPDATE versions SET number = number + 1", "UPDATE versions SET status = 'draft'",
    "UPDATE versions SET review_by = '2099-01-01'", "UPDATE versions SET person = 2",
    "UPDATE people SET birth_date = '1950-05-05' WHERE id = 1",
  ])
  func `shows where`(statement: String) throws {
    #expect(try !faults(after: statement).isEmpty)
  }

  @Test func `shows whose plan was given to another`() throws {
    let found = try faults(after: "UPDATE versions SET person = 2")
    guard case .personDiffers(_, _, let person) = try #require(found.first) else {
      Issue.record("found \(found)")
      return
    }
    #expect(person == 2)
  }
}

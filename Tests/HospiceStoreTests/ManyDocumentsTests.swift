import CarePlanModel
import GRDB
import GRDBSQLite
import HospiceRegistry
import TestSupport
import Testing

@testable import HospiceStore

/// Thousands of documents may bear one identifier: letters of one clinic, years of one chain.
@Suite struct `Documents under one identifier` {
  private let now = "2026-11-21T15:00:00Z"

  enum Bearing: CaseIterable, Sendable {
    /// Each has an identifier of its own besides, and takes the place of the one before.
    case together
    /// Each calls itself the same document and says something else.
    case alone
    /// Each is another version.
    case versions
  }

  private func file(_ number: Int, _ bearing: Bearing) -> [UInt8] {
    let own = bearing == .together ? "letter-\(number)" : "letter"
    let version = bearing == .versions ? #""meta": {"versionId": "\#(number)"},"# : ""
    let before = #"{"system": "urn:oid:2.999.7", "value": "letter-\#(number - 1)"}"#
    return Array(
      """
      {"resourceType": "DocumentReference", "status": "current", \(version)
       "masterIdentifier": {"system": "urn:oid:2.999.7", "value": "\(own)"},
       "identifier": [{"system": "urn:oid:2.999.7", "value": "all letters"}],
       "type": {"coding": [{"system": "http://loinc.org", "code": "86533-7"}]},
       "contained": [{"resourceType": "Patient", "id": "p", "name": [{"text": "Maud Hallett"}],
         "birthDate": "1941-06-02"}], "subject": {"reference": "#p"},
       "description": "Letter \(number)",
       "relatesTo": [{"code": "replaces", "target": {"identifier": \(before)}}],
       "content": [{"attachment": {"contentType": "text/plain", "data": "cGFwZXI="}}]}
      """.utf8)
  }

  @Test(arguments: Bearing.allCases) func `cost no more the more there are`(
    bearing: Bearing
  ) throws {
    let connection = try HospiceStore.SQLiteConnection(path: nil)
    let registry = try SQLRegistry(connection, hash: PlanFiles.digest)
    let assessor = PlanAssessor(digest: PlanFiles.digest, isSigned: { _, _, _ in false })
    let moment = try #require(PlanTime(now))
    let batch = try registry.transaction { try registry.beginBatch(staff: "Ann", at: now) }
    let intake = Intake(registry: registry, assessor: assessor, staff: "Ann", batch: batch)
    let steps = StepCounter()
    var number = 0
    func take(_ count: Int) throws -> Int {
      let before = steps.count
      for _ in 0..<count {
        number += 1
        let assessment = assessor.assess(file(number, bearing), at: moment)
        try steps.counting(connection) {
          let receipt = try registry.transaction { try intake.take(assessment, at: now) }
          #expect(receipt.documents == [number], "\(receipt)")
        }
      }
      return steps.count - before
    }
    _ = try take(10)
    let few = try take(20)
    _ = try take(250)
    let many = try take(20)
    #expect(many < few * 2, "\(few) steps of the database for twenty, and \(many) later")
  }
}

/// How many steps SQLite takes for what it is asked, in hundreds.
private final class StepCounter {
  private(set) var count = 0

  func counting(_ connection: HospiceStore.SQLiteConnection, _ work: () throws -> Void) throws {
    let own = Unmanaged.passUnretained(self).toOpaque()
    connection.queue.unsafeRead { database in
      sqlite3_progress_handler(
        database.sqliteConnection, 100,
        { counter in
          guard let counter else { return 0 }
          Unmanaged<StepCounter>.fromOpaque(counter).takeUnretainedValue().count += 1
          return 0
        }, own)
    }
    defer {
      connection.queue.unsafeRead {
        sqlite3_progress_handler($0.sqliteConnection, 0, nil, nil)
      }
    }
    try work()
  }
}

import CSodium
import CarePlanModel
import HospiceRegistry
import HospiceStore
import StrictJSON
import TestSupport
import Testing

/// All ninety-six, as `Tests/Imports/cases.tsv` wants them.
@Suite struct `Bad input` {
  static let now = "2026-11-21T15:00:00Z"

  static let assessor = PlanAssessor(
    siteNames: ["St Ann's"], digest: PlanFiles.digest,
    isSigned: { crypto_sign_verify_detached($0, $1, UInt64($1.count), $2) == 0 })

  /// A registry that goes away with the test, and a way into it.
  static func intake() throws -> Intake {
    let registry = try SQLiteRegistry(path: nil, hash: PlanFiles.digest)
    let batch = try registry.transaction { try registry.beginBatch(staff: "Ann", at: now) }
    return Intake(registry: registry, assessor: assessor, staff: "Ann", batch: batch)
  }

  @Test func `every number from 1 to 96 has a row, and every row of contents has a file`() {
    #expect(BadInput.all.map(\.number) == Array(1...96))
    #expect(BadInput.ofContents.allSatisfy { !$0.variants.isEmpty })
  }

  @Test(arguments: BadInput.ofContents)
  func `has the outcome that is wanted`(input: BadInput) throws {
    for (index, variant) in input.variants.enumerated() {
      let intake = try Self.intake()
      let receipt = try intake.registry.transaction {
        for file in variant.before { _ = try intake.takes(file) }
        return try intake.takes(variant.file)
      }
      #expect(receipt.outcome.rawValue == input.wanted, "variant \(index): \(receipt.findings)")
      let found = receipt.findings.reasons
      let isAsWanted = input.reasons.isEmpty || input.reasons.contains(where: found.contains)
      #expect(isAsWanted, "variant \(index): \(found)")
      if input.wanted == "added" {
        #expect(found.allSatisfy { $0.weight == .notes }, "variant \(index): \(found)")
      }
    }
  }

  @Test func `the good plans that all are made of are simply added`() throws {
    for good in [GoodPlan.usual, .withRefusal] {
      let receipt = try Self.intake().registered(good.file)
      #expect(receipt.outcome == .added && receipt.findings.isEmpty, "\(receipt)")
    }
  }

  @Test func `each is the same when it is made again`() {
    for input in BadInput.small {
      #expect(input.variants.map(\.file) == input.variants.map(\.file), "\(input.number)")
    }
  }

  @Test func `what is rejected leaves no plan behind, and a line in the audit`() throws {
    let intake = try Self.intake()
    let rejected = BadInput.small.filter { $0.wanted == "rejected" && $0.number != 58 }
    for input in rejected { _ = try intake.registered(input.variants[0].file) }
    let counts = try intake.registry.transaction { try intake.registry.counts() }
    #expect(counts.versions == 0 && counts.files == 0 && counts.people == 0)
    // Of the one that this hospice may not see, its place in its plan is written down as well.
    #expect(counts.auditEntries == rejected.count + 1)
  }
}

extension Intake {
  /// Inside a transaction.
  func takes(_ file: [UInt8]) throws -> Receipt {
    let now = `Bad input`.now
    guard let moment = PlanTime(now) else { preconditionFailure("\(now) is no time") }
    if let held = try takeHeld(assessor.digest(file), at: now) { return held }
    return try take(assessor.assess(file, at: moment), at: now)
  }

  /// In a transaction of its own.
  func registered(_ file: [UInt8]) throws -> Receipt {
    try registry.transaction { try takes(file) }
  }
}

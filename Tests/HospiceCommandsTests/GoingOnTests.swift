import CarePlanModel
import Foundation
import Glibc
import HospiceCommands
import OperatingSystem
import TestSupport
import Testing

/// What `--batch` remembers: files that came, and batches that were stopped half way.
@Suite struct `An import that goes on` {
  private let hospice = Hospice()
  private let good = GoodPlan.usual
  private var stick: String { hospice.path("stick") }

  /// Plans of several people, as if they had been written long ago.
  private func write(_ count: Int) throws {
    mkdir(stick, 0o700)
    for number in 0..<count {
      let plan = good.with {
        $0.header.id = "0a1b2c3d-0000-4000-8000-" + String(format: "%012d", number)
        $0.person.name?.text = "Somebody \(number)"
        $0.person.identifiers = []
        $0.person.birthDate = String(format: "1950-05-%02d", number + 1)
      }
      try hospice.write(plan.file, "stick/\(number).json")
      try age("stick/\(number).json")
    }
  }

  private func age(_ name: String, by days: Double = 9) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -days * 86_400)],
      ofItemAtPath: hospice.path(name))
  }

  private func unread(_ told: String) -> Int {
    let line = told.split(separator: "\n").first { $0.hasSuffix("were not read again.") }
    return line.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
  }

  @Test func `reads nothing again that has not changed, and says so`() throws {
    try write(5)
    let first = hospice.run("import", stick, "--batch")
    #expect(first.0 == .fine)
    #expect(unread(first.1) == 0)
    let again = hospice.run("import", stick, "--batch")
    #expect(again.0 == .fine)
    #expect(unread(again.1) == 5)
    #expect(again.1.contains("5 already-held (here already)"))
    #expect(hospice.run("audit", "--verify").0 == .fine)
  }

  @Test func `reads again what was written to, and what was written just now`() throws {
    try write(5)
    hospice.run("import", stick, "--batch")
    // Of the same length, and different.
    let later = good.with {
      $0.header.id = "0a1b2c3d-0000-4000-8000-000000000099"
      $0.person.name?.text = "Somebody 9"
      $0.person.identifiers = []
      $0.person.birthDate = "1960-05-01"
    }
    try hospice.write(later.file, "stick/0.json")
    try age("stick/0.json", by: 8)
    let changed = hospice.run("import", stick, "--batch")
    #expect(unread(changed.1) == 4)
    #expect(changed.1.contains("added: HOME/stick/0.json"))
    try hospice.write(later.file, "stick/1.json")
    #expect(unread(hospice.run("import", stick, "--batch").1) == 4)
    // It came, and might yet be written to without a sign of it.
    #expect(unread(hospice.run("import", stick, "--batch").1) == 4)
    #expect(unread(hospice.run("import", stick).1) == 0)
  }

  @Test func `takes in again what was rolled back, though it has not changed`() throws {
    try write(3)
    hospice.run("import", stick, "--batch")
    hospice.run("rollback", "1")
    let again = hospice.run("import", stick, "--batch")
    #expect(again.1.contains("added: HOME/stick/2.json"))
    #expect(again.1.contains("Batch 2: 3 added"))
  }

  @Test func `reads again what was not taken in`() throws {
    try write(2)
    try hospice.write(Array(good.file.dropLast(9)), "stick/7.json")
    try age("stick/7.json")
    for _ in 0..<2 {
      let (ending, told) = hospice.run("import", stick, "--batch")
      #expect(ending == .contentHasErrors)
      #expect(told.contains("rejected: HOME/stick/7.json"))
    }
  }

  @Test func `goes on with the batch that was stopped, and with no other`() throws {
    try write(4)
    // A report that cannot be written stops it before the first file.
    let stopped = hospice.run(
      "import", stick, "--batch", "--report", hospice.path("nowhere/report.json"))
    #expect(stopped.0 == .worldFailed)
    #expect(hospice.run("import", stick + "/0.json", "--batch").1.contains("Batch 2: 1 added"))
    let goesOn = hospice.run("import", stick, "--batch")
    #expect(goesOn.1.contains("Batch 1 of the same files was not finished, and goes on."))
    #expect(goesOn.1.contains("Batch 1: 3 added, 1 already-held (here already)"))
    let (_, third) = hospice.run("import", stick, "--batch")
    #expect(third.contains("Batch 3: 4 already-held (here already)"))
  }
}

import CarePlanModel
import CivilCalendar
import Glibc
import HospiceCommands
import HospiceRegistry
import HospiceStore
import OperatingSystem
import TestSupport
import Testing

/// What a hospice sees of plans that should have been looked at again.
@Suite struct `A list of plans that are overdue` {
  typealias Store = `The program in a rough world`.Store

  private let now = "2026-11-21T15:00:00Z"

  private func opened(_ place: String) throws -> any Registry {
    if PostgreSQLRegistry.isAddress(place) {
      return try PostgreSQLRegistry(address: place, hash: PlanFiles.digest)
    }
    let registry = try SQLiteRegistry(path: place, hash: PlanFiles.digest)
    chmod(place, 0o600)
    return registry
  }

  private func version(
    _ number: Int, of person: Int, _ batch: Int, due: String,
    status: PlanHeader.Status = .final, after before: Int? = nil, plan: String = "plan"
  ) -> HeldVersion {
    HeldVersion(
      digest: "\(number) of \(person)", plan: "\(plan) of \(person)", number: number,
      status: status,
      replaces: before.map { PlanHeader.Predecessor(version: $0, digest: "\($0) of \(person)") },
      person: person, updated: now, reviewBy: due, signingKey: nil, received: now, batch: batch)
  }

  /// So many that they come in several pages, each person with a plan of their own.
  private static let count = 1203

  private func fill(_ registry: any Registry) throws -> [String] {
    try registry.transaction {
      let batch = try registry.beginBatch(staff: "Ann", at: now)
      var due: [(String, Int)] = []
      for number in 0..<Self.count {
        let person = try registry.addPerson(
          PersonClues(name: "Somebody \(number)", birthDate: nil, numbers: []))
        // Days go down and up again, so that the order of the people is not the order of the days.
        let day = "2026-0\(number * 7 % 9 + 1)-\(number * 13 % 19 + 10)"
        try registry.add(version(1, of: person, batch, due: day))
        switch number % 4 {
        // Looked at again since, and taken back: nobody need be asked about those.
        case 1: try registry.add(version(2, of: person, batch, due: "2027-01-01", after: 1))
        case 2:
          try registry.add(
            version(2, of: person, batch, due: day, status: .withdrawn, after: 1))
        // A second plan of the same person, which has waited longer.
        case 3:
          try registry.add(version(3, of: person, batch, due: "2025-12-24", plan: "another"))
          due.append(("2025-12-24", person))
        default: due.append((day, person))
        }
      }
      return due.sorted { $0 < $1 }.map { day, person in
        "\(person): Somebody \(person - 1), no health number. "
          + "Due by \(CivilDate(day)?.inWords ?? "")."
      }
    }
  }

  @Test(arguments: Store.here)
  func `begins with what has waited longest, and names each once`(store: Store) throws {
    let folder = TemporaryFolder()
    let place = try store.place("overdue", in: folder)
    let hospice = Hospice(registry: place)
    let wanted = try fill(try opened(place))
    let (ending, told) = hospice.run("list", "--overdue")
    #expect(ending == .fine)
    #expect(told.split(separator: "\n").map(String.init) == wanted)
    #expect(wanted.count == Self.count / 2)
  }

  @Test(arguments: Store.here)
  func `says so where there is none`(store: Store) throws {
    let folder = TemporaryFolder()
    let place = try store.place("none", in: folder)
    _ = try opened(place)
    #expect(Hospice(registry: place).run("list", "--overdue").1 == "No plan is overdue.\n")
  }
}

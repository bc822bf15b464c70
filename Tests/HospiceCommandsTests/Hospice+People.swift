import CarePlanModel
import Glibc
import HospiceRegistry
import HospiceStore
import TestSupport

extension Hospice {
  /// Puts people into the registry of whom nothing is known but a name, and perhaps a day of birth.
  func keep(_ names: [String], born birthDate: String? = nil) throws {
    let store = try SQLiteRegistry(path: registry, hash: PlanFiles.digest)
    let now = clock
    try store.transaction {
      let batch = try store.beginBatch(staff: "Ann", at: now)
      for name in names {
        let person = try store.addPerson(
          PersonClues(name: name, birthDate: birthDate, numbers: []))
        try store.add(
          HeldVersion(
            digest: "of \(person)", plan: "plan of \(person)", number: 1, status: .draft,
            replaces: nil, person: person, updated: now, reviewBy: nil, signingKey: nil,
            received: now, batch: batch))
      }
    }
    try store.close()
    chmod(registry, 0o600)
  }
}

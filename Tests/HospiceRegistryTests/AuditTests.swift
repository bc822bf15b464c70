import TestSupport
import Testing

@testable import HospiceRegistry

@Suite struct `The audit` {
  private var entries: [AuditEntry] {
    (1...5).reduce(into: [AuditEntry]()) { entries, number in
      let last = entries.last.map { ($0.sequence, $0.hash) }
      let note = AuditNote(
        at: "2026-11-21T15:00:0\(number)Z", staff: "Ann", action: .take, subject: "file \(number)",
        outcome: "added", reasons: number == 3 ? [.gap, .fork] : [], batch: 1)
      entries.append(AuditEntry(after: last, note, digest: PlanFiles.digest))
    }
  }

  private func broken(_ entries: [AuditEntry]) -> Int? {
    var chain = AuditChain()
    for entry in entries { chain.follow(entry, digest: PlanFiles.digest) }
    return chain.brokenAt
  }

  @Test func `holds together as it was written`() {
    #expect(broken(entries) == nil)
    #expect(entries.map(\.sequence) == [1, 2, 3, 4, 5])
  }

  @Test(arguments: 1...5) func `shows where an entry was altered`(number: Int) {
    let changes: [(AuditEntry) -> AuditEntry] = [
      { $0.with(staff: "Bob") }, { $0.with(outcome: "rejected") }, { $0.with(reasons: "gap") },
      { $0.with(at: "2026-11-21T15:00:09Z") }, { $0.with(hash: String(repeating: "0", count: 64)) },
    ]
    for change in changes {
      var altered = entries
      altered[number - 1] = change(altered[number - 1])
      // Where the change alters nothing there is nothing to find.
      if altered[number - 1] != entries[number - 1] { #expect(broken(altered) == number) }
    }
  }

  @Test(arguments: 1...4) func `shows where an entry was taken out`(number: Int) {
    var shorter = entries
    shorter.remove(at: number - 1)
    #expect(broken(shorter) == number)
  }

  @Test func `a reason of another program is no reason to trust it`() {
    var altered = entries
    altered[2] = altered[2].with(reasons: "gap fork nonsense")
    #expect(broken(altered) == 3)
  }
}

extension AuditEntry {
  fileprivate func with(
    at: String? = nil, staff: String? = nil, outcome: String? = nil, reasons: String? = nil,
    hash: String? = nil
  ) -> AuditEntry {
    AuditEntry(
      sequence: sequence, at: at ?? self.at, staff: staff ?? self.staff, action: action,
      subject: subject, outcome: outcome ?? self.outcome, reasons: reasons ?? self.reasons,
      batch: batch, previous: previous, hash: hash ?? self.hash)
  }
}

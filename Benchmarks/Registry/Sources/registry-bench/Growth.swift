import CarePlanModel
import Foundation
import HospiceRegistry
import HospiceStore

let moment = PlanTime(now)!

/// What a plan costs as the registry grows, and how long it takes to show one.
struct Growth {
  let template: Template

  /// Enough for the log to go over into the file several times.
  private let measuredCount = 5000

  init(_ template: Template) { self.template = template }

  func run(sizes: [Int]) throws {
    print("growth: plans of six statements, in commits of 500")
    try withFolder { folder in
      let desk = try Desk(path: folder.path + "/registry.sqlite")
      var held = 0
      for size in sizes {
        let start = size - measuredCount
        while held < start { held += try add(min(2000, start - held), at: held, desk) }
        let files = (held..<size).map { template.file($0, statementsMax: 6) }
        var work = 0.0
        let before = Machine.transferred
        let taken = try seconds {
          work = try processorSeconds { try desk.take(files, group: 500) }
        }
        let after = Machine.transferred
        held = size
        let each = Double(measuredCount)
        line(
          "microseconds a plan at \(size): clock, processor",
          String(format: "%.0f, %.0f", taken / each * 1e6, work / each * 1e6))
        line(
          "  pages of 4 KB a plan: written, read",
          String(
            format: "%.1f, %.1f", Double(after.written - before.written) / 4096 / each,
            Double(after.read - before.read) / 4096 / each))
        try show(desk, of: size)
      }
      let bytes =
        try FileManager.default
        .attributesOfItem(atPath: folder.path + "/registry.sqlite")[.size] as? Int
      line("bytes of the registry for each plan", "\((bytes ?? 0) / held)")
    }
  }

  private func add(_ count: Int, at start: Int, _ desk: Desk) throws -> Int {
    try desk.take(
      (start..<start + count).map { template.file($0, statementsMax: 6) }, group: 500)
    return count
  }

  /// As `show` reads it, and writes down that it was read.
  private func show(_ desk: Desk, of size: Int) throws {
    var chance = SplitMix(state: 3)
    var times: [Double] = []
    for _ in 0..<200 {
      let id = chance.below(size) + 1
      times.append(
        try seconds {
          try desk.registry.transaction {
            guard let person = try desk.registry.person(id) else { return }
            _ = try PersonFile(person, in: desk.registry, assessor: assessor, at: moment)
            try desk.registry.note(
              AuditNote(at: now, staff: "Ann", action: .read, subject: String(id)))
          }
        })
    }
    times.sort()
    line(
      "  milliseconds to show one: half, worst",
      String(
        format: "%8.2f, %.2f", times[100] * 1000, times[199] * 1000))
  }
}

/// A registry, and the way into it.
final class Desk {
  let registry: SQLiteRegistry
  let intake: Intake

  init(path: String) throws {
    let registry = try SQLiteRegistry(path: path, hash: sha256)
    let batch = try registry.transaction { try registry.beginBatch(staff: "Ann", at: now) }
    self.registry = registry
    intake = Intake(registry: registry, assessor: assessor, staff: "Ann", batch: batch)
  }

  func take(_ files: [[UInt8]], group: Int) throws {
    for start in stride(from: 0, to: files.count, by: group) {
      try registry.transaction {
        for file in files[start..<min(start + group, files.count)] {
          guard try intake.takeHeld(sha256(file), at: now) == nil else { continue }
          let receipt = try intake.take(assessor.assess(file, at: moment), at: now)
          precondition(receipt.outcome.isHeld, "a made-up plan was \(receipt)")
        }
      }
    }
  }
}

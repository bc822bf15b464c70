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
      let floor = try Floor(path: folder.path + "/floor.sqlite")
      var held = 0
      for size in sizes {
        while held < size - measuredCount {
          let files = made(held..<min(held + 2000, size - measuredCount))
          try desk.take(files, group: 500)
          try floor.take(files, group: 500)
          held += files.count
        }
        let files = made(held..<size)
        held = size
        print("  at \(size)")
        // In turns, so that what else the machine does meets both.
        var (ours, bare) = (Cost(), Cost())
        for start in stride(from: 0, to: files.count, by: 500) {
          let part = Array(files[start..<start + 500])
          try ours.add(of: part.count) { try desk.take(part, group: 500) }
          try bare.add(of: part.count) { try floor.take(part, group: 500) }
        }
        ours.tell("a plan", of: files.count)
        bare.tell("bare insert under a digest", of: files.count)
        try show(desk, of: size)
      }
      let bytes =
        try FileManager.default
        .attributesOfItem(atPath: folder.path + "/registry.sqlite")[.size] as? Int
      line("bytes of the registry for each plan", "\((bytes ?? 0) / held)")
    }
  }

  private func made(_ numbers: Range<Int>) -> [[UInt8]] {
    numbers.map { template.file($0, statementsMax: 6) }
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

/// What some work took.
private struct Cost {
  private var clock = 0.0
  private var processor = 0.0
  /// Of the part that was disturbed least by what else the machine did, for one plan of it.
  private var processorLeast = Double.infinity
  private var written = 0
  private var read = 0

  mutating func add(of count: Int, _ work: () throws -> Void) rethrows {
    let before = Machine.transferred
    var taken = 0.0
    clock += try seconds { taken = try processorSeconds(work) }
    processor += taken
    processorLeast = min(processorLeast, taken / Double(count))
    let after = Machine.transferred
    written += after.written - before.written
    read += after.read - before.read
  }

  func tell(_ title: String, of count: Int) {
    let each = Double(count)
    line(
      "  \(title): microseconds, the processor's, and at the least",
      String(
        format: "%.0f, %.0f, %.0f", clock / each * 1e6, processor / each * 1e6,
        processorLeast * 1e6))
    line(
      "    pages of 4 KB written, read",
      String(
        format: "%.1f, %.1f", Double(written) / 4096 / each, Double(read) / 4096 / each))
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

import CarePlanModel
import Foundation
import HospiceRegistry

let moment = PlanTime(now)!

/// What a plan costs as the registry grows, and how long it takes to show one.
struct Growth {
  let template: Template

  init(_ template: Template) { self.template = template }

  func run(sizes: [Int]) throws {
    print("growth: plans of six statements, in commits of 500")
    try withFolder { folder in
      let desk = try Desk(path: folder.path + "/registry.sqlite")
      var held = 0
      for size in sizes {
        while held < size - 2000 { held += try add(min(2000, size - 2000 - held), at: held, desk) }
        let files = (held..<size).map { template.file($0, statementsMax: 6) }
        let taken = try seconds { try desk.take(files, group: 500) }
        held = size
        line("microseconds a plan, up to \(size)", String(format: "%8.0f", taken / 2000 * 1e6))
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

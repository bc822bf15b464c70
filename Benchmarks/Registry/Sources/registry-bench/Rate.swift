import Foundation
import GRDB
import HospiceRegistry
import HospiceStore

/// Import beside bare inserts of the same bytes into SQLite, equally durable, taking turns.
struct Rate {
  let template: Template

  init(_ template: Template) { self.template = template }

  func run(plans: Int, rounds: Int) throws {
    print("rate: \(plans) plans, \(rounds) rounds in turns, plans a second")
    let files = (0..<plans).map { template.file($0) }
    line("bytes of a plan", "\(files.reduce(0) { $0 + $1.count } / plans)")
    for group in [1, 500] {
      var best: [String: Double] = [:]
      for round in 0..<rounds {
        try withFolder { folder in
          let bare = try self.bare(files, group, folder.path + "/bare\(round).sqlite")
          let whole = try self.whole(files, group, folder.path + "/whole\(round).sqlite")
          best["bare"] = max(best["bare"] ?? 0, Double(plans) / bare)
          best["whole"] = max(best["whole"] ?? 0, Double(plans) / whole)
        }
      }
      let (bare, whole) = (best["bare"] ?? 1, best["whole"] ?? 0)
      line("bare insert, \(group) a commit", String(format: "%8.0f", bare))
      line("import, \(group) a commit", String(format: "%8.0f", whole))
      line("import of bare", String(format: "%7.0f %%", 100 * whole / bare))
    }
    let reading = seconds { for file in files { _ = assessor.assess(file, at: moment) } }
    line(
      "reading and every check, without a disk", String(format: "%8.0f", Double(plans) / reading))
  }

  private func bare(_ files: [[UInt8]], _ group: Int, _ path: String) throws -> Double {
    var configuration = Configuration()
    configuration.prepareDatabase {
      try $0.execute(sql: "PRAGMA journal_mode = WAL")
      try $0.execute(sql: "PRAGMA synchronous = FULL")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write {
      try $0.execute(sql: "CREATE TABLE plans (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
    }
    return try seconds {
      for start in stride(from: 0, to: files.count, by: group) {
        try queue.write { database in
          let statement = try database.cachedStatement(sql: "INSERT INTO plans (bytes) VALUES (?)")
          for file in files[start..<min(start + group, files.count)] {
            try statement.execute(arguments: [Data(file)])
          }
        }
      }
    }
  }

  private func whole(_ files: [[UInt8]], _ group: Int, _ path: String) throws -> Double {
    let desk = try Desk(path: path)
    return try seconds { try desk.take(files, group: group) }
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

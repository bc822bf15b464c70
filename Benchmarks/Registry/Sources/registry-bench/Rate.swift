import Foundation
import GRDB

/// Whole imports by the program beside bare inserts of the same files into SQLite, equally durable,
/// taking turns. Both read the files from the disk.
struct Rate {
  let template: Template

  init(_ template: Template) { self.template = template }

  func run(plans: Int, rounds: Int) throws {
    print("rate: \(plans) plans, \(rounds) rounds in turns, plans a second by the clock")
    try withFolder { folder in
      let stick = try Stick(plans, of: template, in: folder)
      for group in [1, 500] {
        var (bare, whole, again) = (0.0, 0.0, 0.0)
        for round in 0..<rounds {
          let place = folder.path + "/\(group)-\(round)"
          bare = max(bare, Double(plans) / (try self.bare(stick, plans, group, place + "-bare")))
          whole = max(whole, Double(plans) / (try self.whole(stick, group, place + "-whole")))
          again = max(again, Double(plans) / (try self.whole(stick, group, place + "-whole")))
        }
        line("bare insert, \(group) a commit", String(format: "%8.0f", bare))
        line("import, \(group) a commit", String(format: "%8.0f", whole))
        line("import of bare", String(format: "%7.0f %%", 100 * whole / bare))
        line("the same import again", String(format: "%8.0f", again))
      }
    }
  }

  private func bare(_ stick: Stick, _ plans: Int, _ group: Int, _ path: String) throws -> Double {
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
      for start in stride(from: 0, to: plans, by: group) {
        try queue.write { database in
          let statement = try database.cachedStatement(sql: "INSERT INTO plans (bytes) VALUES (?)")
          for number in start..<min(start + group, plans) {
            try statement.execute(arguments: [Data(contentsOf: stick.file(number))])
          }
        }
      }
    }
  }

  private func whole(_ stick: Stick, _ group: Int, _ path: String) throws -> Double {
    let more = group == 1 ? [] : ["--batch"]
    return try seconds {
      let end = try program(
        ["import", stick.url.path, "--as", "Ann", "--registry", path] + more)
      // Some made-up people share a day and a name, and somebody would have to look.
      precondition(end.code == 0 || end.code == 2, "the import ended with \(end.code)")
    }
  }
}

import Foundation
import HospiceRegistry
import HospiceStore

/// Kills an import at chance moments, runs it again, and looks whether all is the same in the end.
struct Killed {
  let template: Template

  init(_ template: Template) { self.template = template }

  func run(plans: Int, rounds: Int, onServer: Bool = false) throws {
    let kind = onServer ? "PostgreSQL" : "SQLite"
    print("killed: \(plans) files, \(rounds) rounds, seed 50, \(kind)")
    let server = ProcessInfo.processInfo.environment["KINDRED_POSTGRESQL"]
    guard !onServer || server != nil else {
      return print("  There was no server: run it through .ci/with-postgresql.")
    }
    try withFolder { folder in
      let stick = try Stick(plans, of: template, statementsMax: 6, in: folder) { number, bytes in
        number % 50 == 49 ? Array(bytes.dropLast(9)) : bytes
      }
      func place(_ name: String) throws -> String {
        guard let server, onServer else { return folder.path + "/\(name).sqlite" }
        return try database(name, on: server)
      }
      let whole = try place("whole")
      var taken: [Double] = []
      for more in [[], ["--batch"]] {
        let path = more.isEmpty ? whole : try place("whole_in_groups")
        taken.append(try seconds { _ = try program(arguments(stick.url, path) + more) })
      }
      let wanted = try state(whole)
      var chance = SplitMix(state: 50)
      var (kills, wrong) = (0, 0)
      for round in 0..<rounds {
        let path = try place("round\(round)")
        let more = round % 2 == 0 ? [] : ["--batch"]
        let after = Double(chance.below(1000)) / 1000 * taken[round % 2]
        let words = arguments(stick.url, path) + more
        if try program(words, killedAfter: after).code == -1 { kills += 1 }
        _ = try program(words)
        if try state(path) != wanted { wrong += 1 }
        if round % 10 == 9 {
          line("after \(round + 1): killed, in another state", "\(kills), \(wrong)")
        }
        for end in ["", "-wal", "-shm"] where !onServer {
          try? FileManager.default.removeItem(atPath: path + end)
        }
      }
      line("killed before the end", "\(kills) of \(rounds)")
      line("ended in another state, or with a broken audit", "\(wrong)")
    }
  }

  private func arguments(_ stick: URL, _ registry: String) -> [String] {
    ["import", stick.path, "--as", "Ann", "--registry", registry]
  }

  /// A new database with a role for one hospice.
  private func database(_ name: String, on server: String) throws -> String {
    func psql(_ sql: String) throws -> String? {
      try output(["psql", "-h", server, "-U", "owner", "-d", "postgres", "-qc", sql])
    }
    _ = try psql("CREATE ROLE hospice LOGIN")
    _ = try psql("DROP DATABASE IF EXISTS \(name)")
    guard try psql("CREATE DATABASE \(name) OWNER hospice") != nil else {
      throw CocoaError(.fileWriteUnknown)
    }
    return "postgresql:///\(name)?host=\(server)&user=hospice"
  }

  private func state(_ path: String) throws -> [String] {
    let registry: any Registry =
      PostgreSQLRegistry.isAddress(path)
      ? try PostgreSQLRegistry(address: path, hash: sha256)
      : try SQLiteRegistry(path: path, hash: sha256)
    var chain = AuditChain()
    return try registry.reading {
      while true {
        let entries = try registry.audit(after: chain.count, countMax: 1000)
        for entry in entries { chain.follow(entry, digest: sha256) }
        if entries.isEmpty || chain.brokenAt != nil { break }
      }
      var lines = try registry.people(after: 0, countMax: 1_000_000).flatMap { person in
        try registry.versions(ofPerson: person.id).map { "\($0.digest) \(person.clues.name)" }
      }
      lines += try registry.openQuestions().map { "\($0.subject) \($0.reason)" }
      lines.append(chain.brokenAt.map { "broken at \($0)" } ?? "whole")
      return lines.sorted()
        + (try registry.counts().files.description).split(separator: " ").map(String.init)
    }
  }
}

/// A folder of very many files: what it holds in memory.
struct Folder {
  let template: Template

  init(_ template: Template) { self.template = template }

  func run(files: Int) throws {
    print("folder: \(files) files")
    try withFolder { folder in
      let stick = try Stick(files, of: template, statementsMax: 6, in: folder)
      var end: (code: Int32, memory: Int) = (0, 0)
      let taken = try seconds {
        end = try program([
          "import", stick.url.path, "--batch", "--as", "Ann", "--registry",
          folder.path + "/registry.sqlite", "--report", folder.path + "/report.json",
        ])
      }
      line("ended with code", "\(end.code)")
      line("files a second", String(format: "%8.0f", Double(files) / taken))
      line("most memory, megabytes", "\(end.memory / 1_000_000)")
    }
  }
}

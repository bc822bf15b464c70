import Foundation
import HospiceRegistry
import HospiceStore

/// Kills an import at chance moments, runs it again, and looks whether all is the same in the end.
struct Killed {
  let template: Template

  init(_ template: Template) { self.template = template }

  func run(plans: Int, rounds: Int) throws {
    print("killed: \(plans) files, \(rounds) rounds, seed 50")
    try withFolder { folder in
      let stick = folder.appending(path: "stick")
      try FileManager.default.createDirectory(at: stick, withIntermediateDirectories: true)
      for number in 0..<plans {
        let bytes = template.file(number, statementsMax: 6)
        let kept = number % 50 == 49 ? Array(bytes.dropLast(9)) : bytes
        try Data(kept).write(to: stick.appending(path: "\(number).json"))
      }
      let whole = folder.path + "/whole.sqlite"
      let taken = try seconds { _ = try program(arguments(stick, whole)) }
      let wanted = try state(whole)
      var chance = SplitMix(state: 50)
      var (kills, wrong) = (0, 0)
      for round in 0..<rounds {
        let path = folder.path + "/\(round).sqlite"
        let more = round % 2 == 0 ? [] : ["--batch"]
        let after = Double(chance.below(1000)) / 1000 * taken
        if try program(arguments(stick, path) + more, killedAfter: after).code == -1 { kills += 1 }
        _ = try program(arguments(stick, path) + more)
        if try state(path) != wanted { wrong += 1 }
        for end in ["", "-wal", "-shm"] {
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

  private func state(_ path: String) throws -> [String] {
    let registry = try SQLiteRegistry(path: path, hash: sha256)
    var chain = AuditChain()
    return try registry.transaction(keeping: false) {
      while true {
        let entries = try registry.audit(after: chain.count, countMax: 1000)
        for entry in entries { chain.follow(entry, digest: sha256) }
        if entries.isEmpty || chain.brokenAt != nil { break }
      }
      var lines = try registry.people(after: 0, countMax: 1_000_000).flatMap { person in
        try registry.versions(ofPerson: person.id).map { "\($0.digest) \(person.clues.name)" }
      }
      lines += try registry.openQuestions().map { "\($0.digest) \($0.reason)" }
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
      let stick = folder.appending(path: "stick")
      try FileManager.default.createDirectory(at: stick, withIntermediateDirectories: true)
      for number in 0..<files {
        try Data(template.file(number, statementsMax: 6))
          .write(to: stick.appending(path: "\(number).json"))
      }
      var end: (code: Int32, memory: Int) = (0, 0)
      let taken = try seconds {
        end = try program([
          "import", stick.path, "--batch", "--as", "Ann", "--registry",
          folder.path + "/registry.sqlite", "--report", folder.path + "/report.json",
        ])
      }
      line("ended with code", "\(end.code)")
      line("files a second", String(format: "%8.0f", Double(files) / taken))
      line("most memory, megabytes", "\(end.memory / 1_000_000)")
    }
  }
}

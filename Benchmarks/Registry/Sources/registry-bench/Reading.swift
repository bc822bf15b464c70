import CarePlanCoding
import Foundation
import HospiceCommands

/// Reading and checking plans, on one core and without a registry, beside Python on the same files.
///
/// The time is the processor's, and not the clock's: other programs take their turns.
struct Reading {
  let template: Template

  init(_ template: Template) { self.template = template }

  func run(plans: Int, rounds: Int) throws {
    print("reading: \(plans) plans, \(rounds) rounds in turns, plans a second of the processor")
    try withFolder { folder in
      let stick = try Stick(plans, of: template, in: folder)
      let files = try (0..<plans).map { try [UInt8](Data(contentsOf: stick.file($0))) }
      line("bytes of a plan", "\(files.reduce(0) { $0 + $1.count } / plans)")
      var best: [String: Double] = [:]
      var peer: String?
      func keep(_ title: String, _ rate: Double) { best[title] = max(best[title] ?? 0, rate) }
      for _ in 0..<rounds {
        let inspecting = processorSeconds {
          for file in files { _ = CarePlanReader.inspect(file, digest: sha256) }
        }
        keep("plan read, every rule, digest", Double(plans) / inspecting)
        let assessing = processorSeconds {
          for file in files { _ = assessor.assess(file, at: moment) }
        }
        keep("and what a hospice asks besides", Double(plans) / assessing)
        if let lines = try python(stick.url), lines.count == 3 {
          peer = lines[0]
          keep("orjson alone", Double(lines[1]) ?? 0)
          keep("orjson, jsonschema, digest of the file", Double(lines[2]) ?? 0)
        }
      }
      for (title, rate) in best.sorted(by: { $0.value < $1.value }) {
        line(title, String(format: "%8.0f", rate))
      }
      print(peer.map { "  \($0)" } ?? "  There was no Python with orjson and jsonschema.")
    }
  }

  /// What `plans.py` prints; nil where its environment cannot be made.
  private func python(_ stick: URL) throws -> [String]? {
    let peers = root.appending(path: "Benchmarks/Peers")
    let home = root.appending(path: "Benchmarks/Registry/.build/python").path
    let python = home + "/bin/python"
    if !FileManager.default.fileExists(atPath: python) {
      let requirements = peers.appending(path: "plans-requirements.txt").path
      guard try output(["python3", "-m", "venv", home]) != nil,
        try output([python, "-m", "pip", "install", "-q", "-r", requirements]) != nil
      else { return nil }
    }
    let schema = root.appending(path: "Documentation/acp-plan-1.schema.json").path
    return try output([python, peers.appending(path: "plans.py").path, schema, stick.path])?
      .split(separator: "\n").map(String.init)
  }
}

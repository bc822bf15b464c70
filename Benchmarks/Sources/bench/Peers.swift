import DialogueModel
import Foundation
import Recognition

/// Kindred beside two interpreters of rules, on the same rules and the same lines.
///
/// Every measurement is a process of its own, and the engines take turns. A rule is two or three
/// words next to one another, which all three can say: `a > b` here, `+ [*] a b [*]` in RiveScript,
/// `* A B *` in AIML. Both interpreters stop at one answer; Kindred finds every rule that holds.
struct Peers {
  private static let sizes = [100, 1_000, 10_000, 100_000]

  private enum Engine: String, CaseIterable {
    case kindred, aiml, rivescript

    /// RiveScript tries its rules one by one, so at many rules it is given few lines.
    func lineCount(_ rules: Int) -> Int {
      guard self == .rivescript else { return MadeUpRules.lineCount }
      return rules >= 100_000 ? 4 : rules >= 10_000 ? 20 : 200_000 / rules / 2
    }

    func rounds(_ rules: Int) -> Int { self == .rivescript && rules >= 10_000 ? 1 : 3 }
  }

  private let root: URL
  private let work: URL
  private let python: String

  static func report(root: URL) throws {
    let work = FileManager.default.temporaryDirectory
      .appending(path: "kindred-peers-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    let folder = root.appending(path: "Benchmarks/.build-peers")
    let python = folder.appending(path: "bin/python").path
    if !prepare(root, folder, python) {
      print("beside others: rivescript and python-aiml could not be installed; Kindred alone")
    }
    let peers = Peers(root: root, work: work, python: python)
    try sizes.forEach(peers.report)
  }

  /// Makes an environment of its own for the interpreters, in the versions of requirements.txt.
  private static func prepare(_ root: URL, _ folder: URL, _ python: String) -> Bool {
    let list = root.appending(path: "Benchmarks/Peers/requirements.txt").path
    if run("/usr/bin/env", [python, "-c", "import rivescript, aiml"]) != nil { return true }
    return run("/usr/bin/env", ["python3", "-m", "venv", folder.path]) != nil
      && run("/usr/bin/env", [python, "-m", "pip", "install", "--quiet", "-r", list]) != nil
  }

  private struct Outcome {
    var loads: [UInt64] = []
    var peakKilobytes = 0
    var version = ""
    var medians: [UInt64] = []
    var tails: [UInt64] = []
    var answers: [Set<String>] = []
  }

  private func report(_ count: Int) throws {
    var speech = SyntheticSpeech()
    let rules = speech.rules(count)
    let lines = (0..<MadeUpRules.lineCount).map { speech.line($0, of: rules) }
    let rulesPath = work.appending(path: "rules").path
    let linesPath = work.appending(path: "lines").path
    try rules.map { $0.joined(separator: " ") }.joined(separator: "\n")
      .write(toFile: rulesPath, atomically: true, encoding: .utf8)
    try lines.joined(separator: "\n").write(toFile: linesPath, atomically: true, encoding: .utf8)
    var outcomes: [Engine: Outcome] = [:]
    for round in 0..<3 {
      for engine in round % 2 == 0 ? Engine.allCases : Engine.allCases.reversed()
      where round < engine.rounds(count) {
        let arguments = [rulesPath, linesPath, "\(engine.lineCount(count))"]
        let output =
          engine == .kindred
          ? Self.run("/proc/self/exe", ["one-engine"] + arguments)
          : Self.run(
            "/usr/bin/env",
            [python, root.appending(path: "Benchmarks/Peers/peer.py").path, engine.rawValue]
              + arguments)
        if let output { Self.read(output, into: &outcomes[engine, default: Outcome()]) }
      }
    }
    show(count, outcomes)
  }

  private static func read(_ output: String, into outcome: inout Outcome) {
    let lines = output.split(separator: "\n").map { $0.split(separator: " ") }
    guard let head = lines.first, head.count > 2, lines.count > 1 else { return }
    outcome.loads.append(UInt64(head[0]) ?? 0)
    outcome.peakKilobytes = max(outcome.peakKilobytes, Int(head[1]) ?? 0)
    outcome.version = head[2...].joined(separator: " ")
    let sample = Sample(lines.dropFirst().compactMap { UInt64($0[0]) })
    outcome.medians.append(sample.median)
    outcome.tails.append(sample.at(99))
    outcome.answers = lines.dropFirst().map { Set($0.dropFirst().map(String.init)) }
  }

  private func show(_ count: Int, _ outcomes: [Engine: Outcome]) {
    guard let own = outcomes[.kindred], let ownMedian = own.medians.min() else { return }
    print("\(count) rules                least of rounds: a line      p99     loading    memory")
    for engine in Engine.allCases {
      guard let one = outcomes[engine], let median = one.medians.min(), let tail = one.tails.min(),
        let load = one.loads.min()
      else { continue }
      let name = engine == .kindred ? "kindred" : one.version
      var cells = "  " + name + String(repeating: " ", count: max(0, 24 - name.count))
      cells += padded(microseconds(median), 22) + padded(microseconds(tail), 15)
      cells += padded(milliseconds(load), 14) + padded("\(one.peakKilobytes / 1024) MB", 9)
      if engine != .kindred {
        let pairs = zip(one.answers, own.answers).filter { !$0.0.isEmpty && $0.0 != ["-"] }
        let shared = pairs.count { !$0.0.isDisjoint(with: $0.1) }
        cells += "   \(decimal(median, in: ownMedian)) times"
        cells += "; \(shared) of its \(pairs.count) answers are among Kindred's"
        cells += ", \(one.answers.count) lines"
      }
      print(cells)
    }
  }

  /// What a program prints, or nothing where it fails.
  private static func run(_ program: String, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Kindred's part of the comparison, in a process of its own; prints what `peer.py` prints.
enum OneEngine {
  static func run(root: URL, rulesPath: String, linesPath: String, count: Int) throws {
    let rules = try String(contentsOfFile: rulesPath, encoding: .utf8).split(separator: "\n")
    let lines = try String(contentsOfFile: linesPath, encoding: .utf8).split(separator: "\n")
      .prefix(count).map(String.init)
    let concepts = try Concepts.all(root: root)
    let (recogniser, load) = timed {
      Recogniser(
        meanings: rules.enumerated().map { number, rule in
          MadeUpRules.meaning(
            number, pattern: rule.split(separator: " ").joined(separator: " > "))
        }, concepts: concepts)
    }
    let listening = Listening(slot: "made-up", choices: [])
    var results: [String] = []
    for line in lines {
      let (hearing, time) = timed { recogniser.hear(line, listening: listening) }
      let answers = hearing.answers.map { $0.dropFirst("made-up-".count) }
      results.append("\(time) " + (answers.isEmpty ? "-" : answers.joined(separator: " ")))
    }
    print("\(load) \(peakKilobytes()) kindred")
    print(results.joined(separator: "\n"))
  }
}

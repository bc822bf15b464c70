import DialogueModel
import Foundation

/// How many instructions a line takes, which are as many on a busy machine as on a quiet one.
///
/// Valgrind counts them for a process that hears all lines once and for one that hears them twice:
/// what the second has more is what hearing them costs.
enum Instructions {
  private static let sizes = [1_000, 100_000]

  static func report() {
    print(
      """
      instructions a line, as Valgrind counts them, over \(MadeUpRules.lineCount) made-up lines
        rules     fold alone   up to matching         hear
      """)
    for size in sizes {
      let cells = MadeUpRules.Step.allCases.map { step in
        guard let once = counted(step, size, rounds: 1), let twice = counted(step, size, rounds: 2)
        else { return "not counted" }
        return "\((twice - once) / MadeUpRules.lineCount)"
      }
      print(padded("\(size)", 7) + zip(cells, [15, 17, 13]).map(padded).joined())
    }
  }

  /// What is counted, in a process of its own.
  static func run(_ step: MadeUpRules.Step, size: Int, rounds: Int, concepts: [Concept]) {
    let rules = MadeUpRules(size, concepts: concepts)
    var found = 0
    for _ in 0..<rounds {
      for line in rules.lines { found += rules.take(line, to: step) }
    }
    print(found)
  }

  /// All instructions of such a process; nothing where there is no Valgrind.
  private static func counted(_ step: MadeUpRules.Step, _ size: Int, rounds: Int) -> Int? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", CommandLine.arguments[0],
      "counted", step.rawValue, "\(size)", "\(rounds)",
    ]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let report = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let line = report.split(separator: "\n").first { $0.contains("Collected : ") }
    return line?.split(separator: " ").last.flatMap { Int($0) }
  }
}

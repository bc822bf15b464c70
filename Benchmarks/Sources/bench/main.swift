import Foundation

// Prints what Kindred costs on this machine. Nothing here is a test: times are not promises.

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// What `bench` measures: all of it, or the one part that is named.
let parts: [(name: String, report: () throws -> Void)] = [
  ("start", { try Starting.report(root: root) }),
  ("book", { Dialogs.report(root: root) }),
  ("turn", { if let book = Dialogs.book(root: root) { try Turns.report(book, root: root) } }),
  ("meanings", { if let book = Dialogs.book(root: root) { Meanings.report(book) } }),
  ("matching", { Matching.report(concepts: try Concepts.all(root: root)) }),
  ("instructions", { Instructions.report() }),
  ("peers", { try Peers.report(root: root) }),
  ("json", { try JSONReading.report(root: root) }),
]

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "counted", arguments.count == 4,
  let step = MadeUpRules.Step(rawValue: arguments[2]), let size = Int(arguments[3]),
  let rounds = Int(arguments[4])
{
  Instructions.run(step, size: size, rounds: rounds, concepts: try Concepts.all(root: root))
} else if arguments.first == "one-engine", arguments.count == 4, let count = Int(arguments[4]) {
  try OneEngine.run(
    root: root, rulesPath: arguments[2], linesPath: arguments[3], count: count)
} else {
  Machine.report()
  for part in parts where arguments.isEmpty || arguments.contains(part.name) {
    print()
    try part.report()
  }
}

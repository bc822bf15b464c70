import CommandLineInterface
import TerminalFrontEnd
import TestSupport
import Testing

/// A file of `Tests/Commands`: runs of the program, one after another, in one home.
struct CommandDocument: CustomTestStringConvertible {
  /// One command line and what comes of it.
  struct Run {
    var arguments: [String] = []
    var input: [String] = []
    var output: [String] = []
    var code: Int32 = 0
  }

  let name: String
  let runs: [Run]
  var testDescription: String { name }

  /// Lines begin with `$ ` (a command), `< ` (standard input), `> ` (a line that must be shown)
  /// and `= ` (the exit code).
  init(name: String, text: String) {
    self.name = name
    var runs: [Run] = []
    for line in text.split(separator: "\n") {
      let rest = String(line.dropFirst(2))
      if line.hasPrefix("$ ") {
        let words = rest.split(separator: " ").map(String.init)
        runs.append(Run(arguments: Array(words.dropFirst())))
      } else if let last = runs.indices.last {
        switch line.prefix(2) {
        case "< ": runs[last].input.append(rest)
        case "> ": runs[last].output.append(rest)
        case "= ": runs[last].code = Int32(rest) ?? -1
        default: continue
        }
      }
    }
    self.runs = runs
  }

  static let all = Repository.files(under: "Tests/Commands", ending: ".txt").map {
    CommandDocument(name: $0, text: (try? Repository.text($0)) ?? "")
  }
}

/// Lines that are handed over one after another.
final class ListedLines: LineReader {
  private var lines: ArraySlice<String>

  init(_ lines: [String]) { self.lines = lines[...] }

  func read(prompt: String, completions: [String]) -> ReadResult {
    lines.popFirst().map { .line($0) } ?? .endOfInput
  }
}

/// Runs the program in a world of its own, and gives what it showed.
func perform(
  _ arguments: [String], input: [String], home: TemporaryFolder
) -> (Ending, String) {
  let shown = TextBuffer()
  let world = World(
    arguments: arguments, environment: ["KINDRED_HOME": home.path],
    input: { ListedLines(input) }, output: shown, errors: shown,
    today: { "2026-11-21" }, now: { "2026-11-21T15:00:00Z" })
  let ending = runKindred(in: world)
  return (ending, shown.text)
}

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
    /// Everything that is shown, line by line; nil where only `parts` are looked for.
    var output: [String]? = []
    var parts: [String] = []
    var code: Int32 = 0
  }

  let name: String
  let runs: [Run]
  var testDescription: String { name }

  /// Lines begin with `$ ` (a command), `< ` (standard input), `> ` (a line that is shown: all of
  /// them stand here), `~ ` (a part of what is shown, where the whole is another test's matter)
  /// and `= ` (the exit code). In a command, words in double quotes are one.
  init(name: String, text: String) {
    self.name = name
    var runs: [Run] = []
    for line in text.split(separator: "\n") {
      let rest = String(line.dropFirst(2))
      if line.hasPrefix("$ ") {
        runs.append(Run(arguments: Array(CommandDocument.words(rest).dropFirst())))
      } else if let last = runs.indices.last {
        switch line.prefix(2) {
        case "< ": runs[last].input.append(rest)
        case "> ", ">": runs[last].output?.append(rest)
        case "~ ":
          runs[last].parts.append(rest)
          runs[last].output = nil
        case "= ": runs[last].code = Int32(rest) ?? -1
        default: continue
        }
      }
    }
    self.runs = runs
  }

  private static func words(_ line: String) -> [String] {
    let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
    return pieces.enumerated().flatMap { index, piece in
      index % 2 == 1 ? [String(piece)] : piece.split(separator: " ").map(String.init)
    }
  }

  /// The text of a document with everything that its runs showed; remarks and `~ ` lines stay.
  static func recorded(_ text: String, shown: [[String]]) -> String {
    var result: [String] = []
    var index = -1
    let runs = CommandDocument(name: "", text: text).runs
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") { index += 1 }
      if line == ">" || line.hasPrefix("> ") { continue }
      if line.hasPrefix("= "), runs[index].output != nil {
        result += shown[index].map { $0.isEmpty ? ">" : "> \($0)" }
      }
      result.append(line)
    }
    return result.joined(separator: "\n")
  }

  static let all = Repository.files(under: "Tests/Commands", ending: ".txt").map {
    CommandDocument(name: $0, text: (try? Repository.text($0)) ?? "")
  }
}

/// What was shown, as a document has it: the folders of this run, times and numbers of the moment
/// stand under names.
func namedMarks(in shown: String, home: String) -> [String] {
  var text = shown.replacing(home, with: "HOME").replacing(Repository.root, with: "ROOT")
  text = text.replacing(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/, with: "‹id›")
  text = text.replacing(/sha-256:[0-9a-f]{64}/, with: "‹digest›")
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  if lines.last == "" { lines.removeLast() }
  return lines
}

/// Lines that are handed over one after another.
final class ListedLines: LineReader {
  private var lines: ArraySlice<String>

  init(_ lines: [String]) { self.lines = lines[...] }

  func read(prompt: String, completions: [String], meanwhile: () -> Void) -> ReadResult {
    meanwhile()
    return lines.popFirst().map { .line($0) } ?? .endOfInput
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

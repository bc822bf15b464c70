import ArgumentParser
import DialogueChecker
import DialogueModel
import Recognition
import SourceText
import TerminalFrontEnd

/// The desk of those who write what Kindred says.
struct DialogsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialogs", abstract: "Check, format and try the dialogues.",
    subcommands: [
      DialogsCheckCommand.self, DialogsFormatCommand.self, DialogsWalkCommand.self,
      DialogsPromisesCommand.self, DialogsCoverageCommand.self, DialogsWhyCommand.self,
    ])
}

struct DialogsCheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read all dialogues and show every mistake with its place.")

  @Argument(help: "The folder of dialogues; without it, those that a conversation would use.")
  var folder: String?

  func run(in world: World) throws -> Ending {
    let found = DialogFolder.find(named: folder, in: world)
    let book = try CheckedBook(from: found, today: world.today())
    book.show(in: world.output)
    let errors = book.checked.diagnostics.count { $0.severity == .error }
    let warnings = book.checked.diagnostics.count - errors
    world.output.writeLine(
      "Files: \(book.files.count). Errors: \(errors). Warnings: \(warnings).")
    return .code(errors == 0 ? .fine : .contentHasErrors)
  }
}

struct DialogsWhyCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Show step by step how a line is understood.")

  @Argument(help: "The line, as somebody might type it.")
  var line: String

  @Option(name: .customLong("listening"), help: "The slot of the question that is open.")
  var slot: String = ""

  @OptionGroup var dialogs: DialogsOption

  func run(in world: World) throws -> Ending {
    let book = try CheckedBook.load(from: .find(named: dialogs.path, in: world), in: world)
    let recogniser = Recogniser(meanings: book.meanings, concepts: book.concepts)
    for step in recogniser.explain(line, listening: book.listening(for: slot)) {
      world.output.writeLine(step.safeToShow)
    }
    return .code(.fine)
  }
}

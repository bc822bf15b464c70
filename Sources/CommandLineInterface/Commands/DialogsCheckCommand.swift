import ArgumentParser
import DialogueChecker
import DialogueModel
import MeaningChecker
import Moments
import OperatingSystem
import RehearsalChecker
import RehearsalSession
import SourceText

/// Reads all that may be said, and shows every mistake.
struct DialogsCheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read all dialogues and show every mistake with its place.")

  @Argument(help: "The folder of dialogues; without it, those that a conversation would use.")
  var folder: String?

  func run(in world: World) throws -> Ending {
    let found = DialogFolder.find(named: folder, in: world)
    let files = try found.files()
    // Whoever writes a rehearsal looks at nothing else, and does not wait for the whole book.
    let isOfRehearsals = !files.isEmpty && files.allSatisfy(RehearsalChecker.reads)
    let read =
      isOfRehearsals
      ? CheckedBook(files: files) : try CheckedBook(from: found, today: world.today())
    // What is heard is tried only in a book that has no other mistake.
    let heard = read.checked.book.map { MeaningChecker.diagnostics(of: read.files, in: $0) } ?? []
    let practised = RehearsalChecker.check(
      read.files, moments: MomentKind.ofALearner, unmet: RehearsalShelf(found, read.files).unmet
    ).diagnostics
    let moments = MomentChecker.diagnostics(of: read.files)
    let diagnostics = read.checked.diagnostics + heard + practised + moments
    read.show(diagnostics, in: world.output)
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    world.output.writeLine(
      "Files: \(read.files.count). Errors: \(errors). Warnings: \(warnings).")
    return .code(errors == 0 ? .fine : .contentHasErrors)
  }
}

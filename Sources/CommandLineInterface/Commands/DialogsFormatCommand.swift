import ArgumentParser
import DialogueLanguage
import Moments
import OperatingSystem
import RehearsalChecker
import SourceText

/// Puts dialogues into our layout: what they say stays as it is.
struct DialogsFormatCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Put dialogues into our layout.")

  @Argument(help: "Files and folders; without any, the folder Dialogs.")
  var paths: [String] = []

  @Flag(help: "Change nothing; name the files that are not in our layout.")
  var check = false

  @Flag(help: "Give an id to each line of a dialogue that should have one and has none.")
  var ids = false

  func run(in world: World) throws -> Ending {
    var changed = 0
    var unread = 0
    for file in try files() {
      guard let text = formatted(file) else {
        world.errors.writeLine("kindred: \(file.path) has mistakes in it, and was left alone.")
        unread += 1
        continue
      }
      guard Array(text.utf8) != file.bytes else { continue }
      changed += 1
      if !check { try write(Array(text.utf8), to: file.path, permissions: 0o644) }
      world.output.writeLine(file.path)
    }
    return .code(unread > 0 || (check && changed > 0) ? .contentHasErrors : .fine)
  }

  private func formatted(_ file: SourceFile) -> String? {
    if RehearsalChecker.reads(file) { return RehearsalFormatter.format(file) }
    return ids ? DialogueFormatter.fillIDs(file) : DialogueFormatter.format(file)
  }

  private func files() throws(Failure) -> [SourceFile] {
    var named: [SourceFile] = []
    for path in paths.isEmpty ? ["Dialogs"] : paths {
      if entries(of: path) == nil {
        named.append(SourceFile(path: path, bytes: try contents(of: path)))
      } else {
        // Pages and tables of figures have no layout of ours.
        named += try DialogFolder.folder(path).files().filter { file in
          ![".md", ".tsv"].contains(where: file.path.hasSuffix) && !MomentBook.reads(file)
        }
      }
    }
    return named
  }
}

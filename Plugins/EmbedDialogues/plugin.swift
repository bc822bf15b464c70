import Foundation
import PackagePlugin

/// Puts the dialogues and the diagnostics' pages into the program, so that it works alone, and the
/// book that the dialogues make, so that it starts at once. With an error in them nothing is built.
///
/// Every file is named as an input, so that a changed, added or removed one is built in again.
@main struct EmbedDialogues: BuildToolPlugin {
  /// The folders, seen from the package. The tool picks from them what is read.
  private let folders = ["Dialogs", "Documentation/Diagnostics"]

  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    let package = context.package.directoryURL
    let paths = folders.flatMap { files(below: $0, of: package) }
    let outputs = ["EmbeddedFiles.generated.swift", "EmbeddedBook.generated.swift"].map {
      context.pluginWorkDirectoryURL.appending(path: $0)
    }
    return [
      .buildCommand(
        displayName: "Embedding \(paths.count) dialogues and pages",
        executable: try context.tool(named: "EmbedTool").url,
        arguments: (outputs + [package]).map { $0.path(percentEncoded: false) } + paths,
        inputFiles: paths.map { package.appending(path: $0) },
        outputFiles: outputs)
    ]
  }

  private func files(below folder: String, of package: URL) -> [String] {
    let start = package.appending(path: folder).path(percentEncoded: false)
    let names = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.contains(".") }.sorted().map { folder + "/" + $0 }
  }
}

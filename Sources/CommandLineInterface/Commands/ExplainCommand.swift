import ArgumentParser
import EmbeddedDialogues
import OperatingSystem
import SourceText

/// Prints the page of a diagnostic.
struct ExplainCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain the code of a mistake in a dialogue or a plan.")

  @Argument(help: "The code, as it stands in the brackets: D401.")
  var code: String

  func run(in world: World) throws -> Ending {
    let wanted = code.uppercased()
    let pages = embeddedFiles.compactMap { Page(path: $0.path, text: $0.text) }
    if let page = pages.first(where: { $0.code == wanted }) {
      world.output.write(page.text)
      return .code(.fine)
    }
    let near = nearest(to: wanted, in: pages.map(\.code))
    let hint = near.map { " Did you mean \($0)?" } ?? " They look like D401."
    throw Failure(.notUnderstood, "There is no page for \(wanted.prefix(12)).\(hint)")
  }
}

private let pageFolder = "Documentation/Diagnostics/"

private struct Page {
  let code: String
  let text: String

  /// Nil for a file that is no page of a code.
  init?(path: String, text: String) {
    guard path.hasPrefix(pageFolder) else { return nil }
    let name = path.dropFirst(pageFolder.count)
    code = String(name.prefix { $0 != "-" })
    guard code.utf8.count == 4, name != code else { return nil }
    self.text = text
  }
}

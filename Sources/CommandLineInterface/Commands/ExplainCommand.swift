import ArgumentParser
import EmbeddedDialogues

/// Prints the page of a diagnostic.
struct ExplainCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain the code of a mistake in a dialogue or a plan.")

  @Argument(help: "The code, as it stands in the brackets: D401.")
  var code: String

  func run(in world: World) throws -> Ending {
    let name = "/" + code.uppercased() + "-"
    let pages = embeddedFiles.lazy
      .filter { "\($0.path)".hasPrefix("Documentation/Diagnostics/") }
    guard code.utf8.count == 4, let page = pages.first(where: { "\($0.path)".contains(name) })
    else {
      throw Failure(.notUnderstood, "There is no page for that code. They look like D401.")
    }
    world.output.write("\(page.text)")
    return .code(.fine)
  }
}

import ArgumentParser
import OperatingSystem
import SourceText
import TerminalFrontEnd

/// Shows by which words a line means what it is taken for.
struct DialogsWhyCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Show step by step how a line is understood.")

  @Argument(help: "The line, as somebody might type it.")
  var line: String

  @Option(name: .customLong("listening"), help: "The slot of the question that is open.")
  var slot: String = ""

  @Option(help: "What was typed to the same question just before.")
  var saidBefore: String?

  @OptionGroup var dialogs: DialogsOption

  func run(in world: World) throws -> Ending {
    let book = try CheckedBook.load(from: .find(named: dialogs.path, in: world), in: world)
    let desk = RecognitionDesk(book)
    guard slot.isEmpty || desk.knows(slot) else {
      let near = nearest(to: slot, in: desk.slots).map { " Did you mean \($0)?" } ?? ""
      throw Failure(.notUnderstood, "There is no slot of that name.\(near)")
    }
    for step in desk.explain(line, desk.listening(for: slot, saidBefore: saidBefore)) {
      world.output.writeLine(step.safeToShow)
    }
    return .code(.fine)
  }
}

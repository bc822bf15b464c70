import ArgumentParser
import CarePlanModel
import ConversationSession
import DialogueModel
import Journal
import OperatingSystem
import PlanPapers
import PlanSlots
import TerminalFrontEnd

struct PlanShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the plan as it stands.")

  @OptionGroup var plan: PlanOption

  func run(in world: World) throws -> Ending {
    let letter = try plan.paper(.letter, in: world)
    world.output.write(PlainTextRendering.text(of: letter))
    return .code(.fine)
  }
}

struct PlanHistoryCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show every answer, those that were changed as well.")

  @OptionGroup var plan: PlanOption

  func run(in world: World) throws -> Ending {
    let kept = try plan.kept(in: world)
    let typesetter = Typesetter(columns: world.columns())
    for recorded in kept.history {
      let slot = SlotCatalogue.declarations.first { $0.name == recorded.answer.slot }
      let title = slot?.title ?? recorded.answer.slot
      let text = "\(recorded.recorded), \(title): \(recorded.answer.words)"
      for line in typesetter.speech(text) { world.output.writeLine(line) }
    }
    for export in kept.exports {
      world.output.writeLine("Version \(export.version) was exported.")
    }
    return .code(.fine)
  }
}

struct PlanListCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the plans on this computer.")

  func run(in world: World) throws -> Ending {
    for name in try PlanFolder.names(in: world) { world.output.writeLine(name) }
    return .code(.fine)
  }
}

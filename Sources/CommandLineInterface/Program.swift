import ArgumentParser
import Journal
import OperatingSystem
import TerminalFrontEnd

/// Runs the program that the arguments ask for.
public func runKindred(in world: World) -> Ending {
  let ending = endingOfCommand(in: world)
  guard ending == .code(.fine), let failure = Failure(writingTo: world.output) else {
    return ending
  }
  world.complain(failure.sentence)
  return .code(failure.code)
}

private func endingOfCommand(in world: World) -> Ending {
  do {
    // The conversation is what most people want: it does not wait for the command parser.
    if world.arguments.isEmpty { return try TalkCommand.runPlain(in: world) }
    var command = try KindredCommand.parseAsRoot(world.arguments)
    if let command = command as? any WorldCommand { return try command.run(in: world) }
    // What is no command of ours asks for help, and throws the help of the command it stands in.
    try command.run()
    return .code(.fine)
  } catch let failure as JournalFailure {
    world.complain("\(failure)")
    return .code(.worldFailed)
  } catch let failure as Failure {
    world.complain(failure.sentence)
    return .code(failure.code)
  } catch {
    let isFine = KindredCommand.exitCode(for: error) == .success
    let stream = isFine ? world.output : world.errors
    let message = KindredCommand.fullMessage(for: error)
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      stream.writeLine(String(line).safeToShow)
    }
    return .code(isFine ? .fine : .notUnderstood)
  }
}

extension World {
  /// A path or a name in it may hold what steers a terminal.
  func complain(_ sentence: String) { errors.writeLine("kindred: " + sentence.safeToShow) }
}

let programVersion = "0.1.0"

/// A command that touches nothing but the world it is given.
protocol WorldCommand: ParsableCommand {
  func run(in world: World) throws -> Ending
}

struct KindredCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kindred",
    abstract: "Talk about how you want to be cared for towards the end of your life.",
    discussion: "Without a command, kindred begins the conversation, or goes on with it.",
    version: programVersion,
    subcommands: [
      TalkCommand.self, PlanCommand.self, RehearseCommand.self, DialogsCommand.self,
      RecogniseCommand.self, ExplainCommand.self, HospiceCommand.self,
    ])
}

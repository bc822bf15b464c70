import ArgumentParser
import HospiceRegistry
public import OperatingSystem

/// Runs the program that the arguments ask for.
///
/// - Returns: How it ended. What did not reach standard output is a failure, however well the rest
///   went: half a plan must not be handed on as a whole one.
public func runHospice(in world: HospiceWorld) -> ExitReason {
  let ending = carryOut(in: world)
  guard let fault = world.outputFault() else { return ending }
  world.complain("Not all of it could be written out: \(fault). Do not go by what was written.")
  return .worldFailed
}

private func carryOut(in world: HospiceWorld) -> ExitReason {
  if world.arguments == ["--version"] {
    world.show(hospiceVersion)
    return .fine
  }
  if let fault = CommandName.fault(in: world.arguments) {
    world.complain(fault)
    return .notUnderstood
  }
  do {
    var command = try HospiceCommand.parseAsRoot(world.arguments)
    if let command = command as? any DeskCommand { return try command.run(in: world) }
    // What is no command of ours asks for help, and throws the help of the command it stands in.
    try command.run()
    return .fine
  } catch let failure as Failure {
    world.complain(failure.sentence)
    return failure.code
  } catch let failure as RegistryFailure {
    world.complain(failure.sentence)
    return .worldFailed
  } catch {
    let isFine = HospiceCommand.exitCode(for: error) == .success
    let message = HospiceCommand.fullMessage(for: error)
    if isFine { world.output(message + "\n") } else { world.errors(message + "\n") }
    return isFine ? .fine : .notUnderstood
  }
}

let hospiceVersion = "0.1.0"

/// A command that touches nothing but the world it is given.
protocol DeskCommand: ParsableCommand {
  func run(in world: HospiceWorld) throws -> ExitReason
}

struct HospiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kindred-hospice",
    abstract: "Keep the advance care plans that people give to a hospice.",
    discussion: """
      Plans are never changed, merged or thrown away. Where two papers disagree, a person decides. \
      Everything that is done, reading as well, is written down with the name behind --as.

      Exit codes: 0 all went well; 1 some files were not taken in; 2 a person must decide; 3 a file, \
      a disk or the registry failed; 64 the command was not understood. --version shows the version.
      """,
    subcommands: [
      ImportCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
      QueueCommand.self, ResolveCommand.self, RollbackCommand.self, ExportCommand.self,
      PrintCommand.self, PublishCommand.self, AuditCommand.self, BackupCommand.self,
      RestoreCommand.self,
      DoctorCommand.self,
    ])
}

extension RegistryFailure {
  var sentence: String {
    switch kind {
    case .busy: "Somebody else is using the registry and did not let go in time (\(code))."
    case .full: "The disk is full (\(code)). Make room, and run the same command again."
    case .damaged: "The registry is damaged (\(code)). kindred-hospice doctor looks closer."
    case .notOpened where code == "newer schema":
      "The registry was written by a newer program. A newer kindred-hospice is needed."
    case .notOpened where code.hasPrefix("PostgreSQL"):
      "The server of the registry could not be reached (\(code)): its address, its port, the name "
        + "or the password may be wrong, or it is not running."
    case .notOpened:
      "The registry could not be opened (\(code)): it is not there, or you may not read it or "
        + "write into its folder."
    case .notOurs:
      "What is there is no registry: it belongs to another program. It was left as it is."
    case .notMade:
      "There is no registry in it: it is empty. kindred-hospice import makes one, and "
        + "kindred-hospice restore brings one back from a copy."
    case .other: "The registry failed (\(code))."
    }
  }
}

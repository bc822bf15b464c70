import ArgumentParser

/// The desk of those who write what Kindred says.
struct DialogsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialogs", abstract: "Check, format and try the dialogues.",
    subcommands: [
      DialogsCheckCommand.self, DialogsFormatCommand.self, DialogsWalkCommand.self,
      DialogsPromisesCommand.self, DialogsCoverageCommand.self, DialogsWhyCommand.self,
    ])
}

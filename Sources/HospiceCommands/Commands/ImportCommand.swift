import ArgumentParser
import OperatingSystem

/// Takes plans in.
struct ImportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in plans from files and folders.",
    discussion: """
      Each file has one outcome, and one that fails does not stop the others. The same file may come \
      as often as it likes. What was stopped half way goes on when the same command is given again. A \
      copy of each file that is not taken in is kept beside the registry.

      The variable KINDRED_HOSPICE may give the name by which plans know this hospice.
      """)

  @OptionGroup var desk: DeskOptions

  @Argument(help: "Files and folders, or - for standard input.")
  var paths: [String]

  @Flag(help: "Say what would happen, and keep nothing. Whoever wants to write waits meanwhile.")
  var dryRun = false

  @Flag(
    help: """
      Commit five hundred files at a time: faster, and as safe to begin again. Files that came this \
      way and have not changed since are not read again.
      """)
  var batch = false

  @Option(
    help: ArgumentHelp("Write what became of each file to this file, as JSON.", valueName: "file"))
  var report: String?

  func run(in world: HospiceWorld) throws -> ExitReason {
    let desk = try Desk(desk, in: world, isMaking: true, isTrial: dryRun)
    if let report { try desk.refuseToReplaceAnything(withReport: report) }
    var run = ImportRun(
      desk: desk, isDry: dryRun, groupCount: batch ? 500 : 1, reportPath: report)
    return try run.run(paths)
  }
}

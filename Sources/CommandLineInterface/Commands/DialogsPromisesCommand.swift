import ArgumentParser
import DialogueEngine
import DialogueExplorer
import DialogueModel
import OperatingSystem
import TerminalFrontEnd

/// Goes every way through each conversation, and says of each promise whether it was proved.
struct DialogsPromisesCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "promises",
    abstract: "Try what is promised of every conversation, on every way through it.")

  @Option(help: "The seed of the first walk of chance.")
  var seed: UInt64 = 1

  @OptionGroup var exploring: ExploringOptions

  @OptionGroup var dialogs: DialogsOption

  func run(in world: World) throws -> Ending {
    let book = try CheckedBook.load(from: .find(named: dialogs.path, in: world), in: world)
    var broken = 0
    for explorer in exploring.explorers(of: book, today: world.today()) {
      let map = explorer.map
      let found = explorer.explore()
      let walked = Walker(explorer: explorer).walk(exploring.walks, from: seed)
      show(found, walked, of: map.script.conversation, in: world.output)
      for promise in Promises.all {
        broken += show(promise, found, walked, of: map, in: world.output) ? 0 : 1
      }
    }
    world.output.writeLine("Promises broken: \(broken).")
    return .code(broken == 0 ? .fine : .contentHasErrors)
  }

  private func show(
    _ found: Exploration, _ walked: Findings, of conversation: Conversation,
    in output: any TextStream
  ) {
    output.writeLine(
      "\(conversation.id): \(found.turns) turns from \(found.situations) situations and "
        + "\(found.starts) starts, and \(walked.walks) walks of chance from seed \(seed).")
    if !found.isComplete {
      output.writeLine(
        "Not every way was gone in \(found.unfinished.count) of \(conversation.topics.count) parts: "
          + found.unfinished.joined(separator: ", ") + ".")
    }
  }

  /// - Returns: Whether it holds.
  private func show(
    _ promise: any Promise.Type, _ found: Exploration, _ walked: Findings, of map: BookMap,
    in output: any TextStream
  ) -> Bool {
    let all = (found.broken + walked.broken).filter { $0.promise.name == promise.name }
    let standing = Standing(found, walks: walked.walks, seed: seed, isBroken: !all.isEmpty)
    output.writeLine("\(promise.name): \(standing)")
    output.writeLine("  \(promise.sentence)")
    // One way for each fault is enough to mend it.
    var shown: [String] = []
    for broken in all where !shown.contains(broken.fault) && shown.count < 5 {
      shown.append(broken.fault)
      broken.show(of: map.script, in: output)
    }
    return all.isEmpty
  }
}

import ArgumentParser
import DialogueEngine
import DialogueExplorer
import DialogueModel

/// Lets made-up persons walk through a conversation, and shows every rule that broke on the way.
struct DialogsWalkCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk", abstract: "Walk through a conversation with made-up persons.")

  @Option(help: "The seed of the first walk; each one after it has the next number.")
  var seed: UInt64 = 1

  @Option(help: "How many walks.")
  var walks: Int = 200

  @OptionGroup var dialogs: DialogsOption

  func validate() throws {
    guard (1...1_000_000).contains(walks) else {
      throw ValidationError("The number of walks is from 1 to 1000000.")
    }
  }

  func run(in world: World) throws -> Ending {
    let book = try CheckedBook.load(from: .find(named: dialogs.path, in: world), in: world)
    var broken = 0
    for conversation in book.conversations {
      guard let script = Script(book: book, conversation: conversation.id) else { continue }
      let walker = Walker(script: script, today: world.today())
      var findings = Findings()
      // The steady manners go first, then chance has its turn; the same seed walks the same way.
      let steady = Manner.allCases.filter { $0 != .wandering }
      for number in 0..<walks {
        let manner = number < steady.count ? steady[number] : .wandering
        walker.walk(manner, seed: seed &+ UInt64(number), into: &findings)
      }
      show(findings, of: conversation, in: world.output)
      broken += findings.broken.count
    }
    return .code(broken == 0 ? .fine : .contentHasErrors)
  }

  private func show(
    _ findings: Findings, of conversation: Conversation, in output: any TextStream
  ) {
    output.writeLine(
      "\(conversation.id): walks \(findings.walks), the longest of \(findings.turnsMax) turns.")
    let silent = conversation.topics.flatMap { $0.scenes }.flatMap { $0.statements.lines }
      .filter { !findings.spoken.contains($0.id) }
    output.writeLine("Lines never spoken: \(silent.count).")
    for line in silent { output.writeLine("  \(line.id)") }
    output.writeLine("Rules broken: \(findings.broken.count).")
    for sentence in findings.broken { output.writeLine("  \(sentence)") }
  }
}

extension [Statement] {
  /// What is said here, in the order of the file; what a question says is its own.
  fileprivate var lines: [Line] {
    flatMap { statement -> [Line] in
      switch statement {
      case .say(let line): [line]
      case .branch(_, let inner), .whenChanged(_, _, let inner): inner.lines
      default: []
      }
    }
  }
}

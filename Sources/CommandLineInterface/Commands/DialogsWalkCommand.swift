import ArgumentParser
import ConversationSession
import DialogueExplorer
import DialogueModel
import OperatingSystem
import SourceText
import TerminalFrontEnd

/// Plays the walks that travel with the dialogues, and lets made-up persons walk through each
/// conversation.
struct DialogsWalkCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk",
    abstract: "Play the walks of the dialogues, and let made-up persons walk.")

  @Option(help: "The seed of the first walk; each one after it has the next number.")
  var seed: UInt64 = 1

  @Option(help: "How many made-up persons walk.")
  var walks: Int = 200

  @Flag(help: "Write into each walk file what is said now; read it before you keep it.")
  var record = false

  @OptionGroup var dialogs: DialogsOption

  func validate() throws { try WalkCount.check(walks) }

  func run(in world: World) throws -> Ending {
    let folder = DialogFolder.find(named: dialogs.path, in: world)
    let book = try CheckedBook.load(from: folder, in: world)
    let isSame = try play(try folder.walks(), of: book, in: world)
    var broken = 0
    for conversation in book.conversations {
      guard let map = BookMap(book: book, conversation: conversation.id) else { continue }
      let findings = Walker(explorer: Explorer(map: map, today: world.today()))
        .walk(walks, from: seed)
      world.output.writeLine(
        "\(conversation.id): walks \(findings.walks), the longest of \(findings.turnsMax) turns.")
      for broken in findings.broken { broken.show(of: map.script, in: world.output) }
      broken += findings.broken.count
    }
    world.output.writeLine("Promises broken: \(broken).")
    return .code(broken == 0 && isSame ? .fine : .contentHasErrors)
  }

  /// - Returns: Whether every file says what is said now.
  private func play(_ files: [WalkFile], of book: Book, in world: World) throws(Failure) -> Bool {
    let player = WalkPlayer(book: book, today: world.today())
    var differing = 0
    for file in files {
      let path = file.source.path
      guard let played = player.play(file) else {
        throw Failure(.contentHasErrors, "\(path) is a walk of no conversation: see its folder.")
      }
      guard let (number, now) = player.difference(file, played) else { continue }
      differing += 1
      if record {
        try write(Array(played.text.utf8), to: path, permissions: 0o644)
        world.output.writeLine("\(path): written anew from line \(number) on; read it.")
      } else {
        world.output.writeLine("\(path):\(number): now it is: \(now)")
      }
    }
    world.output.writeLine("Walks of the dialogues: \(files.count). Differing: \(differing).")
    return differing == 0
  }
}

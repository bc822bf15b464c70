import ArgumentParser
import DialogueEngine
import DialogueExplorer
import DialogueModel

/// Names every line that no walk says: nobody has met it, so nobody knows how it reads.
struct DialogsCoverageCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Name the lines that no walk and no transcript says.")

  @Option(help: "A folder of transcripts that are played as well.")
  var transcripts: String?

  @OptionGroup var exploring: ExploringOptions

  @OptionGroup var dialogs: DialogsOption

  func run(in world: World) throws -> Ending {
    let folder = DialogFolder.find(named: dialogs.path, in: world)
    let book = try CheckedBook.load(from: folder, in: world)
    var spoken: Set<LineID> = []
    for explorer in exploring.explorers(of: book, today: world.today()) {
      spoken.formUnion(explorer.explore().spoken)
      spoken.formUnion(Walker(explorer: explorer).walk(exploring.walks, from: 1).spoken)
    }
    var files = try folder.walks()
    if let transcripts { files += try folder.transcripts(in: transcripts, ending: ".txt") }
    let player = WalkPlayer(book: book, today: world.today())
    for walk in files {
      guard let played = player.play(walk),
        let script = Script(book: book, conversation: walk.conversation)
      else { continue }
      spoken.formUnion(played.spoken(in: script))
    }
    let places = LinePlaces(files: try folder.files()).all
    let silent = places.filter { !spoken.contains($0.id) }
    for place in silent {
      world.output.writeLine("\(place.path):\(place.number): \(place.id) is never said")
    }
    world.output.writeLine("Lines: \(places.count). Never said: \(silent.count).")
    return .code(.fine)
  }
}

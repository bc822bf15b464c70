import ArgumentParser
import DialogueEngine
import DialogueExplorer
import DialogueModel
import OperatingSystem

/// Names every line that no walk says: nobody has met it, so nobody knows how it reads.
struct DialogsCoverageCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Name the lines that no walk and no transcript says.",
    discussion: """
      With --language, name instead the lines that have no wording in it, and say how many walks \
      of each conversation are said whole.
      """)

  @Option(help: "Look at the wordings in this language: en-easy or cy.")
  var language: Language?

  @Option(help: "A folder of transcripts that are played as well.")
  var transcripts: String?

  @OptionGroup var exploring: ExploringOptions

  @OptionGroup var dialogs: DialogsOption

  func run(in world: World) throws -> Ending {
    let folder = DialogFolder.find(named: dialogs.path, in: world)
    let book = try CheckedBook.load(from: folder, in: world)
    if let language, language != .english {
      let worded = CheckedBook.worded(book, in: language, from: folder)
      return try showWordings(of: worded, from: folder, in: world)
    }
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

  /// - Parameter book: In the language that is looked at.
  private func showWordings(
    of book: Book, from folder: DialogFolder, in world: World
  ) throws -> Ending {
    for place in LinePlaces(files: try folder.files()).all
    where book.englishOnly.contains(place.id) {
      world.output.writeLine("\(place.path):\(place.number): \(place.id) is in English only")
    }
    let files = try folder.walks()
    let player = WalkPlayer(book: book, today: world.today())
    for explorer in exploring.explorers(of: book, today: world.today()) {
      let conversation = explorer.map.script.conversation.id
      var walks = (1...UInt64(exploring.walks)).map {
        Walker(explorer: explorer).walk(1, from: $0).spoken
      }
      for walk in files where walk.conversation == conversation {
        guard let played = player.play(walk),
          let script = Script(book: book, conversation: conversation)
        else { continue }
        walks.append(played.spoken(in: script))
      }
      let whole = walks.count { $0.isDisjoint(with: book.englishOnly) }
      world.output.writeLine(
        "\(conversation) in \(book.language.rawValue): \(whole) of \(walks.count) walks are said whole."
      )
    }
    return .code(.fine)
  }
}

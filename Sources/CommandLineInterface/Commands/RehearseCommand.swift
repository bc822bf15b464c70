import ArgumentParser
import DialogueModel
import Moments
import OperatingSystem
import Rehearsal
import RehearsalSession
import StrictJSON
import TerminalFrontEnd

/// Practice with a simulated person, for those who have such talks for a living.
struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "Practise a difficult conversation with an invented person.",
    subcommands: [
      RehearseTalkCommand.self, RehearseProgressCommand.self, RehearseEraseCommand.self,
    ],
    defaultSubcommand: RehearseTalkCommand.self)
}

struct RehearseTalkCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "talk", abstract: "Practise, and look back at it.",
    discussion: """
      Without a name, it lists who there is. Type a turn a line; /help says what else. From a pipe \
      it reads a turn a line, and looks back when there are no more.
      """)

  @Argument(help: "The rehearsal, by its name in --list.")
  var scenario: String?

  @Flag(help: "List the rehearsals.")
  var list = false

  @Option(help: ArgumentHelp("Say this turn of the last time another way.", valueName: "turn"))
  var again: Int?

  @Option(help: ArgumentHelp("Write what came of it to this file, as JSON.", valueName: "file"))
  var report: String?

  @Option(help: ArgumentHelp("Write the look back to this file, as text.", valueName: "file"))
  var takeAway: String?

  @Option(help: "Nothing is left to chance, so that this changes nothing.")
  var seed: Int?

  @OptionGroup var dialogs: DialogsOption

  func run(in world: World) throws -> Ending {
    let shelf = try RehearsalShelf(DialogFolder.find(named: dialogs.path, in: world))
    guard let scenario, !list else { return showList(of: shelf, in: world) }
    let (story, effects) = try shelf.open(scenario, in: world)
    let book = try shelf.moments(in: world)
    let ears = RehearsalEars(story, book: book, concepts: try shelf.concepts())
    let measures = try shelf.measures()
    let notes = book.moments.map { MomentNote($0, measure: measures[$0.kind.rawValue]) }
    let kept = try RehearsalFolder(in: world)
    var talk: Int?
    // For telephone numbers, for whether words were reviewed, and for what is heard of danger.
    let spoken = try CheckedBook.load(from: .embedded, .spoken, in: world)
    let number = { (name: String) in spoken.facts.first { $0.name == name }?.says ?? "" }
    var practice = RehearsalPractice(
      try begun(Rehearsing(story, effects: effects), ears: ears, earlier: kept.all), ears: ears,
      notes: notes,
      danger: LearnersOwnDanger(CheckedBook.recogniser(of: spoken, from: .embedded)),
      helpline: number("samaritans"), emergency: number("emergency"),
      isReviewed: spoken.isReviewed, world: world)
    practice.talk()
    let slips = Set(MomentKind.allCases.filter(\.isNegative).map(\.rawValue))
    try practice.lookBack(
      keep: { practice in
        guard practice.hasPlayed, !practice.played.turns.isEmpty else { return }
        talk = try kept.keep(
          KeptRehearsal(practice, slips: slips, talk: talk, at: world.now()))
      },
      give: { (path, text) throws(Failure) in try write(Array(text.utf8), to: path) })
    if let report {
      try write(JSONWriter.pretty(RehearsalReport.json(of: practice.played)), to: report)
    }
    if let takeAway { try write(Array(practice.takeAway.utf8), to: takeAway) }
    // At a terminal it was said there, and another name could be typed.
    if world.surroundings == .pipe, let failure = practice.notGiven { throw failure }
    return practice.signal.map { .signal($0) } ?? .code(.fine)
  }

  /// From the beginning, or with the turns before one of the last time played again.
  private func begun(
    _ fresh: Rehearsing, ears: RehearsalEars, earlier: () throws(Failure) -> [KeptRehearsal]
  ) throws(Failure) -> Rehearsing {
    guard let again else { return fresh }
    guard let last = try earlier().last(where: { $0.scenario == fresh.scenario.id }),
      last.turns.indices.contains(again - 1)
    else { throw Failure(.notUnderstood, "There is no turn \(again) of a last time to say again.") }
    var rehearsing = fresh
    for turn in last.turns.prefix(again - 1) {
      rehearsing.hear(ears.hear(turn, in: rehearsing))
    }
    return rehearsing
  }

  private func showList(of shelf: RehearsalShelf, in world: World) -> Ending {
    let typesetter = Typesetter(columns: world.columns())
    for (name, title, learner) in shelf.titles() {
      for line in typesetter.speech("\(name): \(title) (you are \(learner))") {
        world.output.writeLine(line)
      }
    }
    return .code(.fine)
  }
}

struct RehearseProgressCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show how you do beside your earlier self.")

  @OptionGroup var dialogs: DialogsOption

  func run(in world: World) throws -> Ending {
    let shelf = try RehearsalShelf(DialogFolder.find(named: dialogs.path, in: world))
    let kept = try RehearsalFolder(in: world).all()
    let typesetter = Typesetter(columns: world.columns())
    for line in RehearsalProgress(kept: kept).lines(scenarios: shelf.names) {
      for line in typesetter.speech(line) { world.output.writeLine(line) }
    }
    return .code(.fine)
  }
}

struct RehearseEraseCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase everything that was kept of your rehearsals.")

  @Flag(help: "Erase it without being asked again.")
  var yes = false

  func run(in world: World) throws -> Ending {
    let folder = try RehearsalFolder(in: world)
    guard folder.exists else {
      world.output.writeLine("There is nothing to erase.")
      return .code(.fine)
    }
    guard yes || world.confirmsErasing("Everything that was kept of your rehearsals") else {
      return .code(.fine)
    }
    try folder.erase()
    world.output.writeLine("It was erased. Copies that you took away are not.")
    return .code(.fine)
  }
}

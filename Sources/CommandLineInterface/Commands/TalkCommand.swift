import ArgumentParser
import ConversationSession
import DialogueModel
import Journal

/// The conversation: begun, or gone on with where it was left.
struct TalkCommand: WorldCommand {
  /// Who is at the keyboard.
  enum Audience: String, ExpressibleByArgument, CaseIterable {
    case person, relative, staff

    /// The id of the conversation that is written for them.
    var conversation: String { self == .person ? "patient" : rawValue }
  }

  enum Language: String, ExpressibleByArgument, CaseIterable {
    case english = "en"
  }

  static let configuration = CommandConfiguration(
    commandName: "talk", abstract: "Begin the conversation, or go on with it.",
    discussion: """
      Type help at any time, and stop when you like: everything you have said is kept. \
      Ctrl-C clears the line, Ctrl-D stops.
      """)

  @Option(name: .customLong("as"), help: "Who you are: person, relative or staff.")
  var audience: Audience = .person

  @Option(help: "The language to talk in.")
  var language: Language = .english

  @Option(help: "The name of the plan, where you keep more than one.")
  var plan: String = PlanFolder.usualName

  @Flag(help: "List the parts of the conversation and stop.")
  var list = false

  @OptionGroup var dialogs: DialogsOption

  func run(in world: World) throws -> Ending {
    let folder = DialogFolder.find(named: dialogs.path, in: world)
    if list { return try show(CheckedBook.load(from: folder, .spoken, in: world), in: world) }
    return try TalkCommand.talk(from: folder, audience, plan, in: world)
  }

  /// `kindred` alone: what the declarations above say when nothing is asked for.
  static func runPlain(in world: World) throws -> Ending {
    try talk(from: .find(named: nil, in: world), .person, PlanFolder.usualName, in: world)
  }

  private static func talk(
    from dialogs: DialogFolder, _ audience: Audience, _ plan: String, in world: World
  ) throws -> Ending {
    let book = try CheckedBook.load(from: dialogs, .spoken, in: world)
    let folder = try PlanFolder(plan, in: world)
    let journal = try JournalFile.open(directory: folder.path, now: world.now)
    let sitting = Sitting(
      book: book, conversation: audience.conversation,
      recogniser: CheckedBook.recogniser(of: book, from: dialogs),
      past: journal.events, today: world.today())
    guard let sitting else { throw nothingWritten(for: audience) }
    var talk = Talk(sitting: sitting, journal: journal, world: world)
    return try talk.run()
  }

  private func show(_ book: Book, in world: World) throws -> Ending {
    guard let found = book.conversations.first(where: { $0.id == audience.conversation }) else {
      throw TalkCommand.nothingWritten(for: audience)
    }
    for topic in found.topics { world.output.writeLine("\(topic.id): \(topic.title)") }
    return .code(.fine)
  }

  private static func nothingWritten(for audience: Audience) -> Failure {
    Failure(.notUnderstood, "No conversation has been written for --as \(audience.rawValue) yet.")
  }
}

/// `--dialogs DIR`, for whoever writes dialogues.
struct DialogsOption: ParsableArguments {
  @Option(
    name: .customLong("dialogs"),
    help: ArgumentHelp("Read the dialogues from this folder.", valueName: "folder"))
  var path: String?
}

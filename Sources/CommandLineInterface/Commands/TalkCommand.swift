public import ArgumentParser
import ConversationSession
public import DialogueModel
import Journal
import OperatingSystem
import SourceText
import TerminalFrontEnd

/// The conversation: begun, or gone on with where it was left.
struct TalkCommand: WorldCommand {
  /// Who is at the keyboard.
  enum Audience: String, ExpressibleByArgument, CaseIterable {
    case person, relative, staff

    /// The id of the conversation that is written for them.
    var conversation: String { self == .person ? "patient" : rawValue }
  }

  static let configuration = CommandConfiguration(
    commandName: "talk", abstract: "Begin the conversation, or go on with it.",
    discussion: """
      Type help at any time, and stop when you like: everything you have said is kept. \
      Ctrl-C clears the line, and twice it offers to stop; Ctrl-D stops.
      """)

  @Argument(help: "The part to begin with, by its name in --list.")
  var topic: String?

  @Option(name: .customLong("as"), help: "Who you are: person, relative or staff.")
  var audience: Audience = .person

  @Option(help: "The language to talk in; else the one that was spoken last.")
  var language: Language?

  @Option(help: "The name of the plan, where you keep more than one.")
  var plan: String = PlanFolder.usualName

  @Flag(help: "List the parts of the conversation, and how far you are with each.")
  var list = false

  @OptionGroup var dialogs: DialogsOption

  func run(in world: World) throws -> Ending {
    let folder = DialogFolder.find(named: dialogs.path, in: world)
    if list { return try showTopics(from: folder, in: world) }
    return try TalkCommand.talk(from: folder, audience, language, plan, at: topic, in: world)
  }

  /// `kindred` alone: what the declarations above say when nothing is asked for.
  static func runPlain(in world: World) throws -> Ending {
    try talk(
      from: .find(named: nil, in: world), .person, nil, PlanFolder.usualName, at: nil, in: world)
  }

  private static func talk(
    from dialogs: DialogFolder, _ audience: Audience, _ language: Language?, _ plan: String,
    at topic: String?, in world: World
  ) throws -> Ending {
    let book = try CheckedBook.load(
      from: dialogs, .conversation(audience.conversation), in: world)
    if let topic { try require(topic, in: conversation(for: audience, in: book)) }
    let folder = try PlanFolder(plan, in: world)
    let journal = try JournalFile.open(directory: folder.path, now: world.now)
    let sitting = sitting(
      of: book, from: dialogs, audience, language, past: journal.events, in: world)
    guard let sitting else { throw nothingWritten(for: audience) }
    var talk = Talk(sitting: sitting, journal: journal, world: world)
    return try talk.run(at: topic)
  }

  /// - Parameter language: nil for the one that was spoken last.
  private static func sitting(
    of book: Book, from dialogs: DialogFolder, _ audience: Audience, _ language: Language?,
    past: [Event], in world: World
  ) -> Sitting? {
    let spoken = language ?? past.language(of: audience.conversation) ?? .english
    return Sitting(
      book: CheckedBook.worded(book, in: spoken, from: dialogs),
      conversation: audience.conversation,
      recogniser: CheckedBook.recogniser(of: book, from: dialogs), past: past,
      today: world.today())
  }

  private static func conversation(
    for audience: Audience, in book: Book
  ) throws(Failure) -> Conversation {
    guard let found = book.conversations.first(where: { $0.id == audience.conversation }) else {
      throw nothingWritten(for: audience)
    }
    return found
  }

  private static func require(_ topic: String, in conversation: Conversation) throws(Failure) {
    let ids = conversation.topics.map(\.id)
    guard !ids.contains(topic) else { return }
    let near = nearest(to: topic, in: ids).map { " Did you mean \($0)?" } ?? ""
    throw Failure(
      .notUnderstood,
      "There is no part of that name.\(near) The parts are: \(ids.joined(separator: ", ")).")
  }

  /// Looks at the journal of the plan where there is one, and makes none where there is not.
  private func showTopics(from dialogs: DialogFolder, in world: World) throws -> Ending {
    let book = try CheckedBook.load(
      from: dialogs, .conversation(audience.conversation), in: world)
    let folder = try PlanFolder(plan, in: world)
    let past =
      folder.exists ? try JournalFile.entries(directory: folder.path).map(\.event) : []
    let sitting = TalkCommand.sitting(
      of: book, from: dialogs, audience, language, past: past, in: world)
    guard let sitting else { throw TalkCommand.nothingWritten(for: audience) }
    let typesetter = Typesetter(columns: world.columns())
    for topic in sitting.topics {
      let line = "\(topic.id): \(topic.title) (\(topic.progress.words))"
      for line in typesetter.speech(line) { world.output.writeLine(line) }
    }
    return .code(.fine)
  }

  private static func nothingWritten(for audience: Audience) -> Failure {
    Failure(.notUnderstood, "No conversation has been written for --as \(audience.rawValue) yet.")
  }
}

extension TopicStanding.Progress {
  fileprivate var words: String {
    switch self {
    case .notYet: "not yet"
    case .begun: "begun"
    case .done: "done"
    }
  }
}

extension Language: ExpressibleByArgument {}

/// `--dialogs DIR`, for whoever writes dialogues.
struct DialogsOption: ParsableArguments {
  @Option(
    name: .customLong("dialogs"),
    help: ArgumentHelp("Read the dialogues from this folder.", valueName: "folder"))
  var path: String?
}

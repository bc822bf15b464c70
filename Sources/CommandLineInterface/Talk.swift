import ConversationSession
import Journal
import OperatingSystem
import TerminalFrontEnd

/// A sitting at a terminal: lines in, words out, and the journal in between.
struct Talk: ~Copyable {
  private var sitting: Sitting
  private var journal: JournalFile
  private let world: World

  init(sitting: Sitting, journal: consuming JournalFile, world: World) {
    self.sitting = sitting
    self.journal = journal
    self.world = world
  }

  /// - Parameter topic: The id of a topic to go to at once.
  mutating func run(at topic: String?) throws -> Ending {
    let opening = sitting.begin(at: topic)
    try journal.write(opening)
    show(opening)
    let reader = world.input()
    while !sitting.isOver {
      let completions = sitting.completions + commands
      let result = reader.read(
        prompt: world.surroundings.prompt, completions: completions,
        meanwhile: { sitting.prepareToHear() })
      switch result {
      case .line(let line): try hear(line)
      case .lineCut(let line):
        try hear(line)
        say("That line was very long. I have kept the first part of it, and the rest is lost.")
      case .interrupted(let times):
        try keepAndShow(times > 2 ? sitting.leave() : sitting.interrupt())
      case .endOfInput:
        try keepAndShow(sitting.leave())
        return .code(.fine)
      case .hangUp(let signal):
        try keep(sitting.leave())
        return .signal(signal)
      }
    }
    return .code(.fine)
  }

  /// The line is on the disk before anything is made of it.
  private mutating func hear(_ line: String) throws {
    try keep([sitting.note(line)])
    try keepAndShow(sitting.answer(to: line))
  }

  private mutating func keep(_ events: [Event]) throws(JournalFailure) {
    try journal.append(events)
  }

  private mutating func keepAndShow(_ events: [Event]) throws(JournalFailure) {
    try keep(events)
    show(events)
  }

  private func show(_ events: [Event]) {
    let typesetter = Typesetter(columns: world.columns())
    var lines: [String] = []
    for spoken in sitting.shown(events) {
      switch spoken {
      case .line(let text): lines += typesetter.speech(text)
      case .question(let text):
        if !lines.isEmpty, world.surroundings != .pipe { lines.append("") }
        lines += typesetter.speech(text)
      case .choices(let labels):
        for (index, label) in labels.enumerated() {
          lines += typesetter.choice(number: index + 1, label)
        }
      }
    }
    show(lines)
  }

  private func say(_ text: String) { show(Typesetter(columns: world.columns()).speech(text)) }

  /// One write a turn, so that a screen reader hears it as one. An empty line stands before it and
  /// before its question, for tired eyes; a pipe gets none.
  private func show(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    let space = world.surroundings == .pipe ? "" : "\n"
    world.output.write(space + lines.map { $0 + "\n" }.joined())
  }
}

/// What may be asked for at any time, in the words of the house.
private let commands = [
  "help", "stop", "back", "change", "skip", "why", "repeat", "explain ", "where", "999",
]

public import DialogueEngine
public import DialogueModel
public import Recognition

/// One sitting: reads a line, hears what it means, steps, and gives the events to keep.
///
/// It holds no file and no clock. Whoever calls it appends what comes back to the journal, and
/// flushes it, before showing any of it.
public struct Sitting: Sendable {
  public let script: Script
  public private(set) var state = State()
  /// Made once the first prompt is shown, so that nobody waits for it before or after.
  private var compiled: Recogniser?
  private let compile: @Sendable () -> Recogniser
  private let fingerprint: String
  private let today: String
  /// A line whose answer was cut off: the last event of the journal was the line itself.
  private let unanswered: String?
  /// Whose plan the journal holds, where somebody else talks.
  private let planName: String?

  /// - Parameters:
  ///   - recogniser: Taken at the first line that has to be understood, and not before.
  ///   - past: All events of the journal, from the first; those of other conversations are passed
  ///     over.
  ///   - today: `yyyy-mm-dd`.
  /// - Returns: nil where the book has no such conversation.
  public init?(
    book: Book, conversation: String,
    recogniser: @escaping @autoclosure @Sendable () -> Recogniser, past: [Event], today: String
  ) {
    guard let script = Script(book: book, conversation: conversation) else { return nil }
    self.script = script
    compile = recogniser
    self.today = today
    fingerprint = book.fingerprint
    planName = script.conversation.audience == .person ? nil : past.planName
    let own = past.of(conversation: conversation)
    unanswered = if case .heard(let line)? = own.last { line } else { nil }
    fold(past)
  }

  /// Folds in what happened in this conversation, and of what staff wrote down for the person in
  /// theirs, that it was written.
  private mutating func fold(_ past: [Event]) {
    var current = ""
    for event in past {
      if case .began(_, _, let conversation, _) = event { current = conversation }
      if current == script.conversation.id {
        state.apply(event, in: script)
      } else if current != "relative", script.conversation.audience == .person,
        case .did(.kept(let answer)) = event
      {
        state.noteElsewhere(answer, in: script)
      }
    }
  }

  public var isOver: Bool { state.isOver }

  /// Begins the sitting, or goes on with it.
  ///
  /// - Parameter topic: The id of a topic to go to, as if it had been chosen from the list.
  public mutating func begin(at topic: String? = nil) -> [Event] {
    let began = Event.began(
      today: today, fingerprint: fingerprint,
      conversation: script.conversation.id, language: script.language)
    state.apply(began, in: script)
    var events = [began] + (planName.map { run(.isPlan(of: $0)) } ?? [])
    events += run(topic.map { .beginAt(topic: $0) } ?? .begin)
    if let line = unanswered, !line.isEmpty {
      events += say(.youJustTyped, [Gap("words", line)])
      events += hear(line)
    }
    return events
  }

  /// Lays out what a typed line needs, if it is not there yet: while the person thinks.
  public mutating func prepareToHear() { _ = recogniser() }

  /// Hears one typed line.
  ///
  /// - Returns: The line first, then what came of it.
  public mutating func hear(_ line: String) -> [Event] { [note(line)] + answer(to: line) }

  /// What comes of a line that was already kept: for those who flush the line before they think.
  public mutating func answer(to line: String) -> [Event] {
    if line.allSatisfy(\.isWhitespace) { return run(.silence) }
    var events = run(.heard(understood(line)))
    if let rest = changeObject(line, events) { events += run(.heard(understood(rest))) }
    return events
  }

  /// Keeps a line as typed, without answering it yet; of a line that is not to be kept, only that
  /// there was one.
  public mutating func note(_ line: String) -> Event {
    let heard = Event.heard(state.keepsNothing(in: script) ? "" : line)
    state.apply(heard, in: script)
    return heard
  }

  /// Ctrl-C twice: asks whether to stop.
  public mutating func interrupt() -> [Event] { run(.interrupted) }

  /// The line was closed.
  public mutating func leave() -> [Event] { run(.left) }

  private mutating func run(_ input: Input) -> [Event] {
    step(&state, input, in: script).map { .did($0) }
  }

  private mutating func say(_ rule: HouseRuleName, _ gaps: [Gap]) -> [Event] {
    let effects = script.sayings(of: rule, gaps)
    for effect in effects { state.apply(effect, in: script) }
    return effects.map { .did($0) }
  }

  /// "Change the place one": once the list is open, the rest of the line may pick from it.
  private mutating func changeObject(_ line: String, _ events: [Event]) -> String? {
    guard case .answers? = state.open?.kind, case .did(.asked)? = events.last else { return nil }
    let listening = Ears(state: state, script: script).listening
    let recogniser = recogniser()
    let hearing = recogniser.hear(line, listening: Listening(slot: "", choices: []))
    guard hearing.house.first == "change", let object = hearing.object else { return nil }
    let again = recogniser.hear(object, listening: listening)
    return again.answers.count == 1 ? object : nil
  }

  private mutating func understood(_ line: String) -> Heard {
    Ears(state: state, script: script).hear(line, with: recogniser())
  }

  private mutating func recogniser() -> Recogniser {
    if let compiled { return compiled }
    let made = compile()
    compiled = made
    return made
  }
}

extension State {
  public mutating func apply(_ event: Event, in script: Script) {
    switch event {
    case .began(let today, _, _, _): beginSitting(today: today)
    case .did(let effect): apply(effect, in: script)
    case .heard, .exported: break
    }
  }
}

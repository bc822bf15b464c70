import DialogueEngine
import DialogueModel

extension Transcript {
  /// What came of playing a transcript: all events, and the transcript as it would be written now.
  public struct Played: Sendable {
    public let text: String
    public let events: [Event]
  }

  /// Plays what was typed, and writes down what comes of it.
  ///
  /// - Parameters:
  ///   - isRestoring: Whether the sitting is made anew before every turn, from what was kept.
  ///   - sitting: A sitting that goes on from some events.
  /// - Returns: nil where there is no such conversation.
  public func played(
    isRestoring: Bool = false, sitting make: ([Event]) throws -> Sitting?
  ) rethrows -> Played? {
    let before = eventsBefore
    guard var sitting = try make(before) else { return nil }
    var events: [Event] = []
    var lines = head
    func note(_ new: [Event]) {
      events += new
      lines += Transcript.lines(new.compactMap(\.effect), of: sitting.script, in: sitting.state)
    }
    note(sitting.begin(at: firstTopic))
    for typed in typed {
      if isRestoring, let restored = try make(before + events) { sitting = restored }
      lines.append("> " + typed.text)
      switch typed {
      case .line(let line):
        let heard = sitting.hear(line)
        note(heard)
        // What is typed to nobody shows, or a walk that ends too soon would prove less than it seems.
        if heard.isEmpty { lines.append(". not heard") }
      case .closed: note(sitting.leave())
      case .interrupted: note(sitting.interrupt())
      case .again(let topic):
        if let restored = try make(before + events) { sitting = restored }
        note(sitting.begin(at: topic))
      case .killed(let line):
        events.append(sitting.note(line))
        if let restored = try make(before + events) { sitting = restored }
        note(sitting.begin())
      }
    }
    return Played(text: lines.joined(separator: "\n") + "\n", events: events)
  }

  /// What somebody said of themselves where another conversation is about to begin.
  private var eventsBefore: [Event] {
    guard let planOwner else { return [] }
    let name = Answer(
      slot: "full-name", choice: nil, words: planOwner, method: .typed, question: LineID(""),
      asked: "")
    return [
      .began(today: "2026-11-20", fingerprint: "", conversation: "patient", language: .english),
      .did(.kept(name)),
    ]
  }
}

extension Transcript.Typed {
  /// As it is written behind `>`.
  var text: String {
    switch self {
    case .line(let line): line
    case .closed: "^D"
    case .interrupted: "^C"
    case .again(let topic): "^R" + (topic.map { " " + $0 } ?? "")
    case .killed(let line): "^K " + line
    }
  }
}

import ConversationSession
import DialogueEngine
import DialogueModel
import Journal
import TestSupport
import Testing

/// Somebody who types their own plan, and has answered who they are.
struct PersonTalk {
  private(set) var sitting: Sitting
  private(set) var events: [Event] = []

  static let opening = ["England", "1", "Ruth Bell", "skip", "4 May 1941", "yes"]

  /// - Parameters:
  ///   - part: Where she goes on.
  ///   - lines: What she types there.
  init(in part: String, typing lines: [String] = []) throws {
    sitting = try Self.sitting(past: [])
    events = sitting.begin()
    for line in Self.opening { hear(line) }
    go(to: part)
    for line in lines { hear(line) }
  }

  mutating func hear(_ line: String) { events += sitting.hear(line) }

  /// The program is started again, from what is in the journal, at a part or where things stand.
  mutating func go(to part: String? = nil) {
    let entries = JournalText.read(JournalText.bytes(entries)).entries
    guard let restored = try? Self.sitting(past: entries.map(\.event)) else { return }
    sitting = restored
    events += sitting.begin(at: part)
  }

  private static func sitting(past: [Event]) throws -> Sitting {
    try #require(
      Sitting(
        book: RealDialogues.book, conversation: "patient", recogniser: RealDialogues.recogniser,
        past: past, today: TranscriptTests.today))
  }

  var entries: [JournalEntry] { events.map { JournalEntry(at: "2026-11-21T12:00:00Z", event: $0) } }

  var open: Asking? { sitting.state.open }

  func answer(to slot: String) -> Answer? { sitting.state.answer(to: slot) }

  /// Every line that was said, in order.
  var said: [String] {
    events.compactMap { if case .did(.said(_, let words)) = $0 { words } else { nil } }
  }

  /// How a value of the open question stands in its list.
  func label(of value: String) -> String {
    let script = sitting.script
    return open.flatMap { script.question($0.slot)?.label(of: value) }
      .map { script.words(of: $0, in: sitting.state) } ?? value
  }
}

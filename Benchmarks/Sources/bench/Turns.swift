import ConversationSession
import DialogueModel
import Foundation
import Journal
import Recognition
import TerminalFrontEnd

/// One typed line, from what was typed to the lines that are shown: everything but the disk.
struct Turns {
  static let rounds = 20

  let book: Book
  /// As the program holds them: unpacked at the first typed line.
  let tables: [UInt8]
  private var preparing: [UInt64] = []
  private var first: [UInt64] = []
  private var later: [UInt64] = []
  private var bytesKept = 0
  private var linesShown = 0

  init(_ book: Book) {
    self.book = book
    tables = Recogniser.compiled(of: book)
  }

  static func report(_ book: Book, root: URL) throws {
    var turns = Turns(book)
    try turns.report(Conversation.all(root: root))
  }

  private mutating func report(_ conversations: [Conversation]) {
    for _ in 0..<Turns.rounds {
      for conversation in conversations { play(conversation) }
    }
    guard !first.isEmpty, !later.isEmpty else { return print("turns: there is no conversation") }
    print(
      """
      a typed line, from \(conversations.count) whole conversations, \(Turns.rounds) times over; \
      with the text of the journal and the setting of lines, without the disk \
      (\(bytesKept) bytes kept, \(linesShown) lines shown)
      """)
    report("once a sitting, while its first prompt waits: unpacking the tables", Sample(preparing))
    report("the first line of a sitting", Sample(first))
    report("every other line", Sample(later))
    report("all lines", Sample(first + later))
  }

  private func report(_ title: String, _ sample: Sample) {
    print(
      "  \(title), \(sample.count) times: p50 \(microseconds(sample.median)),"
        + " p99 \(microseconds(sample.at(99))), max \(microseconds(sample.largest))")
  }

  private mutating func play(_ conversation: Conversation) {
    var past: [Event] = []
    var sitting = sitting(after: past)
    var isFirst = true
    past += sitting?.begin() ?? []
    prepare(&sitting)
    for line in conversation.lines {
      if line == "^R" {
        sitting = self.sitting(after: past)
        isFirst = true
        past += sitting?.begin() ?? []
        prepare(&sitting)
      } else if line != "^D", sitting?.isOver == false {
        let (events, time) = timed { turn(&sitting, line) }
        past += events
        if isFirst { first.append(time) } else { later.append(time) }
        isFirst = false
      }
    }
  }

  private mutating func prepare(_ sitting: inout Sitting?) {
    preparing.append(timed { sitting?.prepareToHear() }.nanoseconds)
  }

  private mutating func turn(_ sitting: inout Sitting?, _ line: String) -> [Event] {
    guard let heard = sitting?.note(line), let answer = sitting?.answer(to: line) else { return [] }
    for events in [[heard], answer] {
      let entries = events.map { JournalEntry(at: "2026-11-21T15:04:05Z", event: $0) }
      bytesKept += JournalText.bytes(entries).count
    }
    let typesetter = Typesetter(columns: 80)
    for spoken in sitting?.shown(answer) ?? [] {
      switch spoken {
      case .line(let text), .question(let text): linesShown += typesetter.speech(text).count
      case .choices(let labels):
        for (index, label) in labels.enumerated() {
          linesShown += typesetter.choice(number: index + 1, label).count
        }
      }
    }
    return [heard] + answer
  }

  private func sitting(after past: [Event]) -> Sitting? {
    guard let conversation = book.conversations.first?.id else { return nil }
    return Sitting(
      book: book, conversation: conversation, recogniser: recogniser(), past: past,
      today: "2026-11-21")
  }

  private func recogniser() -> Recogniser {
    let recogniser = tables.withUnsafeBufferPointer {
      Recogniser(compiled: $0, of: book.fingerprint)
    }
    guard let recogniser else { preconditionFailure("the tables belong to the book") }
    return recogniser
  }
}

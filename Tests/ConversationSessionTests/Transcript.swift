import ConversationSession
import DialogueEngine
import DialogueModel

/// A conversation as a file: `#` says why it exists, `>` is what was typed, all else is what came
/// of it.
///
/// `:` is said, `=` is kept in the plan, `.` is any other effect. An effect without a line fails.
struct Transcript {
  /// Remarks at the top, and the `today:` of the sitting.
  let head: [String]
  let typed: [Typed]

  enum Typed: Equatable {
    case line(String)
    /// `> ^D`: the line is closed.
    case closed
    /// `> ^R`: the program is started again.
    case again
  }

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    head = lines.filter { $0.hasPrefix("#") }
    typed = lines.filter { $0.hasPrefix(">") }.map { line in
      switch line.dropFirst(2) {
      case "^D": .closed
      case "^R": .again
      case let typed: .line(String(typed))
      }
    }
  }

  /// One line an effect, in the order in which things happened.
  static func lines(_ events: [Event], _ sitting: Sitting) -> [String] {
    var lines: [String] = []
    for event in events {
      if case .did(let effect) = event { lines += note(effect) }
      for spoken in sitting.shown([event]) {
        switch spoken {
        case .line(let words): lines.append(": " + words)
        case .choices(let labels):
          lines += labels.enumerated().map { ":   \($0.offset + 1). \($0.element)" }
        }
      }
    }
    return lines
  }

  private static func note(_ effect: Effect) -> [String] {
    switch effect {
    case .said, .asked: []
    case .kept(let answer): ["= " + kept(answer)]
    case .setAside(let slot, let reason): ["= \(slot): left, \(reason.rawValue)"]
    case .flagged(let slot): ["= \(slot): to look at again"]
    case .turned(.aside(let rule)): [". aside, \(rule.rawValue)"]
    case .turned(.back): [". back"]
    case .turned(.to(let slot)): [". to \(slot)"]
    case .turned(.topic(let id)): [". topic \(id)"]
    case .rested(let label): [". rest, \(label)"]
    }
  }

  private static func kept(_ answer: Answer) -> String {
    let words = answer.words.split(separator: "\n").joined(separator: " / ")
    return
      "\(answer.slot): \(answer.choice ?? "in their words") “\(words)” \(answer.method.rawValue)"
  }
}

public import DialogueEngine
import DialogueModel

/// A conversation as a file: `#` says why it exists, `>` is what was typed, all else is what came
/// of it.
///
/// `:` is said, `=` is kept in the plan, `.` is any other effect. No effect goes without a line.
public struct Transcript: Sendable {
  /// Remarks at the top.
  public let head: [String]
  public let typed: [Typed]

  public enum Typed: Hashable, Sendable {
    case line(String)
    /// `> ^D`: the line is closed.
    case closed
    /// `> ^C`: Ctrl-C twice.
    case interrupted
    /// `> ^R`: the program is started again; `> ^R TOPIC`: at a topic.
    case again(topic: String?)
    /// `> ^K LINE`: the program was killed before it answered the line, and is started again.
    case killed(line: String)

    public init(_ text: Substring) {
      let words = text.split(separator: " ")
      switch words.first {
      case "^D": self = .closed
      case "^C": self = .interrupted
      case "^R": self = .again(topic: words.dropFirst().first.map(String.init))
      case "^K": self = .killed(line: String(text.dropFirst(3)))
      default: self = .line(String(text))
      }
    }
  }

  /// `# at: TOPIC`: the topic at which the first sitting begins.
  public var firstTopic: String? {
    head.first { $0.hasPrefix("# at: ") }.map { String($0.dropFirst(6)) }
  }

  /// `# plan of: NAME`: whose plan is kept where the conversation begins.
  var planOwner: String? {
    head.first { $0.hasPrefix("# plan of: ") }.map { String($0.dropFirst(11)) }
  }

  public init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    head = lines.filter { $0.hasPrefix("#") }
    typed = lines.filter { $0.hasPrefix(">") }.map { Typed($0.dropFirst(2)) }
  }

  /// One line an effect, in the order in which things happened.
  public static func lines(
    _ effects: [Effect], of script: Script, in state: State
  ) -> [String] {
    var isNoticed = false
    return effects.flatMap { effect in
      note(effect)
        + Spoken.of(effect, in: script, state, isNoticed: &isNoticed).flatMap { spoken in
          switch spoken {
          case .line(let words), .question(let words): [": " + words]
          case .choices(let labels):
            labels.enumerated().map { ":   \($0.offset + 1). \($0.element)" }
          }
        }
    }
  }

  private static func note(_ effect: Effect) -> [String] {
    switch effect {
    case .said, .asked: []
    case .kept(let answer): ["= " + kept(answer)]
    case .setAside(let slot, let reason): ["= \(slot): left, \(reason.rawValue)"]
    case .flagged(let slot): ["= \(slot): to look at again"]
    case .noted(let reading): ["= \(reading.slot): noted, \(reading.choice ?? "in their words")"]
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

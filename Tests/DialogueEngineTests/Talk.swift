import DialogueEngine
import DialogueModel
import Testing

/// A conversation under test: it is set up with what happened before, and each turn is written as
/// a few words that somebody can read.
struct Talk {
  let script: Script
  var state = State()

  /// - Parameters:
  ///   - answers: Slots and values that were given before, in order.
  ///   - noted: What was said ahead of its question.
  ///   - asking: What is open.
  init(
    in topic: String, answers: [(String, String)] = Talk.met, noted: Reading? = nil, asking: Asking
  ) throws {
    script = try TalkBook.script()
    state.beginSitting(today: "2026-11-21")
    for topic in ["opening", topic] { apply(.turned(.topic(topic))) }
    for (slot, value) in answers { apply(.kept(Self.answer(slot, value))) }
    if let noted { apply(.noted(noted)) }
    apply(.asked(asking))
  }

  /// A conversation that has not begun.
  init() throws { script = try TalkBook.script() }

  /// The opening is behind us.
  static let met = [("full-name", "Ann Lee"), ("birth-date", "1941-05-04")]
  /// And the first part too.
  static let known = met + [("information-preference", "everything"), ("pets", "a cat")]

  private static func answer(_ slot: String, _ value: String) -> Answer {
    let isWords = ["full-name", "pets", "place-reason"].contains(slot)
    return Answer(
      slot: slot, choice: isWords ? nil : value, words: value, method: .chosen,
      question: LineID("before"), asked: "What?")
  }

  private mutating func apply(_ effect: Effect) { state.apply(effect, in: script) }

  /// One turn.
  mutating func take(_ input: Input) -> [String] {
    if case .begin = input { state.beginSitting(today: "2026-11-21") }
    if case .beginAt = input { state.beginSitting(today: "2026-11-21") }
    return step(&state, input, in: script).map(Self.line)
  }

  mutating func hear(_ heard: Heard) -> [String] { take(.heard(heard)) }

  /// An effect in the signs of transcripts; what is said is named by its line.
  private static func line(_ effect: Effect) -> String {
    switch effect {
    case .said(let id, _): ": \(id)"
    case .asked(let asking): line(asking)
    case .kept(let answer):
      "= \(answer.slot): \(answer.choice ?? "in their words") "
        + "“\(answer.words.replacing("\n", with: " / "))” \(answer.method.rawValue)"
    case .setAside(let slot, let reason): "= \(slot): left, \(reason.rawValue)"
    case .flagged(let slot): "= \(slot): to look at again"
    case .noted(let reading): "= \(reading.slot): noted, \(reading.choice ?? "in their words")"
    case .turned(.aside(let rule)): ". aside, \(rule.rawValue)"
    case .turned(.back): ". back"
    case .turned(.to(let slot)): ". to \(slot)"
    case .turned(.topic(let id)): ". topic \(id)"
    case .rested(let label): ". rest, \(label)"
    }
  }

  private static func line(_ asking: Asking) -> String {
    let misses = asking.misses == 0 ? "" : ", missed \(asking.misses)"
    let waiting = asking.waiting.map { ", then \($0.slot)" }.joined()
    return "? " + line(asking.kind, of: asking.slot) + misses + waiting
  }

  private static func line(_ kind: Asking.Kind, of slot: String) -> String {
    switch kind {
    case .question: slot
    case .confirm(let choice, _): "\(slot): is it \(choice ?? "in their words")"
    case .whichOf(let choices, _): "\(slot): which of \(choices.joined(separator: ", "))"
    case .crossroads(let next): "crossroads to \(next)"
    case .answers(let slots): "answers: \(slots.joined(separator: ", "))"
    case .topics(let ids): "parts: \(ids.joined(separator: ", "))"
    }
  }
}

extension Asking {
  static func question(_ slot: String) -> Asking { Asking(slot: slot, kind: .question) }
}

extension Heard {
  /// An answer in free words, which means these values.
  static func typed(_ words: String, _ values: String...) -> Heard {
    Heard(words: words, values: values)
  }

  static func picked(_ value: String) -> Heard {
    Heard(words: value, values: [value], isPicked: true)
  }

  static func house(_ command: String, about object: String? = nil) -> Heard {
    Heard(words: command, house: [command], object: object)
  }

  /// Words that nothing was recognised in.
  static func unclear(_ words: String) -> Heard { Heard(words: words) }

  static func safety(_ rules: String...) -> Heard {
    Heard(words: "help me", safety: rules)
  }
}

/// What is open when somebody types, by what kind of question it is.
struct Opened: Sendable, CustomTestStringConvertible {
  let name: String
  let topic: String
  let answers: [(String, String)]
  let asking: Asking
  /// What is said and asked when it is asked once more.
  let again: [String]

  var testDescription: String { name }

  func talk() throws -> Talk { try Talk(in: topic, answers: answers, asking: asking) }

  static let question = Opened(
    name: "question", topic: "example", answers: Talk.met,
    asking: .question("information-preference"),
    again: ["? information-preference"])
  static let readBack = Opened(
    name: "read-back", topic: "place", answers: Talk.known,
    asking: Asking(slot: "place-of-care", kind: .confirm(choice: "home", words: "my bed")),
    again: [": place.c-back", "? place-of-care: is it home"])
  static let whichOf = Opened(
    name: "which-of", topic: "place", answers: Talk.known,
    asking: Asking(
      slot: "place-of-care", kind: .whichOf(choices: ["home", "hospice"], words: "either")),
    again: [": which-of.h1", "? place-of-care: which of home, hospice"])
  static let crossroads = Opened(
    name: "crossroads", topic: "example", answers: Talk.known,
    asking: Asking(slot: "local-crossroads", kind: .crossroads(next: "place")),
    again: ["? crossroads to place"])

  static let all = [question, readBack, whichOf, crossroads]
}

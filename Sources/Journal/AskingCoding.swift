import DialogueEngine
import StrictJSON

/// What is open, as members of a JSON object.
enum AskingCoding {
  static func members(_ asking: Asking) -> [JSONMember] {
    var members = [EventCoding.text("slot", asking.slot)] + members(asking.kind)
    if asking.misses > 0 { members.append(JSONMember("misses", .integer(asking.misses))) }
    if let missed = asking.missed { members.append(EventCoding.text("missed", missed)) }
    if !asking.waiting.isEmpty {
      members.append(JSONMember("waiting", .array(asking.waiting.map(reading))))
    }
    return members
  }

  private static func members(_ kind: Asking.Kind) -> [JSONMember] {
    switch kind {
    case .question: [kindMember("question")]
    case .confirm(let choice, let words):
      [kindMember("confirm")] + (choice.map { [EventCoding.text("choice", $0)] } ?? [])
        + [EventCoding.text("words", words)]
    case .whichOf(let choices, let words):
      [kindMember("which-of"), list("choices", choices), EventCoding.text("words", words)]
    case .crossroads(let next): [kindMember("crossroads"), EventCoding.text("next", next)]
    case .answers(let slots): [kindMember("answers"), list("choices", slots)]
    case .topics(let ids): [kindMember("topics"), list("choices", ids)]
    }
  }

  private static func kindMember(_ name: String) -> JSONMember { EventCoding.text("kind", name) }

  private static func list(_ name: String, _ texts: [String]) -> JSONMember {
    JSONMember(name, .array(texts.map { .string($0) }))
  }

  private static func reading(_ reading: Reading) -> JSONValue { .object(members(reading)) }

  static func members(_ reading: Reading) -> [JSONMember] {
    [EventCoding.text("slot", reading.slot)]
      + (reading.choice.map { [EventCoding.text("choice", $0)] } ?? [])
      + [EventCoding.text("words", reading.words)]
  }

  static func asking(_ value: JSONValue) -> Asking? {
    guard let slot = value["slot"]?.string, let kind = kind(value) else { return nil }
    return Asking(
      slot: slot, kind: kind, misses: value["misses"]?.integer ?? 0, missed: missed(value),
      waiting: (value["waiting"]?.items ?? []).compactMap(reading))
  }

  /// The first journals held with each asking all that was missed before; the last is what it adds.
  private static func missed(_ value: JSONValue) -> String? {
    value["missed"]?.string ?? texts(value["unread"]).last
  }

  private static func kind(_ value: JSONValue) -> Asking.Kind? {
    switch value["kind"]?.string {
    case "question": return .question
    case "confirm":
      return value["words"]?.string.map { .confirm(choice: value["choice"]?.string, words: $0) }
    case "which-of":
      return value["words"]?.string.map { .whichOf(choices: texts(value["choices"]), words: $0) }
    case "crossroads": return value["next"]?.string.map { .crossroads(next: $0) }
    case "answers": return .answers(texts(value["choices"]))
    case "topics": return .topics(texts(value["choices"]))
    default: return nil
    }
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    (value?.items ?? []).compactMap(\.string)
  }

  static func reading(_ value: JSONValue) -> Reading? {
    guard let slot = value["slot"]?.string, let words = value["words"]?.string else { return nil }
    return Reading(slot: slot, choice: value["choice"]?.string, words: words)
  }
}

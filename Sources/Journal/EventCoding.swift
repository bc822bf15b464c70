import ConversationSession
import DialogueEngine
import DialogueModel
import StrictJSON

/// Events as members of a JSON object, one a line of the journal.
enum EventCoding {
  static func members(_ event: Event) -> [JSONMember] {
    switch event {
    case .began(let today, let fingerprint, let conversation, let language):
      [
        text("event", "began"), text("today", today), text("dialogues", fingerprint),
        text("conversation", conversation), text("language", language.rawValue),
      ]
    case .heard(let line): [text("event", "heard"), text("words", line)]
    case .did(let effect): members(effect)
    case .exported(let version, let digest):
      [
        text("event", "exported"), JSONMember("version", .integer(version)),
        text("digest", digest),
      ]
    }
  }

  private static func members(_ effect: Effect) -> [JSONMember] {
    switch effect {
    case .said(let id, let words):
      [text("event", "said"), text("line", id.text), text("words", words)]
    case .asked(let asking): [text("event", "asked")] + AskingCoding.members(asking)
    case .kept(let answer): [text("event", "kept")] + members(answer)
    case .setAside(let slot, let reason):
      [text("event", "set-aside"), text("slot", slot), text("reason", reason.rawValue)]
    case .flagged(let slot): [text("event", "flagged"), text("slot", slot)]
    case .noted(let reading): [text("event", "noted")] + AskingCoding.members(reading)
    case .turned(let direction): [text("event", "turned")] + members(direction)
    case .rested(let label): [text("event", "rested"), text("label", label)]
    }
  }

  private static func members(_ answer: Answer) -> [JSONMember] {
    [text("slot", answer.slot)]
      + (answer.choice.map { [text("choice", $0)] } ?? [])
      + [
        text("words", answer.words), text("method", answer.method.rawValue),
      ]
      + (isConfirmedChange(answer) ? [JSONMember("confirmed", .bool(true))] : [])
      + [
        text("line", answer.question.text), text("asked", answer.asked),
      ]
  }

  /// Of a first answer its method tells that it was confirmed.
  private static func isConfirmedChange(_ answer: Answer) -> Bool {
    answer.isConfirmed && answer.method != .typedReadBackConfirmed
  }

  private static func members(_ direction: Direction) -> [JSONMember] {
    switch direction {
    case .aside(let rule): [text("way", "aside"), text("to", rule.rawValue)]
    case .back: [text("way", "back")]
    case .to(let slot): [text("way", "slot"), text("to", slot)]
    case .topic(let id): [text("way", "topic"), text("to", id)]
    }
  }

  static func text(_ name: String, _ value: String) -> JSONMember {
    JSONMember(name, .string(value))
  }
}

extension EventCoding {
  /// - Returns: nil where the value is not an event that this version writes.
  static func event(_ value: JSONValue) -> Event? {
    switch value["event"]?.string {
    case "began":
      guard let today = value["today"]?.string, let dialogues = value["dialogues"]?.string else {
        return nil
      }
      // The first journals held no other conversation than the person's own, in English.
      return .began(
        today: today, fingerprint: dialogues,
        conversation: value["conversation"]?.string ?? "patient",
        language: value["language"]?.string.flatMap(Language.init) ?? .english)
    case "heard": return value["words"]?.string.map { .heard($0) }
    case "exported":
      guard let version = value["version"]?.integer, let digest = value["digest"]?.string else {
        return nil
      }
      return .exported(version: version, digest: digest)
    case let name?: return effect(name, value).map { .did($0) }
    case nil: return nil
    }
  }

  private static func effect(_ name: String, _ value: JSONValue) -> Effect? {
    let slot = value["slot"]?.string
    switch name {
    case "said":
      guard let line = value["line"]?.string, let words = value["words"]?.string else { return nil }
      return .said(LineID(line), words: words)
    case "asked": return AskingCoding.asking(value).map { .asked($0) }
    case "kept": return answer(value).map { .kept($0) }
    case "set-aside":
      guard let slot, let reason = value["reason"]?.string.flatMap(HouseAnswer.init) else {
        return nil
      }
      return .setAside(slot: slot, reason)
    case "flagged": return slot.map { .flagged(slot: $0) }
    case "noted": return AskingCoding.reading(value).map { .noted($0) }
    case "turned": return direction(value).map { .turned($0) }
    case "rested": return value["label"]?.string.map { .rested(label: $0) }
    default: return nil
    }
  }

  private static func answer(_ value: JSONValue) -> Answer? {
    guard let slot = value["slot"]?.string, let words = value["words"]?.string,
      let method = value["method"]?.string.flatMap(Answer.Method.init),
      let line = value["line"]?.string, let asked = value["asked"]?.string
    else { return nil }
    return Answer(
      slot: slot, choice: value["choice"]?.string, words: words, method: method,
      isConfirmed: value["confirmed"]?.bool ?? false, question: LineID(line), asked: asked)
  }

  private static func direction(_ value: JSONValue) -> Direction? {
    let to = value["to"]?.string
    switch value["way"]?.string {
    case "aside": return to.flatMap(HouseRuleName.init).map { .aside($0) }
    case "back": return .back
    case "slot": return to.map { .to(slot: $0) }
    case "topic": return to.map { .topic($0) }
    default: return nil
    }
  }
}

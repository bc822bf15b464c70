import DialogueModel
import Recognition
import TestSupport
import Testing

struct ExampleTests {
  /// Every way in which a meaning may be listened for, with all other questions listening too.
  static func listenings(for meaning: Meaning) -> [Listening] {
    switch meaning.answers {
    case ["topic"]:
      return ["cpr-view", "what-matters"].map { Listening(slot: $0, choices: []) }
    case ["house"], ["safety"], ["enquiry"]:
      return ["cpr-view", "place-of-care", "treatment:dialysis", "what-matters", "talk-permission"]
        .map { Listening(slot: $0, choices: [], others: otherSlots) }
    case let slots where meaning.name == "own-words":
      return ["cpr-view", "place-of-care"].map {
        Listening(slot: $0, choices: [], others: slots)
      }
    default:
      return meaning.answers.filter { $0 != "local-yes-or-no" }
        .map { Listening(slot: $0, choices: [], others: otherSlots) }
        + (meaning.answers.contains("local-yes-or-no")
          ? [Listening(slot: "talk-permission", choices: [])] : [])
    }
  }

  static let otherSlots: [String] = {
    var slots: [String] = []
    for meaning in RealDialogues.book.meanings {
      for slot in meaning.answers where !["house", "safety", "enquiry", "topic"].contains(slot) {
        if !slots.contains(slot) { slots.append(slot) }
      }
    }
    return slots
  }()

  /// What was heard of the kind that the meaning is.
  static func heard(_ meaning: Meaning, _ text: String, _ listening: Listening) -> [String] {
    let hearing = RealDialogues.recogniser.hear(text, listening: listening)
    switch meaning.answers {
    case ["safety"]: return hearing.safety
    case ["enquiry"]: return hearing.safety + hearing.house + hearing.enquiries
    case ["topic"]: return hearing.safety + (hearing.correction?.slot.map { [$0] } ?? [])
    case let slots where meaning.name == "own-words":
      let own = hearing.others.filter { $0.slot == slots[0] && $0.words != nil }
      return hearing.safety + own.map { _ in meaning.name }
    case ["house"]: return hearing.safety.isEmpty ? hearing.house : hearing.safety
    default:
      let house = hearing.house.filter { $0 != "change" }
      return hearing.safety + house + hearing.answers
    }
  }

  @Test func `every example is heard as its own meaning and no other`() {
    #expect(!RealDialogues.book.meanings.isEmpty)
    for meaning in RealDialogues.book.meanings {
      #expect(meaning.examples.count >= 6, "\(meaning.answers) \(meaning.name)")
      for example in meaning.examples {
        for listening in Self.listenings(for: meaning) {
          let heard = Self.heard(meaning, example, listening)
          #expect(
            heard == [meaning.name],
            "\(listening.slot)/\(meaning.name) like \"\(example)\" heard \(heard)")
        }
      }
    }
  }

  @Test func `no contrast is heard as the meaning that it is held against`() {
    for meaning in RealDialogues.book.meanings {
      for contrast in meaning.contrasts {
        for listening in Self.listenings(for: meaning) {
          let heard = Self.heard(meaning, contrast, listening)
          #expect(
            !heard.contains(meaning.name),
            "\(listening.slot)/\(meaning.name) never \"\(contrast)\" heard \(heard)")
        }
      }
    }
  }
}

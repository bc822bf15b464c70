import ConversationSession
import DialogueEngine
import DialogueModel

/// Events of every kind, with all that each can carry.
enum EventExamples {
  /// One name for each kind of event; whoever adds a kind is sent here by the compiler.
  enum Kind: String, CaseIterable, Sendable {
    case began, heard, exported, said, kept, setAside, flagged, noted, rested
    case askedQuestion, askedWhetherRight, askedWhichOf, askedAtCrossroads, askedWhichAnswer
    case askedWhichPart
    case turnedAside, turnedBack, turnedToSlot, turnedToTopic
  }

  static func kind(_ event: Event) -> Kind {
    switch event {
    case .began: .began
    case .heard: .heard
    case .exported: .exported
    case .did(let effect): kind(effect)
    }
  }

  private static func kind(_ effect: Effect) -> Kind {
    switch effect {
    case .said: .said
    case .asked(let asking): kind(asking.kind)
    case .kept: .kept
    case .setAside: .setAside
    case .flagged: .flagged
    case .noted: .noted
    case .turned(let direction): kind(direction)
    case .rested: .rested
    }
  }

  private static func kind(_ asking: Asking.Kind) -> Kind {
    switch asking {
    case .question: .askedQuestion
    case .confirm: .askedWhetherRight
    case .whichOf: .askedWhichOf
    case .crossroads: .askedAtCrossroads
    case .answers: .askedWhichAnswer
    case .topics: .askedWhichPart
    }
  }

  private static func kind(_ direction: Direction) -> Kind {
    switch direction {
    case .aside: .turnedAside
    case .back: .turnedBack
    case .to: .turnedToSlot
    case .topic: .turnedToTopic
    }
  }

  /// Words that a careless writer or reader would spoil.
  static let words = "“Ŷ ty”\tand \"home\"\\\nno line\u{2028}break, 👵🏽, \u{7}, e\u{301}"

  private static let waiting = [
    Reading(slot: "cpr-view", choice: "do-not-want", words: words),
    Reading(slot: "pets", choice: nil, words: ""),
  ]

  static let all: [Event] =
    [
      .began(
        today: "2026-11-21", fingerprint: "sha-256:0f", conversation: "patient", language: .english),
      .began(today: "", fingerprint: "", conversation: "relative", language: .welsh),
      .heard(words), .heard(""), .exported(version: 3, digest: "0f"),
    ] + effects.map { .did($0) }

  private static let effects: [Effect] =
    [
      .said(LineID("place.p4"), words: words), .flagged(slot: "place-reason"),
      .noted(waiting[0]), .noted(waiting[1]), .rested(label: "all done"),
    ] + answers.map { .kept($0) }
    + HouseAnswer.allCases.map { .setAside(slot: "pets", $0) }
    + askings.map { .asked($0) } + directions.map { .turned($0) }

  private static let answers = Answer.Method.allCases.flatMap { method in
    [("home", false), ("home", true), (nil, false)].map { choice, isConfirmed in
      Answer(
        slot: "place-of-care", choice: choice, words: words, method: method,
        isConfirmed: isConfirmed, question: LineID("place.p4"), asked: "Where?")
    }
  }

  private static let kinds: [Asking.Kind] = [
    .question, .confirm(choice: "home", words: words), .confirm(choice: nil, words: words),
    .whichOf(choices: ["home", "hospice"], words: words), .crossroads(next: "place"),
    .answers(["pets", "place-of-care"]), .answers([]), .topics(["place"]),
  ]

  private static let askings = kinds.flatMap { kind in
    [
      Asking(slot: "place-of-care", kind: kind),
      Asking(slot: "", kind: kind, misses: 2, missed: words, waiting: waiting),
    ]
  }

  private static let directions: [Direction] =
    [.back, .to(slot: "pets"), .topic("place")] + HouseRuleName.allCases.map { .aside($0) }
}

import CarePlanModel
import ConversationSession
import DialogueChecker
import DialogueEngine
import DialogueModel
import Journal
import Recognition
import SourceText
import TestSupport
import Testing

/// One journal holds what a person, their daughter and their nurse said, and mixes nothing up.
@Suite struct `A journal of several conversations` {
  @Test func `each of them goes on where it stood`() throws {
    var events = try talk("patient", ["a dog called Mali", "stop"], past: [])
    events += try talk("relative", ["she would want to be let go", "stop"], past: events)
    let own = try sitting("patient", past: events)
    #expect(own.state.answer(to: "pets")?.words == "a dog called Mali")
    #expect(own.state.answer(to: "their-cpr-view") == nil)
    let relative = try sitting("relative", past: events)
    #expect(relative.state.answer(to: "their-cpr-view")?.words == "she would want to be let go")
    #expect(relative.state.answer(to: "pets") == nil)
  }

  @Test func `the plan has each under their own name`() throws {
    var events = try talk("patient", ["a dog called Mali"], past: [])
    events += try talk("relative", ["she would want to be let go"], past: events)
    events += try talk("staff", ["The choir at chapel", "I was close to tears"], past: events)
    let kept = KeptPlan(events.map { JournalEntry(at: "2026-11-21T15:04:05Z", event: $0) })
    #expect(kept.answers.map(\.answer.slot) == ["pets", "music"])
    #expect(kept.answers.map(\.source) == [.person, .staffScribe])
    #expect(kept.voices.map(\.recorded.answer.slot) == ["their-cpr-view"])
    #expect(kept.voices.map(\.recorded.source) == [.relative])
  }

  @Test(arguments: [
    ("nothing after it", nil, true), ("when to look again", "review-when", true),
    ("another answer", "pets", false),
  ])
  func `a plan that was looked over is to be looked over again after`(
    what: String, slot: String?, stands: Bool
  ) {
    func kept(_ slot: String, _ choice: String?) -> JournalEntry {
      let answer = Answer(
        slot: slot, choice: choice, words: "a dog", method: .typed, question: LineID("q"),
        asked: "?")
      return JournalEntry(at: "2026-11-21T15:04:05Z", event: .did(.kept(answer)))
    }
    let began = Event.began(
      today: "2026-11-21", fingerprint: "", conversation: "patient", language: .english)
    let entries =
      [JournalEntry(at: "2026-11-21T15:04:05Z", event: began), kept("plan-confirmed", "yes")]
      + [slot.map { kept($0, nil) }].compactMap { $0 }
    let confirmed = KeptPlan(entries).answers.contains { $0.answer.slot == "plan-confirmed" }
    #expect(confirmed == stands, "\(what)")
  }

  @Test func `the person is told what was written down since they called the plan right`() throws {
    func kept(_ slot: String, _ words: String, choice: String? = nil) -> Event {
      .did(
        .kept(
          Answer(
            slot: slot, choice: choice, words: words, method: .typed, question: LineID("q"),
            asked: "?")))
    }
    func began(_ conversation: String) -> Event {
      .began(
        today: "2026-11-20", fingerprint: "", conversation: conversation, language: .english)
    }
    let before = [began("patient"), kept("plan-confirmed", "yes", choice: "yes")]
    let after = before + [began("staff"), kept("pets", "a cat")]
    #expect(try sitting("patient", past: before).state.answer(to: "plan-confirmed") != nil)
    let told = try sitting("patient", past: after)
    #expect(told.state.answer(to: "plan-confirmed") == nil)
    #expect(told.state.writtenSince.map(\.slot) == ["pets"])
    let again = after + [began("patient"), kept("plan-confirmed", "yes", choice: "yes")]
    #expect(try sitting("patient", past: again).state.writtenSince == [])
    let relative = before + [began("relative"), kept("their-cpr-view", "never")]
    #expect(try sitting("patient", past: relative).state.answer(to: "plan-confirmed") != nil)
  }

  @Test func `what is not to be kept is in no event`() throws {
    let events = try talk("staff", ["The choir at chapel", "I was close to tears"], past: [])
    let journal = String(
      decoding: JournalText.bytes(events.map { JournalEntry(at: "", event: $0) }), as: UTF8.self)
    #expect(journal.contains("The choir"))
    #expect(!journal.contains("close to tears"))
    #expect(events.contains { $0.effect == .rested(label: "done") } || journal.contains("rested"))
  }

  @Test func `a rule written for an audience goes before the one for all`() throws {
    let relative = try sitting("relative", past: []).script
    let own = try sitting("patient", past: []).script
    #expect(begin(relative) == ["For a relative."])
    #expect(begin(own) == ["Here are some words."])
  }

  private func begin(_ script: Script) -> [String] {
    script.sayings(of: .begin, []).compactMap {
      if case .said(_, let words) = $0 { words } else { nil }
    }
  }

  private func talk(_ conversation: String, _ lines: [String], past: [Event]) throws -> [Event] {
    var sitting = try sitting(conversation, past: past)
    return sitting.begin() + lines.flatMap { sitting.isOver ? [] : sitting.hear($0) }
  }

  private func sitting(_ conversation: String, past: [Event]) throws -> Sitting {
    let checked = SmallBook.checked(with: Self.files)
    let book = try #require(
      checked.book, "\(checked.diagnostics.map { "\($0.code) \($0.message)" })")
    return try #require(
      Sitting(
        book: book, conversation: conversation,
        recogniser: Recogniser(meanings: book.meanings, concepts: book.concepts), past: past,
        today: SmallBook.today))
  }
}

extension `A journal of several conversations` {
  static let files =
    conversation("patient", for: "the person", asking: ["pets"])
    + conversation("relative", for: "a relative", asking: ["their-cpr-view"])
    + conversation("staff", for: "staff", asking: ["music", "local-stirred"])
    + [
      SourceFile(
        path: "Dialogs/House/relative-begin.dialog",
        text: """
          House rules: How it begins for a relative  [relative-begin]
          For: a relative

          House rule: begin
            GUIDE: For a relative.  [h1]
            Come back to: where we were

          """)
    ]

  private static func conversation(
    _ id: String, for audience: String, asking slots: [String]
  ) -> [SourceFile] {
    let questions = slots.enumerated().map { index, slot in
      """
        ASK \(slot): What would you say?  [q\(index)]
          Why we ask: So that it is known.  [w\(index)]
          Ask again: What is it?  [a\(index)]
          In their own words

      """ + (slot.hasPrefix("local-") ? "    Not kept\n" : "")
    }
    let topic = id == "patient" ? "example" : "\(id)-example"
    return [
      SourceFile(
        path: "Dialogs/Conversations/\(id)/\(id).conversation",
        text: "Conversation: A talk  [\(id)]\nFor: \(audience)\nTopic: \(topic)\n"),
      SourceFile(
        path: "Dialogs/Conversations/\(id)/example.dialog",
        text: """
          Dialogue: An example  [\(topic)]
          For: \(audience)
          Weight: light

          Scene: one
            GUIDE: Hello, {name}. Here is {helpline}.  [p1]

          """ + questions.joined() + "  Finish: done\n"),
    ]
  }
}

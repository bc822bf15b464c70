import CarePlanModel
import ConversationSession
import DialogueEngine
import DialogueModel
import Journal
import Testing

/// What was said of a question that never came stands in the plan all the same, as it was said.
@Suite struct SaidInPassingTests {
  private static let noted = Event.did(
    .noted(Reading(slot: "cpr-view", choice: "do-not-want", words: "no. no cpr")))

  private func kept(_ events: [Event], by conversation: String = "patient") -> KeptPlan {
    let began = Event.began(
      today: "2026-11-21", fingerprint: "", conversation: conversation, language: .english)
    return KeptPlan(
      ([began] + events).map { JournalEntry(at: "2026-11-21T12:00:00Z", event: $0) })
  }

  private static func answer(_ choice: String) -> Event {
    .did(
      .kept(
        Answer(
          slot: "cpr-view", choice: choice, words: choice, method: .chosen,
          question: LineID("cpr.q"), asked: "What is your view?")))
  }

  @Test func `it stands there in the person's words, and without our reading`() {
    let answers = kept([Self.noted]).answers
    #expect(answers.map(\.answer.slot) == ["cpr-view"])
    #expect(answers.first?.answer.words == "no. no cpr")
    #expect(answers.first?.answer.choice == nil)
  }

  @Test(arguments: [
    ("an answer", answer("want-tried"), ["want-tried"]),
    ("leaving the question", Event.did(.setAside(slot: "cpr-view", .preferNotToSay)), []),
  ])
  func `what came after it holds`(what: String, event: Event, choices: [String]) {
    #expect(kept([Self.noted, event]).answers.compactMap(\.answer.choice) == choices, "\(what)")
  }

  @Test func `what a relative says in passing is nothing that the person said`() {
    #expect(kept([Self.noted], by: "relative").answers.isEmpty)
  }
}

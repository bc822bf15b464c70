import ConversationSession
import DialogueEngine
import DialogueModel
import Journal
import Testing

/// A refusal has to be the person's own wish. What speaks against that is known on this computer.
@Suite struct `Whether somebody was free to speak` {
  @Test(
    arguments: [
      ("nothing was said", [], false),
      ("somebody pressed them", [("local-pressed", "yes")], true),
      (
        "and they said afterwards that it is their own wish",
        [("local-pressed", "yes"), ("local-own-decision", "yes")], true
      ),
      (
        "and they were alone on another day",
        [("local-pressed", "yes"), ("local-today-alone", "yes")], false
      ),
      (
        "and they were pressed once more",
        [("local-pressed", "yes"), ("local-today-alone", "yes"), ("local-pressed", "yes")], true
      ),
      ("somebody tells them what to put", [("local-own-decision", "no")], true),
      ("they would rather be alone", [("local-speak-freely", "no")], true),
      (
        "and were alone in the end", [("local-speak-freely", "no"), ("local-today-alone", "yes")],
        false
      ),
    ] as [(String, [(String, String)], Bool)])
  func `is in doubt until they were alone`(
    what: String, answers: [(String, String)], isInDoubt: Bool
  ) {
    let began = Event.began(
      today: "2026-11-21", fingerprint: "", conversation: "patient", language: .english)
    let events = answers.map { slot, choice in
      Event.did(
        .kept(
          Answer(
            slot: slot, choice: choice, words: "", method: .typed, question: LineID("q"), asked: "")
        ))
    }
    let kept = KeptPlan(
      ([began] + events).map { JournalEntry(at: "2026-11-21T12:00:00Z", event: $0) })
    #expect(kept.isFreedomInDoubt == isInDoubt, "\(what)")
    #expect(kept.answers.isEmpty, "no plan holds a word of it")
  }
}

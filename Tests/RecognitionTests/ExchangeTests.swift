import DialogueExplorer
import Recognition
import TestSupport
import Testing

/// One answer is put in the place of another, and both are named.
struct ExchangeTests {
  private func answers(_ typed: String, at slot: String, after before: String) -> [String] {
    let listening = RealDialogues.listening(for: slot).after(before)
    return RealDialogues.recogniser.hear(typed, listening: listening).answers
  }

  @Test(arguments: [
    ("my daughter's told me what it would mean for her so swap it for hospice", "home", "hospice"),
    ("change home to his house", "home", "relatives-home"),
    ("I'd better move from home to the hospice", "home", "hospice"),
  ])
  func `of places`(typed: String, before: String, now: String) {
    #expect(answers(typed, at: "place-of-care", after: before) == [now])
  }

  @Test(arguments: [
    ("saw a photo of one just now and I'm changing yes to no", "yes", "no"),
    ("after what she's said about it I'd better go from no to unsure", "no", "unsure"),
  ])
  func `of treatments`(typed: String, before: String, now: String) {
    #expect(answers(typed, at: "treatment:tube-feeding", after: before) == [now])
  }

  @Test func `a no that is tied to its thing opens nothing, and is the answer`() {
    #expect(
      answers("sorry, no to cpr", at: "cpr-view", after: "talk-first") == ["do-not-want"])
  }

  @Test func `what somebody else would change is not changed`() {
    #expect(
      answers("my son wants me to change it to hospital", at: "place-of-care", after: "home")
        != ["hospital"])
  }
}

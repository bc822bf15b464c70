import Recognition
import TestSupport
import Testing

/// Wishes about the talk beside each other, beside answers, and where words are asked for.
struct WishTests {
  let recogniser = RealDialogues.recogniser

  private func hear(_ typed: String, _ slot: String) -> Hearing {
    recogniser.hear(typed, listening: RealDialogues.listening(for: slot))
  }

  @Test(arguments: [
    ("somebody's at the door, let's leave it there", "pause"),
    ("later love, me heads mashed", "not-now"),
    ("go back, fat thumbs", "go-back"), ("previous question please, I mistyped", "go-back"),
  ])
  func `of several wishes about the talk one is meant`(typed: String, wish: String) {
    #expect(hear(typed, "treatment:antibiotics").house == [wish])
  }

  @Test func `an answer stays one where a wish only adds to it`() {
    let hearing = hear("I'd like to discuss it with the doctor", "cpr-view")
    #expect(hearing.answers == ["talk-first"])
    #expect(hearing.house == [])
  }

  @Test func `a reason that was asked for is no wish to stop`() {
    #expect(hear("because I am tired", "cpr-reason").house == [])
    #expect(hear("I am tired", "cpr-reason").house == ["pause"])
  }

  @Test func `a choice on offer is no put-off`() {
    let listening = Listening(
      slot: "local-said-before",
      choices: [
        .init(value: "yes", label: "Yes"), .init(value: "unread", label: "Not looked yet"),
      ])
    let hearing = recogniser.hear("not yet, the bleep keeps going", listening: listening)
    #expect(hearing.answers == ["unread"])
    #expect(hearing.house == [])
  }

  @Test(arguments: [("1. my wife knows", "everything"), ("2, that is my son", "tell-someone-else")])
  func `a number may stand before words`(typed: String, value: String) {
    let listening = Listening(
      slot: "information-preference",
      choices: [
        .init(value: "everything", label: "Everything"),
        .init(value: "tell-someone-else", label: "Tell someone else"),
      ])
    #expect(recogniser.hear(typed, listening: listening).answers == [value])
    #expect(recogniser.hear("1, 2 or 3 days", listening: listening).isPicked == false)
  }

  @Test func `what is feared stays a worry, whoever says so behind it`() {
    let worry = Listening(slot: "worries", choices: [], asksAbout: "distress")
    #expect(
      recogniser.hear(
        "fighting for breath, I am not frightened of being dead", listening: worry
      ).safety == [])
    #expect(recogniser.hear("help, I can't breathe", listening: worry).safety == ["emergency"])
  }

  @Test func `what somebody is after is why they are not to be asked`() {
    let asked = Listening(slot: "not-to-consult", choices: [], asksAbout: "coercion")
    #expect(recogniser.hear("Raymond, he's after the house", listening: asked).safety == [])
    #expect(
      recogniser.hear("he is making me sign it", listening: asked).safety == ["coercion"])
  }

  @Test(arguments: [
    ("what I meant was a trial", "treatment:dialysis", "treatment:dialysis", "trial"),
    ("not hospital, the hospice, my thumb slipped", "place-of-death", "place-of-death", "hospice"),
    ("antibiotics, change that to no", "place-of-death", "treatment:antibiotics", "no"),
    ("the advance decision - I got that wrong, I have one", "cpr-view", "adrt-exists", "yes"),
  ])
  func `a correction stands in two clauses`(
    typed: String, open: String, slot: String, value: String
  ) {
    #expect(hear(typed, open).correction == .init(slot: slot, values: [value]))
  }

  @Test func `a thing that is only named names no answer to be changed`() {
    #expect(hear("dialysis", "worries").correction == nil)
    #expect(hear("antibiotics, sorry", "worries").correction == nil)
  }
}

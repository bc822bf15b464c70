import DialogueEngine
import Testing

/// What a line says about other questions is kept and said, or is read back in its time.
@Suite struct OtherAnswerTests {
  @Test func `an ordinary answer to another question is kept, and that is said`() throws {
    var talk = try Opened.question.talk()
    let heard = Heard(
      words: "all of it, and Mog needs feeding", values: ["everything"],
      others: [Reading(slot: "pets", choice: nil, words: "Mog needs feeding")])
    #expect(
      talk.hear(heard) == [
        "= pets: in their words “Mog needs feeding” typed", ": kept-elsewhere.h1",
        "= information-preference: everything “all of it, and Mog needs feeding” typed",
        ": crossroads.h1", "? crossroads to place",
      ])
  }

  @Test func `a weighty one of another part is noted, and read back at its question`() throws {
    let noted = Reading(slot: "cpr-view", choice: "do-not-want", words: "no CPR")
    var talk = try Opened.question.talk()
    #expect(
      talk.hear(Heard(words: "all, no CPR", values: ["everything"], others: [noted])) == [
        "= cpr-view: noted, do-not-want", ": noted-for-later.h1",
        "= information-preference: everything “all, no CPR” typed", "? pets",
      ])
    var later = try Talk(
      in: "cpr", answers: Talk.known, noted: noted, asking: .question("cpr-permission"))
    #expect(
      later.hear(.picked("yes")) == [
        "= cpr-permission: yes “yes” chosen", ": before-you-said.h1", ": cpr.v-back",
        "? cpr-view: is it do-not-want",
      ])
    #expect(
      later.hear(.typed("yes", "yes")).first
        == "= cpr-view: do-not-want “no CPR” typed-read-back-confirmed")
  }

  @Test func `a weighty one of this part is read back after the answer, each in its turn`() throws {
    var talk = try Talk(in: "place", answers: Talk.known, asking: .question("place-of-care"))
    let second = Reading(slot: "place-of-care-second", choice: "hospice", words: "else a hospice")
    #expect(
      talk.hear(Heard(words: "home, else a hospice", values: ["home"], others: [second])) == [
        ": place.c-back", "? place-of-care: is it home, then place-of-care-second",
      ])
    #expect(
      talk.hear(.typed("yes", "yes")) == [
        "= place-of-care: home “home, else a hospice” typed-read-back-confirmed", ": place.s-back",
        "? place-of-care-second: is it hospice",
      ])
    #expect(
      talk.hear(.typed("yes", "yes")) == [
        "= place-of-care-second: hospice “else a hospice” typed-read-back-confirmed",
        "? place-reason",
      ])
  }
}

import DialogueEngine
import Testing

/// A weighty answer that was typed is read back; one that was picked from the list is not.
@Suite struct ReadBackTests {
  private func asked() throws -> Talk {
    try Talk(in: "place", answers: Talk.known, asking: .question("place-of-care"))
  }

  @Test(arguments: [
    ("weighty and typed", Heard.typed("my bed", "home"), Opened.readBack.again),
    (
      "weighty and picked", .picked("home"),
      ["= place-of-care: home “home” chosen", "? place-reason"]
    ),
    (
      "two at once", .typed("home or hospice", "home", "hospice"),
      [": which-of.h1", "? place-of-care: which of home, hospice"]
    ),
  ])
  func `an answer is taken as it was given`(what: String, heard: Heard, done: [String]) throws {
    var talk = try asked()
    #expect(talk.hear(heard) == done, "\(what)")
  }

  @Test func `an ordinary answer is kept as it was typed`() throws {
    var talk = try Opened.question.talk()
    #expect(
      talk.hear(.typed("all of it", "everything")) == [
        "= information-preference: everything “all of it” typed", "? pets",
      ])
  }

  @Test(arguments: [
    (
      "yes", Heard.typed("yes", "yes"),
      ["= place-of-care: home “my bed” typed-read-back-confirmed", "? place-reason"]
    ),
    (
      "the same once more", .typed("home", "home"),
      ["= place-of-care: home “my bed” typed-read-back-confirmed", "? place-reason"]
    ),
    (
      "yes, in many words that say no more",
      Heard(words: "yes that is quite right", values: ["yes"], saysNoMore: true),
      ["= place-of-care: home “my bed” typed-read-back-confirmed", "? place-reason"]
    ),
    (
      "yes, and when it holds", .typed("yes, but not if I choke", "yes"),
      [
        "= place-of-care: home “my bed / yes, but not if I choke” typed-read-back-confirmed",
        "? place-reason",
      ]
    ),
    ("no", .typed("no", "no"), [": not-kept.h1", "? place-of-care"]),
    (
      "no, and something else", .typed("no, a hospice", "hospice"),
      [": place.c-back", "? place-of-care: is it hospice"]
    ),
    (
      "another one, picked", .picked("hospice"),
      ["= place-of-care: hospice “hospice” chosen", "? place-reason"]
    ),
  ])
  func `a reading is confirmed or put right`(what: String, heard: Heard, done: [String]) throws {
    var talk = try Opened.readBack.talk()
    #expect(talk.hear(heard) == done, "\(what)")
  }

  private static let drip = Reading(slot: "cpr-view", choice: "do-not-want", words: "and no CPR")

  @Test(arguments: [
    (
      "with a yes", Heard(words: "yes, and no CPR", values: ["yes"], others: [drip]),
      [
        "= cpr-view: noted, do-not-want", ": noted-for-later.h1",
        "= place-of-care: home “my bed / yes, and no CPR” typed-read-back-confirmed",
        "? place-reason",
      ]
    ),
    (
      "with a no", Heard(words: "no, and no CPR", values: ["no"], others: [drip]),
      [
        "= cpr-view: noted, do-not-want", ": noted-for-later.h1", ": not-kept.h1",
        "? place-of-care",
      ]
    ),
    (
      "alone", Heard(words: "and no CPR", others: [drip], isForOthersOnly: true),
      [
        "= cpr-view: noted, do-not-want", ": noted-for-later.h1", ": say-back.h1",
        "? place-of-care: is it home, missed 1",
      ]
    ),
  ])
  func `what is said beside it waits for its own question`(
    what: String, heard: Heard, done: [String]
  ) throws {
    var talk = try Opened.readBack.talk()
    #expect(talk.hear(heard) == done, "\(what)")
  }

  @Test(arguments: [
    ("by its number", Heard(words: "2", values: ["hospice"], isPicked: true), "either"),
    ("by its name", .typed("hospice", "hospice"), "either / hospice"),
  ])
  func `which of two of weight is read back, however it was chosen`(
    what: String, heard: Heard, words: String
  ) throws {
    var talk = try Opened.whichOf.talk()
    #expect(
      talk.hear(heard) == [": place.c-back", "? place-of-care: is it hospice"], "\(what)")
    #expect(
      talk.hear(.typed("yes", "yes")) == [
        "= place-of-care: hospice “\(words)” typed-read-back-confirmed", "? place-reason",
      ], "\(what)")
  }

  @Test func `two readings stand in the order of the question, whichever was said first`() throws {
    var talk = try asked()
    #expect(
      talk.hear(.typed("hospital or else home", "hospital", "home")).last
        == "? place-of-care: which of home, hospital")
  }
}

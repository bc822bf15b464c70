import DialogueEngine
import Testing

/// How a sitting begins, goes on from part to part, and ends.
@Suite struct SittingWayTests {
  @Test func `begins by saying what this is and that nobody has checked it`() throws {
    var talk = try Talk()
    #expect(
      talk.take(.begin) == [
        ": begin.h1", ": unreviewed.h1", ". topic opening", ": opening.hello", "? full-name",
      ])
  }

  @Test func `begins at a part that was asked for, and says first what this is`() throws {
    var talk = try Talk()
    #expect(
      talk.take(.beginAt(topic: "cpr")) == [
        ": begin.h1", ": unreviewed.h1", ". topic opening", ": opening.hello", ". topic cpr",
        ": cpr.hello", "? cpr-permission",
      ])
  }

  @Test func `goes on with what is still open, a reading too`() throws {
    var talk = try Opened.readBack.talk()
    #expect(talk.take(.left) == [": stop.h1", ": landing.h1", ". rest, left"])
    #expect(
      talk.take(.begin) == [": resume.h1", ": unreviewed.h1"] + Opened.readBack.again)
  }

  @Test func `a second hard part is not begun unasked`() throws {
    var talk = try Talk(
      in: "cpr", answers: Talk.known + [("cpr-permission", "yes")], asking: .question("cpr-view"))
    #expect(
      talk.hear(.picked("do-not-want")) == [
        "= cpr-view: do-not-want “do-not-want” chosen", ": heavy-ahead.h1",
        "? crossroads to place-of-death",
      ])
    #expect(
      talk.hear(.typed("go on", "go-on")) == [
        ". topic place-of-death", ": place-of-death.hello", "? place-of-death-permission",
      ])
  }

  @Test func `ends after a hard part with somebody to talk to`() throws {
    var talk = try Talk(
      in: "cpr", answers: Talk.known + [("cpr-permission", "yes")], asking: .question("cpr-view"))
    #expect(
      talk.hear(.house("pause")) == [": stop.h1", ": landing-after-heavy.h1", ". rest, pause"])
  }

  @Test func `a part that leave was refused for is over`() throws {
    var talk = try Talk(in: "cpr", answers: Talk.known, asking: .question("cpr-permission"))
    #expect(
      talk.hear(.picked("no")) == [
        "= cpr-permission: no “no” chosen", ": crossroads.h1", "? crossroads to place-of-death",
      ])
  }

  @Test(arguments: [
    ("go-on", [". topic place", ": place.hello", "? place-of-care"]),
    ("stop", [": stop.h1", ": landing.h1", ". rest, pause"]),
    (
      "topics",
      [
        ". aside, topics", ": topics.h1", "? parts: example, place, cpr, place-of-death, team",
      ]
    ),
  ])
  func `a crossroads leads on, out or elsewhere`(value: String, done: [String]) throws {
    var talk = try Opened.crossroads.talk()
    #expect(talk.hear(.typed(value, value)) == done)
  }

  @Test func `a bare yes goes on at a crossroads, and a bare no is asked about`() throws {
    var talk = try Opened.crossroads.talk()
    #expect(
      talk.hear(Heard(words: "no", bare: "no")) == [
        ": crossroads.q-again", "? crossroads to place, missed 1",
      ])
    #expect(
      talk.hear(Heard(words: "yes", bare: "yes")) == [
        ". topic place", ": place.hello", "? place-of-care",
      ])
  }

  @Test func `when nothing is left, it says so and ends`() throws {
    let all =
      Talk.known + [
        ("place-of-care", "home"), ("place-reason", "my bed"), ("place-of-care-second", "hospice"),
        ("cpr-permission", "no"), ("place-of-death-permission", "no"),
      ]
    var talk = try Talk(in: "team", answers: all, asking: .question("questions-for-my-team"))
    #expect(
      talk.hear(.unclear("none")) == [
        "= questions-for-my-team: in their words “none” typed", ": all-done.h1", ". rest, all done",
      ])
    #expect(
      talk.take(.begin) == [
        ": resume.h1", ": unreviewed.h1", ". aside, change", ": change.h1",
        "? answers: questions-for-my-team, place-of-care-second, place-reason, place-of-care, "
          + "pets, information-preference, birth-date, full-name",
      ])
  }
}

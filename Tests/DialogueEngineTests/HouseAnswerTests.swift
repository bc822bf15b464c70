import DialogueEngine
import Testing

/// What can be typed at any time does the same everywhere, and loses nothing that is open.
@Suite struct HouseAnswerTests {
  /// What is said and done before the question is asked again, at whatever kind of question.
  @Test(
    arguments: [
      (Heard.house("help"), [". aside, help", ": help.h1", ". back"]),
      (.house("person"), [". aside, person", ": person.h1", ". back"]),
      (.house("where"), [": where.h1"]),
      (.house("repeat"), [": repeat.h1"]),
      (.house("explain", about: "hospice"), [": explain.h1"]),
      (.house("explain", about: "a hospice"), [": explain.h1"]),
      (.house("explain", about: "Hospices"), [": explain.h1"]),
      (.house("explain", about: "zyx"), [": explain-unknown.h1"]),
    ], Opened.all)
  func `what is asked for is given, and the question is asked again`(
    row: (Heard, [String]), opened: Opened
  ) throws {
    var talk = try opened.talk()
    #expect(talk.hear(row.0) == row.1 + opened.again)
  }

  @Test(arguments: [Heard.house("explain"), .house("explain", about: "this")])
  func `whoever does not understand, and names no word, hears it in other words`(
    heard: Heard
  ) throws {
    var talk = try Opened.question.talk()
    #expect(
      talk.hear(heard) == [
        ": in-other-words.h1", ": example.i-again", "? information-preference, missed 1",
      ])
    #expect(
      talk.hear(heard) == [
        ": in-other-words.h1", ": example.i", "? information-preference, missed 1",
      ])
  }

  @Test(arguments: [Opened.readBack, .whichOf, .crossroads])
  func `what is no question of the plan is asked again`(opened: Opened) throws {
    var talk = try opened.talk()
    #expect(talk.hear(.house("explain")) == [": in-other-words.h1"] + opened.again)
  }

  @Test(arguments: Opened.all)
  func `silence is met with patience`(opened: Opened) throws {
    var talk = try opened.talk()
    #expect(talk.take(.silence) == [": silence.h1"] + opened.again)
  }

  @Test(arguments: Opened.all)
  func `stop stops at once, and what was open is open still`(opened: Opened) throws {
    var talk = try opened.talk()
    #expect(talk.hear(.house("pause")) == [": stop.h1", ": landing.h1", ". rest, pause"])
    #expect(talk.state.isOver && talk.state.open == opened.asking)
    #expect(talk.hear(.house("help")) == [], "nobody is spoken to after the end")
  }

  @Test(arguments: Opened.all)
  func `another part can be chosen`(opened: Opened) throws {
    var talk = try opened.talk()
    let parts = "? parts: example, place, cpr, place-of-death, team"
    #expect(talk.hear(.house("topics")) == [". aside, topics", ": topics.h1", parts])
    #expect(
      talk.hear(.picked("cpr")) == [". topic cpr", ": cpr.hello", "? cpr-permission"])
  }

  @Test(arguments: [
    (Opened.question, [": example.i-why"]), (.readBack, [": place.c-why"]),
    (.whichOf, [": place.c-why"]), (.crossroads, [": crossroads.q-why"]),
  ])
  func `why is answered in the question's own words`(opened: Opened, said: [String]) throws {
    var talk = try opened.talk()
    #expect(talk.hear(.house("why")) == said + opened.again)
  }

  @Test(arguments: [
    (Opened.question, [". to birth-date", ": before-you-said.h1", "? birth-date"]),
    (.readBack, [". to pets", ": before-you-said.h1", "? pets"]),
    (.whichOf, [". to pets", ": before-you-said.h1", "? pets"]),
    (.crossroads, [". to pets", ": before-you-said.h1", "? pets"]),
  ])
  func `back goes to the question before and shows its answer`(
    opened: Opened, done: [String]
  ) throws {
    var talk = try opened.talk()
    #expect(talk.hear(.house("go-back")) == [": back.h1"] + done)
  }

  @Test func `back has nowhere to go at the first question`() throws {
    var talk = try Talk(in: "opening", answers: [], asking: .question("full-name"))
    #expect(talk.hear(.house("go-back")) == [": nothing-to-change.h1", "? full-name"])
  }

  @Test(arguments: [
    (Opened.question, [". aside, change", ": change.h1", "? answers: birth-date, full-name"]),
    (.readBack, [": not-kept.h1", "? place-of-care"]),
    (
      .whichOf,
      [
        ". aside, change", ": change.h1",
        "? answers: pets, information-preference, birth-date, full-name",
      ]
    ),
  ])
  func `change offers the answers, the last one first, and says no to a reading`(
    opened: Opened, done: [String]
  ) throws {
    var talk = try opened.talk()
    #expect(talk.hear(.house("change")) == done)
  }

  /// Each way of leaving a question is kept as what it is, and no crossroads is a question.
  @Test(arguments: [
    ("not-now", "not-now", ": skip.h1"),
    ("prefer-not-to-say", "prefer-not-to-say", ": prefer-not-to-say.h1"),
  ])
  func `a question can be left`(command: String, reason: String, said: String) throws {
    let next = ["? pets", "? place-of-care-second", "? place-of-care-second"]
    for (opened, next) in zip([Opened.question, .readBack, .whichOf], next) {
      var talk = try opened.talk()
      #expect(
        talk.hear(.house(command))
          == ["= \(opened.asking.slot): left, \(reason)", said, next], "\(opened.name)")
    }
    var talk = try Opened.crossroads.talk()
    #expect(
      talk.hear(.house(command)) == [
        ". aside, topics", ": topics.h1", "? parts: example, place, cpr, place-of-death, team",
      ])
    #expect(talk.hear(.house(command)) == [": stop.h1", ": landing.h1", ". rest, pause"])
  }

  @Test func `who does not know how to say it is asked in other words, and may leave it then`()
    throws
  {
    var talk = try Opened.question.talk()
    let notSure = Heard.house("not-sure-how-to-say")
    #expect(
      talk.hear(notSure) == [
        ": not-sure-how-to-say.h1", ": example.i-again", "? information-preference, missed 1",
      ])
    #expect(
      talk.hear(notSure) == [
        "= information-preference: left, not-sure-how-to-say", ": skip.h1", "? pets",
      ])
    var reading = try Opened.readBack.talk()
    #expect(
      reading.hear(notSure) == [
        "= place-of-care: left, not-sure-how-to-say", ": skip.h1", "? place-of-care-second",
      ])
  }

  @Test func `an answer that was picked is no command, whatever its words are`() throws {
    var talk = try Opened.question.talk()
    let heard = Heard(
      words: "1", house: ["pause"], values: ["everything"], isPicked: true)
    #expect(
      talk.hear(heard) == ["= information-preference: everything “1” chosen", "? pets"])
  }
}

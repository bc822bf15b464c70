import DialogueEngine
import Testing

/// Asked again, then with what there is to choose from, then let go: never a fourth time.
@Suite struct MisunderstandingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let topic: String
    var answers = Talk.known
    let asking: Asking
    /// What comes of each line that nothing is recognised in: "one", "two" and "three".
    let turns: [[String]]
  }

  static let cases = [
    Case(
      testDescription: "a question with choices keeps the words",
      topic: "example", answers: Talk.met, asking: .question("information-preference"),
      turns: [
        [": example.i-again", "? information-preference, missed 1"],
        [": offer-choices.h1", "? information-preference, missed 2"],
        [
          "= information-preference: in their words “one / two / three” typed",
          ": keep-words.h1", "? pets",
        ],
      ]),
    Case(
      testDescription: "a date is not made of words, so it is left",
      topic: "opening", answers: [("full-name", "Ann Lee")], asking: .question("birth-date"),
      turns: [
        [": opening.b-again", "? birth-date, missed 1"],
        [": opening.b-easy", "? birth-date, missed 2"],
        [
          "= birth-date: left, not-now", ": let-it-go.h1", ". topic example", ": example.hello",
          "? information-preference",
        ],
      ]),
    Case(
      testDescription: "leave is never taken for given",
      topic: "cpr", asking: .question("cpr-permission"),
      turns: [
        [": cpr.l-again", "? cpr-permission, missed 1"],
        [": offer-choices.h1", "? cpr-permission, missed 2"],
        [
          "= cpr-permission: left, not-now", ": let-it-go.h1", ": crossroads.h1",
          "? crossroads to place-of-death",
        ],
      ]),
    Case(
      testDescription: "a reading that is neither right nor wrong is not kept",
      topic: "place", asking: Opened.readBack.asking,
      turns: [
        [": say-back.h1", "? place-of-care: is it home, missed 1"],
        [": place.c-back", "? place-of-care: is it home, missed 2"],
        [
          "= place-of-care: in their words “my bed / one / two / three” typed", ": keep-words.h1",
          "? place-reason",
        ],
      ]),
    Case(
      testDescription: "which of two, where neither is meant",
      topic: "place", asking: Opened.whichOf.asking,
      turns: [
        [": offer-choices.h1", "? place-of-care: which of home, hospice, missed 1"],
        [
          "= place-of-care: in their words “either / one / two” typed", ": keep-words.h1",
          "? place-reason",
        ],
      ]),
    Case(
      testDescription: "a crossroads opens the list of parts, since a part may have been named",
      topic: "example", asking: Opened.crossroads.asking,
      turns: [
        [": crossroads.q-again", "? crossroads to place, missed 1"],
        [": offer-choices.h1", "? crossroads to place, missed 2"],
        [
          ". aside, topics", ": topics.h1",
          "? parts: example, place, cpr, place-of-death, team",
        ],
      ]),
  ]

  @Test(arguments: cases)
  func `is not understood, again and again`(row: Case) throws {
    var talk = try Talk(in: row.topic, answers: row.answers, asking: row.asking)
    for (words, expected) in zip(["one", "two", "three"], row.turns) {
      #expect(talk.hear(.unclear(words)) == expected, "\(words)")
    }
    #expect(talk.state.open != row.asking || talk.state.isOver)
  }

  @Test func `who finds nothing in the list of parts either is asked no further`() throws {
    var talk = try Opened.crossroads.talk()
    for words in ["one", "two", "three"] { _ = talk.hear(.unclear(words)) }
    #expect(talk.hear(.unclear("four")) == [": stop.h1", ": landing.h1", ". rest, pause"])
  }

  @Test func `what was typed at a miss is kept with the answer that comes of it`() throws {
    var talk = try Opened.question.talk()
    _ = talk.hear(.unclear("well"))
    #expect(
      talk.hear(.typed("the lot", "everything")) == [
        "= information-preference: everything “well / the lot” typed", "? pets",
      ])
  }

  @Test func `where free words are asked for, any words are the answer`() throws {
    var talk = try Talk(in: "example", answers: Talk.known.dropLast(), asking: .question("pets"))
    #expect(
      talk.hear(.unclear("hm")) == [
        "= pets: in their words “hm” typed", ": crossroads.h1", "? crossroads to place",
      ])
  }

  @Test(arguments: [
    (
      "a question to us, which is said to have no answer here",
      Heard(words: "how does this work?", isQuestion: true, isOnlyQuestion: true),
      [": cannot-answer.h1", ": example.p-again", "? pets, missed 1"]
    ),
    ("a bare yes", Heard(words: "yes", bare: "yes"), [": example.p-again", "? pets, missed 1"]),
    (
      "a bare no, which leaves it", Heard(words: "no", bare: "no"),
      ["= pets: left, not-now", ": skip.h1", ": crossroads.h1", "? crossroads to place"]
    ),
  ])
  func `but not all words are one`(what: String, heard: Heard, done: [String]) throws {
    var talk = try Talk(in: "example", answers: Talk.known.dropLast(), asking: .question("pets"))
    #expect(talk.hear(heard) == done, "\(what)")
  }

  @Test func `a line that looks like no answer is asked about once, and then taken`() throws {
    var talk = try Talk(in: "example", answers: Talk.known.dropLast(), asking: .question("pets"))
    let line = "my lungs are the bother"
    #expect(
      talk.hear(Heard(words: line, strays: true)) == [
        ": is-it-the-answer.h1", "? pets: is it in their words",
      ])
    #expect(
      talk.hear(Heard(words: "yes", values: ["yes"])).first
        == "= pets: in their words “\(line)” typed-read-back-confirmed")
  }

  @Test func `what is typed after a no is taken as it stands`() throws {
    var talk = try Talk(in: "example", answers: Talk.known.dropLast(), asking: .question("pets"))
    _ = talk.hear(Heard(words: "cpr", strays: true))
    _ = talk.hear(Heard(words: "no", values: ["no"]))
    #expect(
      talk.hear(Heard(words: "I said cpr", strays: true)).first
        == "= pets: in their words “I said cpr” typed")
  }

  @Test func `a question that is asked again and again is kept, since it may be the answer`() throws
  {
    var talk = try Talk(in: "example", answers: Talk.known.dropLast(), asking: .question("pets"))
    let heard = Heard(words: "who feeds them?", isQuestion: true, isOnlyQuestion: true)
    _ = talk.hear(heard)
    _ = talk.hear(heard)
    #expect(talk.hear(heard).first == "= pets: in their words “who feeds them?” typed")
  }

  @Test func `no reason is a reason left out`() throws {
    let answers = Talk.known + [("place-of-care", "home")]
    var talk = try Talk(in: "place", answers: answers, asking: .question("place-reason"))
    #expect(
      talk.hear(Heard(words: "no", bare: "no")) == [
        "= place-reason: left, not-now", ": skip.h1", "? place-of-care-second",
      ])
  }

  @Test(arguments: [
    (Heard(words: "Mam did", isAboutSomeoneElse: true), [": someone-else.h1"]),
    (Heard(words: "if I fell", isPastOrIf: true), [": in-the-past.h1"]),
    (Heard(words: "what is best?", isQuestion: true), [": cannot-answer.h1", ": place.c-again"]),
    (Heard(words: "hm"), [": place.c-again"]),
  ])
  func `a first miss says what stood in the way`(heard: Heard, said: [String]) throws {
    var talk = try Talk(in: "place", answers: Talk.known, asking: .question("place-of-care"))
    #expect(talk.hear(heard) == said + ["? place-of-care, missed 1"])
  }

  @Test func `nobody else's wish is looked for in an ordinary question`() throws {
    var talk = try Opened.question.talk()
    let heard = Heard(words: "Mam did", isAboutSomeoneElse: true)
    #expect(talk.hear(heard) == [": example.i-again", "? information-preference, missed 1"])
  }

  @Test func `asked about danger and not understood, it is taken for not sure`() throws {
    var talk = try Opened.question.talk()
    let asked = "? local-suicidal-check"
    #expect(talk.hear(.safety("suicidal")) == [". aside, suicidal", ": suicidal.h1", asked])
    #expect(talk.hear(.unclear("hm")) == [": suicidal.q-again", asked + ", missed 1"])
    #expect(talk.hear(.unclear("hm")) == [": offer-choices.h1", asked + ", missed 2"])
    #expect(
      talk.hear(.unclear("hm")) == [
        "= local-suicidal-check: not-sure “” typed", ": suicidal.ring", ". rest, safety first",
      ])
  }
}

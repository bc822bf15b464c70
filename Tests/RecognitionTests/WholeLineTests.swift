import DialogueModel
import Recognition
import TestSupport
import Testing

/// What one clause of a line says about another: exceptions, ranks, corrections.
struct WholeLineTests {
  private let choking = Recogniser(
    meanings: [
      Meaning(
        name: "emergency", answers: ["safety"], stakes: .weighty,
        patterns: ["[nowhere @long-ago] @choke", "[unless @long-ago] bleeding"], examples: [],
        contrasts: [])
    ],
    concepts: [
      Concept(name: "choke", phrases: ["choking; choke"]),
      Concept(name: "long-ago", phrases: ["in ninety four; years ago"]),
    ])

  @Test(arguments: [
    ("I'm choking", true), ("choking. my father choked in ninety four", false),
    ("it was years ago, I was choking", false), ("years ago I was choking", false),
    ("bleeding. it was years ago", true), ("bleeding years ago", false),
  ])
  func `an exception for the whole line is looked for beyond the clause`(
    typed: String, isHeard: Bool
  ) {
    let hearing = choking.hear(typed, listening: Listening(slot: "", choices: []))
    #expect(hearing.safety == (isHeard ? ["emergency"] : []))
  }

  @Test(arguments: [
    ("home first, then the hospice", ["home"]), ("hospice, second choice hospital", ["hospice"]),
    ("hospital, failing that the hospice", ["hospital"]),
    ("home or the hospice", ["home", "hospice"]),
    ("hospice second, home", ["home"]), ("then the hospice", ["hospice"]),
    ("one day it's home, next day it's the hospice", ["home", "hospice"]),
  ])
  func `of two places the second one stays in the words`(typed: String, values: [String]) {
    let listening = RealDialogues.listening(for: "place-of-care")
    #expect(RealDialogues.recogniser.hear(typed, listening: listening).answers == values)
  }

  @Test(arguments: [
    ("place-of-care", "not in hospital, at home like my granddad was", ["home"]),
    ("place-of-care", "at home the way my mother did, in my own bed", ["home"]),
    ("place-of-care", "as long as the wife can manage, at home", ["home"]),
    ("place-of-care", "home like my wife", ["home"]),
    ("place-of-care", "not hospital, I was there with my dad and it was awful, home", ["home"]),
    ("place-of-care", "my granddad was at home", []), ("place-of-care", "my mum wanted home", []),
    ("place-of-care", "my mum said she would like home", []),
    ("cpr-view", "my brother would, like my dad did, want it", []),
    ("cpr-view", "if my wife was alive, yes", []),
  ])
  func `a clause that hangs on another leaves its subject there`(
    slot: String, typed: String, values: [String]
  ) {
    let listening = RealDialogues.listening(for: slot)
    #expect(RealDialogues.recogniser.hear(typed, listening: listening).answers == values)
  }

  @Test(arguments: [
    ("cpr-view", "if there's a fair chance, yes. if not, no", []),
    ("treatment:ventilation", "yes if I'd get better, otherwise no", []),
    ("place-of-care", "home. unless my wife is ill", []),
    ("place-of-care", "home unless my wife is ill", []),
    ("cpr-view", "I'm not saying I don't want it", []),
    ("cpr-view", "I don't want it", ["do-not-want"]),
    ("cpr-view", "if not, no", ["do-not-want"]),
  ])
  func `what is said under an if, or is not said, is no answer in a clause further on either`(
    slot: String, typed: String, values: [String]
  ) {
    let listening = RealDialogues.listening(for: slot)
    #expect(RealDialogues.recogniser.hear(typed, listening: listening).answers == values)
  }

  @Test func `a second refusal behind an and stands on its own`() {
    let hearing = RealDialogues.recogniser.hear(
      "don't do CPR on me and don't put me on a ventilator",
      listening: RealDialogues.listening(for: "cpr-view"))
    #expect(hearing.answers == ["do-not-want"])
    #expect(hearing.others == [.init(slot: "treatment:ventilation", values: ["no"])])
  }

  @Test(arguments: [
    ("I put no to a blood transfusion, that should say yes", "treatment:blood", "yes"),
    ("I said yes to dialysis, it should be no", "treatment:dialysis", "no"),
  ])
  func `a correction finds its topic in what is told of the earlier answer`(
    typed: String, slot: String, value: String
  ) {
    let listening = RealDialogues.listening(for: "place-of-care")
    let hearing = RealDialogues.recogniser.hear(typed, listening: listening)
    #expect(hearing.correction == .init(slot: slot, values: [value]))
    #expect(hearing.answers.isEmpty)
  }

  @Test(arguments: [
    ("the nursing home on Church Mount would suit", ["care-home"], false),
    ("the hospice at Saint Oswald would do me", ["hospice"], false),
    ("well Sharon would want the hospice", [], true),
    ("I asked and our Sharon wanted a hospice", [], true),
  ])
  func `a capital word behind a word of place is nobody`(
    typed: String, values: [String], isOfSomebodyElse: Bool
  ) {
    let listening = RealDialogues.listening(for: "place-of-care")
    #expect(RealDialogues.recogniser.hear(typed, listening: listening).answers == values)
    #expect(
      RealDialogues.recogniser.scope(of: typed).isOfSomebodyElse == isOfSomebodyElse)
  }
}

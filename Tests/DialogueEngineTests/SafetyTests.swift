import DialogueEngine
import DialogueModel
import Testing

/// What touches safety is met before anything else that a line may hold.
@Suite struct SafetyTests {
  static let rules: [HouseRuleName] = [
    .emergency, .suicidal, .coercion, .distress, .underAge, .readyToDie, .assistedDying,
    .bereavement, .prognosisQuestion, .medicineQuestion,
  ]

  @Test(arguments: rules, Opened.all)
  func `it goes before answers, commands, questions and corrections`(
    rule: HouseRuleName, opened: Opened
  ) throws {
    var talk = try opened.talk()
    let heard = Heard(
      words: "help me", safety: [rule.rawValue], house: ["pause"], enquiry: "who-decides",
      values: ["home"], others: [Reading(slot: "pets", choice: nil, words: "a dog")],
      correction: Correction(slot: "information-preference", choice: "main-points"))
    let done = talk.hear(heard)
    #expect(done.starts(with: [". aside, \(rule.rawValue)", ": \(rule.rawValue).h1"]))
    #expect(!done.contains { $0.hasPrefix("=") }, "nothing is kept of such a line")
  }

  @Test func `the most urgent one is met`() throws {
    var talk = try Opened.question.talk()
    #expect(
      talk.hear(.safety("emergency", "suicidal")) == [
        ". aside, emergency", ": emergency.h1", ". rest, an emergency",
      ])
  }

  @Test func `something tender is met, and is kept where free words were asked for`() throws {
    var talk = try Talk(in: "place", answers: Talk.known + place, asking: .question("place-reason"))
    #expect(
      talk.hear(.safety("ready-to-die")) == [
        "= place-reason: in their words “help me” typed", ". aside, ready-to-die",
        ": ready-to-die.h1", ". back", "? place-of-care-second",
      ])
  }

  private let place = [("place-of-care", "home")]

  @Test func `in the opening it is not taken for a name`() throws {
    var talk = try Talk(in: "opening", answers: [], asking: .question("full-name"))
    #expect(
      talk.hear(.safety("bereavement")) == [
        ". aside, bereavement", ": bereavement.h1", ". back", "? full-name",
      ])
  }

  /// Two lines that touch safety, and the answer to what is asked then.
  @Test(arguments: [
    (
      "suicidal said again, with an answer or without", ["suicidal", "suicidal"],
      [
        "= local-suicidal-check: not-sure “” typed", ": suicidal.ring", ". rest, safety first",
      ]
    ),
    (
      "distress said again is asked about once more", ["distress", "distress"],
      [". back", ". aside, distress", ": distress.h1", "? local-distress"]
    ),
    (
      "distress in the middle of suicidal", ["suicidal", "distress"],
      [". aside, distress", ": distress.h1", "? local-distress"]
    ),
    (
      "suicidal once more, behind distress", ["suicidal", "distress", "suicidal"],
      [". back", ". back", ". aside, suicidal", ": suicidal.h1", "? local-suicidal-check"]
    ),
  ])
  func `a danger that is being asked about never waits behind itself`(
    what: String, rules: [String], expected: [String]
  ) throws {
    var talk = try Opened.question.talk()
    var done: [String] = []
    for rule in rules {
      done = talk.hear(Heard(words: "yes", safety: [rule], values: ["yes"]))
    }
    #expect(done == expected, "\(what)")
  }

  @Test func `after a danger was said twice, one answer leads back to the question`() throws {
    var talk = try Opened.readBack.talk()
    for rule in ["suicidal", "distress", "suicidal"] { _ = talk.hear(.safety(rule)) }
    #expect(
      talk.hear(.picked("something-else")) == [
        "= local-suicidal-check: something-else “something-else” chosen", ". back",
      ] + Opened.readBack.again)
  }

  @Test func `Ctrl-C twice offers to stop, and once more offers it again, once`() throws {
    var talk = try Opened.question.talk()
    let offer = [". aside, offer-stop", ": offer-stop.h1", "? local-offer-stop"]
    #expect(talk.take(.interrupted) == offer)
    #expect(talk.take(.interrupted) == [". back"] + offer)
    #expect(
      talk.hear(.picked("no")) == [
        "= local-offer-stop: no “no” chosen", ". back", "? information-preference",
      ])
  }
}

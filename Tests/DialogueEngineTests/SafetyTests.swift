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

  @Test func `what somebody took is known to the rule, and to nothing after it`() throws {
    var talk = try Opened.question.talk()
    let heard = Heard(words: "I took them all", safety: ["emergency"], isByOwnHand: true)
    #expect(
      talk.hear(heard) == [
        ". aside, emergency", "= local-own-hand: yes “” typed", ": emergency.h1",
        ". rest, an emergency",
      ])
    #expect(talk.state.answer(to: "local-own-hand") == nil)
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
      "distress said again is asked about in other words", ["distress", "distress"],
      [": distress.q-again", "? local-distress, missed 1"]
    ),
    (
      "a third time, in the plainest words", ["distress", "distress", "distress"],
      [": distress.q-easy", "? local-distress, missed 2"]
    ),
    (
      "a fourth time, the rule goes its gentlest way",
      ["distress", "distress", "distress", "distress"],
      ["= local-distress: in their words “yes / yes / yes” typed", ". rest, enough"]
    ),
    (
      "an emergency in the middle of distress", ["distress", "distress", "emergency"],
      [". aside, emergency", ": emergency.h1", ". rest, an emergency"]
    ),
    (
      "suicidal in the middle of distress", ["distress", "distress", "distress", "suicidal"],
      [". aside, suicidal", ": suicidal.h1", "? local-suicidal-check"]
    ),
    (
      "distress in the middle of suicidal", ["suicidal", "distress"],
      [". aside, distress", ": distress.h1", "? local-distress"]
    ),
    (
      "suicidal once more, behind distress", ["suicidal", "distress", "suicidal"],
      [
        ". back", "= local-suicidal-check: not-sure “” typed", ": suicidal.ring",
        ". rest, safety first",
      ]
    ),
    (
      "distress once more, behind suicidal, which stays open",
      ["distress", "suicidal", "distress"],
      [". aside, distress", ": distress.h1", "? local-distress"]
    ),
    (
      "and then suicidal once more", ["distress", "suicidal", "distress", "suicidal"],
      [
        ". back", "= local-suicidal-check: not-sure “” typed", ": suicidal.ring",
        ". rest, safety first",
      ]
    ),
  ])
  func `a danger that is being asked about is never asked about anew`(
    what: String, rules: [String], expected: [String]
  ) throws {
    var talk = try Opened.question.talk()
    var done: [String] = []
    for rule in rules {
      done = talk.hear(Heard(words: "yes", safety: [rule], values: ["yes"]))
    }
    #expect(done == expected, "\(what)")
  }

  @Test func `after a danger in the middle of distress, each answer leads one question back`()
    throws
  {
    var talk = try Opened.readBack.talk()
    for rule in ["distress", "distress", "suicidal"] { _ = talk.hear(.safety(rule)) }
    #expect(
      talk.hear(.picked("something-else")) == [
        "= local-suicidal-check: something-else “something-else” chosen", ". back",
        "? local-distress",
      ])
    #expect(
      talk.hear(.picked("go-on")) == [
        "= local-distress: go-on “go-on” chosen", ". back",
      ] + Opened.readBack.again)
  }

  @Test func `who asks to stop in the same breath is asked nothing more`() throws {
    var talk = try Opened.question.talk()
    _ = talk.hear(.safety("distress"))
    let heard = Heard(words: "stop, I am crying", safety: ["distress"], house: ["pause"])
    #expect(
      talk.hear(heard) == [
        "= local-distress: in their words “stop, I am crying” typed", ". rest, enough",
      ])
  }

  private static let fear = Heard(
    words: "I am tired of being here", safety: ["suicidal"],
    safetyWords: ["tired of being here"])
  private static let asked = [
    ". aside, suicidal", "= local-alarm: in their words “tired of being here” typed",
    ": suicidal.h1", "? local-suicidal-check",
  ]

  /// "No, I meant the ward."
  private func explained() throws -> Talk {
    var talk = try Opened.question.talk()
    #expect(talk.hear(Self.fear) == Self.asked)
    _ = talk.hear(.picked("something-else"))
    return talk
  }

  @Test func `words that were explained do not ring the same alarm again, and say whom to ring`()
    throws
  {
    var talk = try explained()
    #expect(
      talk.hear(Self.fear) == [
        ": as-you-explained.h1", ": example.i-again", "? information-preference, missed 1",
      ])
    let answer = Heard(
      words: "all of it, I am tired of being here", safety: ["suicidal"],
      safetyWords: ["tired of being here"], values: ["everything"])
    #expect(
      talk.hear(answer) == [
        ": as-you-explained.h1",
        "= information-preference: everything “I am tired of being here / all of it, I am tired of "
          + "being here” typed", "? pets",
      ])
  }

  @Test(arguments: [
    ("other words", "suicidal", "end it all"),
    ("the same words, for another danger", "coercion", "tired of being here"),
  ])
  func `anything else rings as before`(what: String, rule: String, words: String) throws {
    var talk = try explained()
    let heard = Heard(words: words, safety: [rule], safetyWords: [words])
    #expect(talk.hear(heard).first == ". aside, \(rule)", "\(what)")
  }

  @Test func `on another day they ring again`() throws {
    var talk = try explained()
    _ = talk.take(.begin)
    #expect(talk.hear(Self.fear) == Self.asked)
  }

  @Test func `whoever leaves the question has explained nothing`() throws {
    var talk = try Opened.question.talk()
    let crying = Heard(words: "I am in tears", safety: ["distress"], safetyWords: ["in tears"])
    _ = talk.hear(crying)
    _ = talk.hear(.house("go-back"))
    #expect(talk.hear(crying).first == ". aside, distress")
  }

  @Test func `a no that holds “not now” is a no`() throws {
    var talk = try Opened.question.talk()
    _ = talk.hear(Self.fear)
    let heard = Heard(
      words: "no, I did not mean that, not now", house: ["not-now"], values: ["something-else"])
    #expect(talk.hear(heard).contains(". back"))
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

import DialogueModel
import Recognition
import TestSupport
import Testing

/// Which of several readings of a line says more, and which words are one word.
struct OutweighingTests {
  private func hear(_ typed: String, _ slot: String) -> Hearing {
    RealDialogues.recogniser.hear(typed, listening: RealDialogues.listening(for: slot))
  }

  @Test(arguments: [
    ("treatment:intensive-care", "a weekend of it at most and then pull the plug", ["trial"]),
    ("treatment:dialysis", "yes, for a month or two to see", ["trial"]),
    ("treatment:dialysis", "yes please", ["yes"]),
    (
      "hospital-admission", "keep me out of there unless I'm in agony",
      ["only-if-needed-for-comfort"]
    ),
    ("hospital-admission", "keep me out of there", ["prefer-not"]),
  ])
  func `an answer within bounds says more than a plain one`(
    slot: String, typed: String, values: [String]
  ) {
    #expect(hear(typed, slot).answers == values)
  }

  @Test func `a nod that runs on into a wish about the talk is no answer`() {
    let hearing = hear("no, what does that mean?", "cpr-view")
    #expect(hearing.answers.isEmpty)
    #expect(hearing.house == ["explain"])
  }

  @Test(arguments: [
    ("yes take me in if I need to go", ["would-go"]),
    ("no more hospitals for me, I've had my fill", ["prefer-not"]),
  ])
  func `words of an answer are no wish to stop`(typed: String, values: [String]) {
    let hearing = hear(typed, "hospital-admission")
    #expect(hearing.answers == values)
    #expect(hearing.house.isEmpty)
  }

  @Test(arguments: [
    ("treatment:blood", "yeah had loads of transfusions", ["yes"]),
    ("treatment:blood", "no chance, what's the point", ["no"]),
    ("place-of-death", "hospice, and no I never made a living will", ["hospice"]),
    (
      "place-of-care", "my son keeps on about me having his box room, i want my own front door",
      ["home"]
    ),
    ("cpr-view", "I've had a good innings. No pumping on my chest.", ["do-not-want"]),
  ])
  func `a nod and a clause about somebody else reach as far as they are meant`(
    slot: String, typed: String, values: [String]
  ) {
    let hearing = hear(typed, slot)
    #expect(hearing.answers == values)
    #expect(hearing.safety.isEmpty)
  }

  @Test func `what is denied behind an if is the condition`() {
    let hearing = hear("not if I can't come off it", "treatment:ventilation")
    #expect(!hearing.answers.contains("yes"))
  }

  @Test(arguments: [
    ("dinnae take me tae the hospital", "dont take me to the hospital"),
    ("divvent bring us back", "dont bring us back"),
    ("cannae be daein wi it", "cant be doing with it"),
    ("at yem wi my ain things aboot me", "at home with my own things about me"),
  ])
  func `a dialect word is heard as the usual one`(dialect: String, usual: String) {
    for slot in ["cpr-view", "hospital-admission", "place-of-death", "treatment:ventilation"] {
      #expect(hear(dialect, slot).answers == hear(usual, slot).answers)
    }
  }

  @Test(arguments: [
    ("my wife fell. she will not wake", true), ("she will not wake", false),
    ("my wife fell", false),
  ])
  func `two clauses prove together what neither of them does alone`(
    typed: String, isHeard: Bool
  ) {
    let recogniser = Recogniser(
      meanings: [
        Meaning(
          name: "emergency", answers: ["safety"], stakes: .weighty,
          patterns: ["[anyone] [either] [with @fall] not > wake"], examples: [], contrasts: [])
      ],
      concepts: [
        Concept(name: "fall", phrases: ["fell; fallen"]),
        Concept(name: "negation", phrases: ["not"]),
      ])
    let hearing = recogniser.hear(typed, listening: Listening(slot: "", choices: []))
    #expect(hearing.safety == (isHeard ? ["emergency"] : []))
  }

  @Test func `what is taken back with nothing said before is the one thing that is named`() {
    let hearing = hear("I misspoke: antibiotics, no", "treatment:intensive-care")
    #expect(hearing.correction == .init(slot: "treatment:antibiotics", values: ["no"]))
  }
}

import Recognition
import TestSupport
import Testing

/// Which if is the question's own, and what comes before an answer.
struct OwnConditionTests {
  private func hear(_ typed: String, _ slot: String) -> Hearing {
    RealDialogues.recogniser.hear(typed, listening: RealDialogues.listening(for: slot))
  }

  @Test(arguments: [
    ("hospital-admission", "yes if poorly", ["would-go"]),
    ("treatment:tube-feeding", "yeh if i got poorly and it would sort me", ["yes"]),
    ("hospital-admission", "och i'd go in surely if Dr Maguire thought it right", ["would-go"]),
    ("treatment:drip-fluids", "I'd have it if sister in charge thinks it right", ["yes"]),
  ])
  func `being ill, and what carers think best, is what the question is about`(
    slot: String, typed: String, values: [String]
  ) {
    #expect(hear(typed, slot).answers == values)
  }

  @Test(arguments: [
    ("hospital-admission", "yes if I had a stroke"),
    ("treatment:tube-feeding", "yes if my wife thought it right"),
  ])
  func `an if about anything else leaves the question open`(slot: String, typed: String) {
    #expect(hear(typed, slot).answers.isEmpty)
  }

  @Test(arguments: [
    "I would probably like them to try but I'd want to hear from Dr Menon before it's written",
    "I lean towards no but I want to hear what the doctor says first",
    "need to go over it with the palliative nurse",
  ])
  func `who would talk to somebody first has not answered yet`(typed: String) {
    let hearing = hear(typed, "cpr-view")
    #expect(hearing.answers == ["talk-first"])
    #expect(hearing.house.isEmpty)
  }

  @Test func `a wish for somebody to talk to stays one where nothing is to be weighed`() {
    let hearing = hear("can I speak to a nurse", "cpr-view")
    #expect(hearing.answers.isEmpty)
    #expect(hearing.house == ["person"])
  }

  @Test func `who is spoken to at the end of a clause is not its subject`() {
    #expect(hear("do everything mate ive got 3 kids", "cpr-view").answers == ["want-tried"])
  }

  @Test func `a question that is itself a refusal asks nothing beside a plain one`() {
    let hearing = hear("at my age whats the use, i wouldnt thank em for it, no", "cpr-view")
    #expect(hearing.answers == ["do-not-want"])
    #expect(hearing.house.isEmpty)
  }

  @Test func `being ready to die is the reason for a bare no`() {
    let hearing = hear("i reckon no. had a good run", "cpr-view")
    #expect(hearing.answers == ["do-not-want"])
    #expect(hearing.safety.isEmpty)
    #expect(hear("i'm ready to go now, i've made my peace", "cpr-view").safety == ["ready-to-die"])
  }
}

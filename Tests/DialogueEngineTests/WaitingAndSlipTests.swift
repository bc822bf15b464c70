import DialogueEngine
import DialogueModel
import Testing

/// What is said of a moment, of a slip, and of a mind that was changed on the way out.
@Suite struct WaitingAndSlipTests {
  @Test(arguments: Opened.all)
  func `hang on is waited for, and ends nothing`(opened: Opened) throws {
    var talk = try opened.talk()
    #expect(
      talk.hear(Heard(words: "hang on", house: ["pause"], waits: true))
        == [": silence.h1"] + opened.again)
    var another = try opened.talk()
    #expect(another.hear(.house("pause")).last == ". rest, pause")
  }

  @Test(arguments: [("in the year 2048", "2048-05-04"), ("in the year 1841", "1841-05-04")])
  func `a day on which nobody alive was born is asked again`(words: String, day: String) throws {
    var talk = try Talk(
      in: "opening", answers: [("full-name", "Ann Lee")], asking: .question("birth-date"))
    let done = talk.hear(.typed(words, day))
    #expect(done.first == ": day-out-of-reach.h1")
    #expect(done.last == "? birth-date, missed 1")
    #expect(talk.state.answer(to: "birth-date") == nil)
    #expect(talk.hear(.typed("4 May 1941", "1941-05-04")).contains { $0.contains("1941-05-04") })
  }

  @Test func `a slip in the year is not put in the place of an answer`() throws {
    var talk = try Opened.question.talk()
    let slip = Correction(slot: "birth-date", choice: "2048-05-04")
    let done = talk.hear(Heard(words: "no, born in 2048", correction: slip))
    #expect(done.contains(": day-out-of-reach.h1"))
    #expect(talk.state.answer(to: "birth-date")?.choice == "1941-05-04")
  }

  @Test func `an answer to what a house rule asks goes before a wish to change`() throws {
    var talk = try Opened.question.talk()
    _ = talk.hear(.safety("suicidal"))
    let line = "no, something else, let me change that"
    #expect(
      talk.hear(Heard(words: line, house: ["change"], values: ["something-else"])) == [
        "= local-suicidal-check: something-else “\(line)” typed", ". back",
        "? information-preference",
      ])
  }
}

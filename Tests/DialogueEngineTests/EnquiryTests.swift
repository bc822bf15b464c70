import DialogueEngine
import Testing

/// What people ask in the middle of the talk is answered, and the talk goes on where it was.
@Suite struct EnquiryTests {
  private static let asked = Heard(words: "who decides?", enquiry: "who-decides", isQuestion: true)

  @Test(arguments: Opened.all)
  func `it is answered, and the question is asked again`(opened: Opened) throws {
    var talk = try opened.talk()
    #expect(talk.hear(Self.asked) == [": law.e1"] + opened.again)
  }

  @Test func `an answer in the same line is kept`() throws {
    var talk = try Opened.question.talk()
    let heard = Heard(
      words: "all, and who decides?", enquiry: "who-decides", values: ["everything"])
    #expect(
      talk.hear(heard) == [
        ": law.e1", "= information-preference: everything “all, and who decides?” typed", "? pets",
      ])
  }

  @Test(arguments: [
    asked, Heard(words: "why me?", house: ["why"]), Heard(words: "what is CPR", house: ["explain"]),
  ])
  func `where questions are kept, it is kept and not answered`(heard: Heard) throws {
    var talk = try Talk(
      in: "team", answers: Talk.known, asking: .question("questions-for-my-team"))
    #expect(
      talk.hear(heard) == [
        "= questions-for-my-team: in their words “\(heard.words)” typed", ": crossroads.h1",
        "? crossroads to place",
      ])
  }

  @Test func `there, why alone asks why we ask`() throws {
    var talk = try Talk(
      in: "team", answers: Talk.known, asking: .question("questions-for-my-team"))
    #expect(
      talk.hear(Heard(words: "Why?", house: ["why"])) == [
        ": team.t-why", "? questions-for-my-team",
      ])
  }

  @Test func `one that nobody has written an answer to is not guessed at`() throws {
    var talk = try Opened.question.talk()
    #expect(
      talk.hear(Heard(words: "does it hurt?", enquiry: "does-it-hurt", isQuestion: true)) == [
        ": cannot-answer.h1", ": example.i-again", "? information-preference, missed 1",
      ])
  }
}

import ConversationSession
import DialogueEngine
import DialogueModel
import Testing

/// Between two parts people say what they came to say: none of it is lost, and none of it ends the talk.
@Suite struct ToldBetweenPartsTests {
  /// The part about hospital is done, and it is asked how to go on.
  private func crossroads() throws -> PersonTalk {
    let talk = try PersonTalk(in: "hospital", typing: ["1", "skip"])
    guard case .crossroads? = talk.open?.kind else {
      Issue.record("\(String(describing: talk.open)) was asked instead")
      return talk
    }
    return talk
  }

  private static let machair = "To see the machair in flower once more"

  @Test func `what is told is kept if she says so, beside what is told next`() throws {
    var talk = try crossroads()
    talk.hear(Self.machair)
    #expect(talk.open?.slot == "local-keep-that")
    talk.hear("yes")
    #expect(talk.answer(to: "what-matters")?.words == Self.machair)
    for line in ["Less time and a clear head", "yes please"] { talk.hear(line) }
    #expect(
      talk.answer(to: "what-matters")?.words == Self.machair + "\nLess time and a clear head")
    #expect(talk.open?.slot == "local-crossroads")
  }

  @Test func `what is told is left out if she says so`() throws {
    var talk = try crossroads()
    for line in [Self.machair, "no"] { talk.hear(line) }
    #expect(talk.answer(to: "what-matters") == nil)
    #expect(talk.open?.slot == "local-crossroads")
  }

  @Test func `telling beside the list of parts does not end the talk`() throws {
    var talk = try crossroads()
    for line in ["umm", "ehh", "ohh", "Prayer and the Dales in my eye"] { talk.hear(line) }
    #expect(!talk.sitting.isOver)
    #expect(talk.open?.slot == "local-keep-that")
  }

  @Test(arguments: ["I'm knackered", "me head's gone"])
  func `whoever may want to stop is asked`(line: String) throws {
    var talk = try PersonTalk(in: "place", typing: [line])
    #expect(talk.open?.slot == "local-may-stop")
    talk.hear("go on")
    #expect(talk.open?.slot == "place-of-care")
    for line in [line, "stop"] { talk.hear(line) }
    #expect(talk.sitting.isOver)
  }

  @Test(arguments: [
    "stop", "I'd like to stop now", "let's finish there", "that's enough for today",
  ])
  func `whoever says that they want to stop is not asked`(line: String) throws {
    #expect(try PersonTalk(in: "place", typing: [line]).sitting.isOver)
  }

  @Test func `what was said in passing is read back before the plan is called right`() throws {
    var talk = try PersonTalk(in: "talking", typing: ["I don't want CPR, mind"])
    talk.go(to: "closing")
    #expect(talk.open?.slot == "cpr-view")
    talk.hear("yes")
    #expect(talk.answer(to: "cpr-view")?.choice == "do-not-want")
    #expect(talk.sitting.state.topic == "closing")
  }
}

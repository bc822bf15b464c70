import ConversationSession
import DialogueEngine
import DialogueModel
import Journal
import TestSupport
import Testing

/// A reading is confirmed by a yes that says nothing else; whatever else stands in the line is heard.
@Suite struct SaidAtAReadingTests {
  private func read(_ line: String, _ view: String = "dont do it to me please") throws -> PersonTalk
  {
    try PersonTalk(in: "cpr", typing: ["yes", "no", view, line])
  }

  @Test(arguments: [
    ("i dont know", "yes. yes i do want it", "want-tried"),
    ("i dont know", "yes, try it", "want-tried"),
    ("dont do it to me please", "yes I want it tried", "want-tried"),
  ])
  func `a yes with another view in it is that other view, read back`(
    view: String, line: String, choice: String
  ) throws {
    let talk = try read(line, view)
    guard case .confirm(choice: let now, _)? = talk.open?.kind else {
      Issue.record("\(String(describing: talk.open)) was asked")
      return
    }
    #expect(now == choice)
    #expect(talk.answer(to: "cpr-view") == nil)
  }

  @Test func `a yes and a no in one breath are neither`() throws {
    let talk = try read("well no but yes", "i wouldnt want my chest smashed in but i want to live")
    #expect(talk.answer(to: "cpr-view") == nil)
    #expect(talk.open?.slot == "cpr-view")
  }

  @Test(arguments: ["no, yes to a drip", "yes, and yes to a drip"])
  func `what is said of another treatment is read back behind it`(line: String) throws {
    let talk = try PersonTalk(in: "treatments", typing: ["yes", "I would not want that", line])
    let waiting = talk.open?.waiting.map(\.slot) ?? []
    let isRead = talk.open?.slot == "treatment:drip-fluids"
    #expect(waiting.contains("treatment:drip-fluids") || isRead)
  }

  @Test func `a change of an answer says first which answer it is about`() throws {
    let talk = try PersonTalk(
      in: "place", typing: ["4", "skip", "skip", "the place one, make it home"])
    #expect(talk.said.contains { $0.hasPrefix("Where I would like to be cared for. Before,") })
  }

  @Test(arguments: [["no that is all"], ["none"], ["1", "none"]])
  func `whoever has no second refusal gets out of it`(lines: [String]) throws {
    var talk = try PersonTalk(in: "refusing")
    for line in Self.firstRefusal + ["yes"] { talk.hear(line) }
    #expect(talk.open?.slot == "refusal-2-named")
    for line in lines { talk.hear(line) }
    #expect(talk.answer(to: "refusal-2") == nil)
    #expect(talk.open?.slot.hasPrefix("refusal-2") == false)
  }

  /// Up to "Is there another treatment that you want to refuse?"
  private static let firstRefusal = [
    "yes", "no", "1", "7", "no blood at all", "in every case", "1", "1",
  ]
}

import ConversationSession
import DialogueEngine
import DialogueModel
import TestSupport
import Testing

/// The number that is shown is the number that is taken.
@Suite struct PickedNumberTests {
  /// Lines that may mean several things, each at its question.
  @Test(arguments: [
    ("cpr", ["yes", "no"], "either try CPR or let me go"),
    ("place", [], "hospital or home, either"),
    ("place", [], "hospice or at home, either would do"),
  ])
  func `each of several readings is taken by the number beside it`(
    part: String, before: [String], line: String
  ) throws {
    let asked = try PersonTalk(in: part, typing: before + [line])
    guard case .whichOf(let choices, _)? = asked.open?.kind, let shown = asked.said.last else {
      Issue.record("\(line): was not asked about")
      return
    }
    for (number, choice) in zip(1..., choices) {
      #expect(shown.contains("\(number). \(asked.label(of: choice))"), "\(line), \(number)")
      var talk = asked
      talk.hear(String(number))
      #expect(talk.open?.kind == .confirm(choice: choice, words: line), "\(line), \(number)")
    }
  }

  @Test func `at a reading a number is a pick from the list above it, and never a yes`() throws {
    for (number, place) in [("1", "home"), ("3", "care-home")] {
      var talk = try PersonTalk(in: "place")
      talk.hear("I think a hospice would suit me")
      guard case .confirm(choice: "hospice", _)? = talk.open?.kind else {
        Issue.record("it was not read back")
        continue
      }
      talk.hear(number)
      #expect(talk.answer(to: "place-of-care")?.choice == place)
    }
    var talk = try PersonTalk(in: "place")
    talk.hear("I think a hospice would suit me")
    talk.hear("4")
    #expect(talk.answer(to: "place-of-care")?.choice == "hospice")
  }

  @Test func `where no list of that question stands above it, a number says nothing`() throws {
    var talk = try PersonTalk(in: "place")
    talk.hear("a hospice, and I don't want CPR")
    talk.hear("yes")
    let cpr = try #require(talk.sitting.state.noted.first)
    #expect(cpr.slot == "cpr-view")
    talk.go(to: "cpr")
    while talk.open?.slot != "cpr-view" { talk.hear("yes") }
    talk.hear("1")
    #expect(talk.answer(to: "cpr-view")?.choice == nil)
    #expect(talk.open?.slot == "cpr-view" && talk.open?.misses == 1)
  }
}

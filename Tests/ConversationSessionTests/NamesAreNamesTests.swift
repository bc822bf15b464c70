import ConversationSession
import DialogueEngine
import DialogueModel
import Journal
import TestSupport
import Testing

/// Somebody who was told an hour ago does not answer what their name is. What they say instead is met,
/// and never stands where a name, a place or a number should.
@Suite struct NamesAreNamesTests {
  private func newcomer(_ lines: [String]) throws -> (state: State, said: [String]) {
    var sitting = try #require(
      Sitting(
        book: RealDialogues.book, conversation: "patient", recogniser: RealDialogues.recogniser,
        past: [], today: TranscriptTests.today))
    var events = sitting.begin()
    for line in lines { events += sitting.hear(line) }
    let said: [String] = events.compactMap {
      if case .did(.said(_, let words)) = $0 { words } else { nil }
    }
    return (sitting.state, said)
  }

  private static let met = "I have read that. There is room for it further on, in your own words."

  @Test(arguments: [
    "they told me an hour ago", "cancer they missed twice", "and dont thank me", "but im dying",
    "dont matter what i want though does it", "im scared of choking to death",
    "My wife was Jean. I am Arthur Pennock",
  ])
  func `a sentence is no name, and is not read back as one`(line: String) throws {
    let (state, said) = try newcomer(["England", "1", line])
    #expect(state.open == Asking(slot: "full-name", kind: .question, misses: 1, missed: line))
    #expect(state.answer(to: "full-name") == nil)
    #expect(said.contains(Self.met))
  }

  @Test(arguments: [
    "Jean", "Ann Smith", "John I Smith", "my name is Ann Smith", "I'm Kev Doyle", "Do Thi Lan",
    "call me Dan", "Fy enw i yw Mair Huws",
  ])
  func `a name is a name, however it is said`(line: String) throws {
    var (state, _) = try newcomer(["England", "1", line])
    // One of many words is read back.
    if case .confirm? = state.open?.kind {
      (state, _) = try newcomer(["England", "1", line, "yes"])
    }
    #expect(state.answer(to: "full-name")?.words == line)
  }

  @Test func `what was said before the name is no part of it`() throws {
    let (state, _) = try newcomer([
      "they told me an hour ago", "England", "1", "but im dying", "Kev Doyle",
    ])
    #expect(state.answer(to: "nation")?.words == "England")
    #expect(state.answer(to: "full-name")?.words == "Kev Doyle")
  }

  @Test func `what was never followed does not stand for where somebody lives`() throws {
    let (state, _) = try newcomer(["bollocks", "asdfghjkl", "qwertyuiop"])
    #expect(state.answer(to: "nation") == nil)
    #expect(state.left["nation"] != nil)
  }

  @Test(arguments: ["just me", "on my own", "no im on me own"])
  func `whoever is alone after all is not asked who the others are`(line: String) throws {
    let (state, _) = try newcomer(["England", "2", line])
    #expect(state.answer(to: "who-is-here")?.choice == "alone")
    #expect(state.answer(to: "others-present") == nil)
    #expect(state.open?.slot == "full-name")
  }

  @Test(arguments: ["2", "she types what i say"])
  func `whoever was taken for somebody else can say that it is not so`(line: String) throws {
    let (state, _) = try newcomer(["England", "3", line])
    #expect(state.answer(to: "who-is-here")?.choice == "with-someone")
    #expect(state.open?.slot != "local-somebody-else")
  }

  @Test func `a fear of how it will be is kept as a question for the team`() throws {
    let talk = try PersonTalk(in: "small-things", typing: ["will i choke to death"])
    #expect(talk.answer(to: "questions-for-my-team")?.words == "will i choke to death")
    #expect(talk.open?.misses == 1, "and the open question waits")
  }

  @Test(arguments: ["are you even listening", "is this thing on"])
  func `a question about the program is none for the team`(line: String) throws {
    let talk = try PersonTalk(in: "small-things", typing: [line])
    #expect(talk.answer(to: "questions-for-my-team") == nil)
  }
}

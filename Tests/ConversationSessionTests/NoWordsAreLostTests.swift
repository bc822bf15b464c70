import ConversationSession
import DialogueEngine
import DialogueModel
import Journal
import TestSupport
import Testing

/// Whatever is typed to a question is kept with its answer, whatever else the line asks or wishes, and
/// wherever the talk goes meanwhile.
@Suite struct NoWordsAreLostTests {
  // MARK: What stands beside a question to us, or a wish

  @Test(arguments: [
    "My dog Mali matters most to me. Who sees this?",
    "My cat. Why do you ask?",
    "My cat. Where am I in this?",
    "My garden and my grandchildren. I am tired, let us stop for today.",
    "My garden and my grandchildren. Can I talk to a nurse?",
    "My garden and my grandchildren. Go back please",
    "My garden and my grandchildren. I want to change something",
    "My garden and my grandchildren. What does hospice mean?",
  ])
  func `an answer in own words is kept before what it ends with is done`(line: String) throws {
    let talk = try PersonTalk(in: "what-matters", typing: [line])
    #expect(talk.answer(to: "what-matters")?.words == line)
  }

  @Test(arguments: [
    "Who sees this?", "I am tired. Let us stop", "Oh. Why do you ask?", "What does hospice mean?",
    "Can I talk to a nurse?", "go back please",
  ])
  func `a question or a wish alone is no answer`(line: String) throws {
    let talk = try PersonTalk(in: "what-matters", typing: [line])
    #expect(talk.answer(to: "what-matters") == nil)
  }

  @Test func `the reason is kept and the refusal noted, and then it stops`() throws {
    let line = "because my wife is here. And no ventilator. I want to stop now"
    let talk = try PersonTalk(in: "place", typing: ["1", line])
    #expect(talk.sitting.isOver)
    #expect(talk.answer(to: "place-reason")?.words == line)
    #expect(talk.sitting.state.noted.map(\.slot) == ["treatment:ventilation"])
  }

  @Test func `what is said of another question stands beside a question to us`() throws {
    let talk = try PersonTalk(
      in: "talking", typing: ["Who sees this? I'd want to die at home, mind."])
    #expect(talk.sitting.state.noted.first?.slot == "place-of-death")
  }

  @Test func `a place is read back after the wish that came with it`() throws {
    var talk = try PersonTalk(in: "place", typing: ["a hospice. What is a hospice?"])
    #expect(talk.open?.slot == "place-of-care")
    talk = try PersonTalk(
      in: "place", typing: ["In a hospice I should think. Let's stop for today"])
    #expect(talk.sitting.isOver)
    talk.go(to: "place")
    guard case .confirm(choice: "hospice", _)? = talk.open?.kind else {
      Issue.record("\(String(describing: talk.open)) was asked instead")
      return
    }
  }

  // MARK: What is said while an answer is read back

  @Test func `a condition is kept with the yes that follows it`() throws {
    let talk = try PersonTalk(
      in: "cpr",
      typing: ["yes", "no", "I dont want cpr", "as long as my Mary agrees with it", "yes"])
    #expect(
      talk.answer(to: "cpr-view")?.words == "I dont want cpr\nas long as my Mary agrees with it")
  }

  @Test func `a long name that is typed once more is the name`() throws {
    let name = "Gwenllian Angharad Mair Rees of Tregaron"
    var talk = try PersonTalk(in: "opening", typing: ["change", "full name", name])
    guard case .confirm(choice: nil, name)? = talk.open?.kind else {
      Issue.record("the name was not read back: \(String(describing: talk.open))")
      return
    }
    talk.hear(name)
    #expect(talk.answer(to: "full-name")?.words == name)
  }

  // MARK: Another day

  @Test func `what was not understood is kept with the answer of another day`() throws {
    var talk = try PersonTalk(in: "place", typing: ["somewhere I can hear the sea"])
    talk.go(to: "place")
    talk.hear("hospice")
    if case .confirm? = talk.open?.kind { talk.hear("yes") }
    #expect(talk.answer(to: "place-of-care")?.choice == "hospice")
    #expect(talk.answer(to: "place-of-care")?.words == "somewhere I can hear the sea\nhospice")
  }

  @Test(arguments: [nil, "place", "talking"])
  func `a change that waits for its yes waits till another day`(part: String?) throws {
    var talk = try PersonTalk(
      in: "place", typing: ["4", "skip", "skip", "the place one, make it home"])
    guard case .confirm(choice: "home", _)? = talk.open?.kind else {
      Issue.record("the change was not read back")
      return
    }
    talk.go(to: part)
    #expect(talk.open?.slot == "place-of-care")
    talk.hear("yes")
    #expect(talk.answer(to: "place-of-care")?.choice == "home")
  }

  @Test func `a correction and an answer in one line are both taken`() throws {
    var talk = try PersonTalk(
      in: "place", typing: ["4", "skip", "skip", "skip"])
    talk.go(to: "treatments")
    for line in ["yes", "make the place one home, and no to this", "yes"] { talk.hear(line) }
    #expect(talk.answer(to: "place-of-care")?.choice == "home")
    guard case .confirm(choice: "no", _)? = talk.open?.kind else {
      Issue.record("the no was not read back: \(String(describing: talk.open))")
      return
    }
    #expect(talk.open?.slot.hasPrefix("treatment:") == true)
  }

  // MARK: Elsewhere

  @Test(arguments: [["topics", "1"], ["go back"]])
  func `two readings of one line wait where she goes elsewhere`(lines: [String]) throws {
    let line = "no ventilator and no dialysis thanks"
    let talk = try PersonTalk(in: "treatments", typing: ["yes", line] + lines)
    let noted = talk.sitting.state.noted.map(\.slot)
    #expect(noted.sorted() == ["treatment:dialysis", "treatment:ventilation"])
  }

  @Test func `a reading that comes later is said with the words that it is made of`() throws {
    var talk = try PersonTalk(in: "talking", typing: ["I don't want CPR, mind"])
    talk.go(to: "cpr")
    while let slot = talk.open?.slot, slot != "cpr-view", !talk.sitting.isOver { talk.hear("yes") }
    #expect(talk.said.contains { $0.contains("I don't want CPR, mind") })
  }

  // MARK: Danger

  @Test func `what was no danger after all was the answer`() throws {
    let line = "I want to end it all with a clear desk"
    var talk = try PersonTalk(in: "what-matters", typing: [line])
    guard talk.sitting.state.aside == .suicidal else {
      Issue.record("nothing was asked about it")
      return
    }
    talk.hear("2")
    #expect(talk.answer(to: "what-matters")?.words == line)
  }

  @Test func `what was said in danger is no answer on another day`() throws {
    var talk = try PersonTalk(in: "what-matters", typing: ["I want to kill myself", "1"])
    #expect(talk.sitting.isOver)
    talk.go(to: "what-matters")
    talk.hear("my dog Mali")
    #expect(talk.answer(to: "what-matters")?.words == "my dog Mali")
  }

  // MARK: The journal

  @Test func `however often it is said again, the journal can be read`() throws {
    var talk = try PersonTalk(in: "place")
    let line = String(repeating: "\u{1}a ", count: 20_000)
    for _ in 0..<24 {
      talk.hear(line)
      talk.hear("repeat")
    }
    let bytes = JournalText.bytes(talk.entries)
    #expect(JournalText.read(bytes).damagedLine == nil)
    #expect(bytes.count < 1 << 26)
  }
}

import ConversationSession
import DialogueEngine
import DialogueModel
import TestSupport
import Testing

/// What is answered at once is no less an answer.
@Suite struct `Words that are answered at once` {
  @Test(arguments: Enquiry.namesOfHowTheyAre)
  func `are known by a name under which something is answered`(name: String) throws {
    let names = try Play("", in: "relative").sitting(past: []).script
    let own = try Play("").sitting(past: []).script
    #expect(names.answers(enquiry: name) || own.answers(enquiry: name), "\(name)")
  }

  @Test(arguments: [
    ("talking", "understanding-of-health", "I'm in agony and the patch is not working"),
    ("worries", "worries", "the pain is a lot worse tonight"),
  ])
  func `are kept where somebody was asked how they are`(
    topic: String, slot: String, line: String
  ) throws {
    var sitting = try Play("").sitting(past: [])
    _ = sitting.begin(at: topic)
    for answer in ["England", "just me", "4 May 1941", "yes", "everything"]
    where sitting.state.open?.slot != slot { _ = sitting.hear(answer) }
    try #require(sitting.state.open?.slot == slot)
    let said = sitting.shown(sitting.hear(line))
    #expect("\(said)".contains("Please ring somebody about it now"))
    #expect(sitting.state.answer(to: slot)?.words == line)
  }

  @Test func `are no answer to what makes a day good`() throws {
    var sitting = try Play("").sitting(past: [])
    _ = sitting.begin(at: "small-things")
    while let slot = sitting.state.open?.slot, slot != "good-day" {
      _ = sitting.hear(slot == "nation" ? "England" : slot == "who-is-here" ? "just me" : "skip")
    }
    _ = sitting.hear("I'm in agony")
    #expect(sitting.state.open?.slot == "good-day")
    #expect(sitting.state.answer(to: "good-day") == nil)
  }
}

import Rehearsal
import RehearsalChecker
import RehearsalSession
import TestSupport
import Testing

/// What a slip leaves behind, and what only looks like more than it is.
@Suite("What a turn earns")
struct SlipTests {
  @Test func `a turn that hurt holds a step of trust back until it is put right`() {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("minimises"))
    for words in ["patient", "brave", "steady", "strong", "careful", "honest", "faithful"] {
      talk.hear(SmallStory.turn("respects", words: words))
    }
    #expect(talk.state.feelings.trust == 5)
    talk.hear(SmallStory.turn("repairs"))
    #expect(talk.state.feelings.trust == 6)
  }

  @Test func `what a turn takes back at once it does not earn`() {
    var talk = SmallStory.begun()
    let turn = talk.hear(SmallStory.turn("acknowledges-feeling", "false-reassurance"))
    #expect(turn.after.trust == turn.before.trust - 1)
  }

  @Test func `one feeling that is named hears one worry, even where two are open`() throws {
    let walk = try Self.walk(
      "overprotective-family", ["", "It must be hard juggling all this."])
    #expect(walk.rehearsing.state.cuesRaised == 2)
    #expect(walk.cuesHeard == 1)
  }

  @Test func `a list of questions that a word answers explores nothing`() {
    var one = SmallStory.begun()
    one.hear(SmallStory.turn("closed-question of given-up"))
    #expect(one.holds([.cue("given-up", .explored)]))
    var three = SmallStory.begun()
    three.hear(
      SmallStory.turn("closed-question of given-up", "closed-question", "closed-question"))
    #expect(three.holds([.cue("given-up", .halfHeard)]))
  }

  @Test func `a worry that was heard and then waved away is heard no more`() {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("reflection of given-up"))
    #expect(talk.holds([.cue("given-up", .heard)]))
    let turn = talk.hear(SmallStory.turn("platitude of given-up"))
    #expect(turn.cueEvents.first?.kind == .takenBack)
    #expect(talk.holds([.cue("given-up", .halfHeard)]))
  }

  @Test func `what a worry is about is not heard by saying that it is not so`() throws {
    let denied = try Self.walk("feeding-tube", ["He is not starving."])
    #expect(denied.cuesHeard == 0)
    let met = try Self.walk("feeding-tube", ["You are afraid that he is starving."])
    #expect(met.cuesHeard == 1)
  }

  @Test func `other forms of an author's words are heard as well`() throws {
    let walk = try Self.walk("feeding-tube", ["You fear that Ron starves."])
    #expect(walk.cuesHeard == 1)
  }

  @Test func `a worry that was met is kept even where no rule may be quoted`() {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("reflection of given-up"))
    let kept = LookBack(on: talk, notes: []).kept
    #expect(kept.map(\.moment) == ["heard a worry"])
    #expect(kept.map(\.cue) == ["given-up"])
  }

  @Test func `somebody who is only asked says so, and somebody who is also told does not`() throws {
    let line = "I have answered a good many questions."
    let questions = [
      "How are you feeling?", "What do you mean?", "What matters to you?", "What would help?",
      "What would you like?", "How have you been?", "What else is on your mind?",
    ]
    let asked = try Self.walk("after-bluntness", questions)
    #expect(asked.transcript.contains { $0.contains(line) })
    let told = questions.prefix(3) + ["I don't know yet, and I will find out for you."]
    let both = try Self.walk("after-bluntness", told + questions.suffix(3))
    #expect(!both.transcript.contains { $0.contains(line) })
  }

  // MARK: - Heard in a scenario

  @Test func `what is done between stars tells and meets as well`() throws {
    let walk = try Self.walk(
      "rude-and-frightened", ["*asks for the pain relief to be brought now*"])
    #expect(walk.rehearsing.turns.first?.newlyTold == ["pain-now"])
  }

  @Test(arguments: [
    "It is not because he does not need it. We have nobody to send.",
    "Somebody may tell you that he doesn't need it. That is not true.",
    "I was told to tell you that he does not need anybody.",
  ])
  func `what is denied or only passed on is no untruth`(line: String) throws {
    let walk = try Self.walk("kind-lie", [line])
    #expect(walk.rehearsing.turns.first?.heard.untrue.isEmpty == true)
  }

  @Test func `the same words, meant, are an untruth`() throws {
    let walk = try Self.walk("kind-lie", ["He doesn't need it."])
    #expect(walk.rehearsing.turns.first?.heard.untrue.map(\.fact) == ["he-needs"])
  }

  @Test(arguments: ["mm", "Mhm.", "Oh. I see."])
  func `a nod leaves her room as silence does`(line: String) throws {
    let walk = try Self.walk("writing-me-off", [line])
    #expect(walk.rehearsing.turns.first?.heard.manner == .waited)
  }

  @Test(arguments: [
    "You stupid old woman.", "Shut up.", "I hope you die in here.", "You're pathetic.",
    "Oh, fuck off.", "I'll slap you if you do that again.",
  ])
  func `insults and threats are known`(line: String) throws {
    #expect(try Self.isAbusive(line))
  }

  @Test(arguments: [
    "You feel useless, lying here.", "It was a stupid thing to say to you, and I am sorry.",
    "I'm not saying that you are stupid.", "You sound angry.", "He has died. I am so sorry.",
    "Are you afraid that we shall hit you with bad news?", "That is a bloody shame.",
  ])
  func `what gives a feeling back wounds nobody`(line: String) throws {
    #expect(!(try Self.isAbusive(line)))
  }

  private static func isAbusive(_ line: String) throws -> Bool {
    let scenario = try #require(RealRehearsals.checked.scenarios.first)
    return PlayedWalk.ears(of: scenario).isAbusive(line)
  }

  private static func walk(_ name: String, _ turns: [String]) throws -> PlayedWalk {
    let scenario = try #require(RealRehearsals.checked.scenarios.first { $0.id == name })
    return PlayedWalk(scenario, turns)
  }
}

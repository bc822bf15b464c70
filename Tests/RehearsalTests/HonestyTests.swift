import Rehearsal
import RehearsalChecker
import RehearsalSession
import Testing

/// Dying is not dead, and a doctor who is nowhere in the story does not come.
@Suite("What is so in a story, and what is not")
struct HonestyTests {
  /// A scenario, a line, and the fact that it tells untruly.
  static let untrue = [
    ("empty-bed", "She's dying.", "died"),
    ("empty-bed", "Surinder is very ill.", "died"),
    ("i-agreed", "She is dying.", "lungs"),
    ("do-everything", "She's dead.", "dying"),
    ("how-long", "I'll ask Dr Khan to come at ten tomorrow.", "doctor-at-ten"),
    ("how-long", "Dr Amin will come and see you this morning.", "doctor-at-ten"),
  ]

  @Test(arguments: untrue)
  func `what is not so is heard as untrue, and told to nobody`(
    name: String, line: String, fact: String
  ) throws {
    let turn = try heard(line, in: name)
    #expect(turn.untrue.contains { $0.fact == fact })
    #expect(!turn.told.contains(fact))
  }

  static let told = [
    ("empty-bed", "I'm sorry, Joyce. Surinder died in the night.", "died"),
    ("how-long", "Dr Amin will come at ten tomorrow.", "doctor-at-ten"),
    ("how-long", "I'm Dr Khan. Dr Amin will come at ten tomorrow.", "doctor-at-ten"),
  ]

  @Test(arguments: told)
  func `what is so is told`(name: String, line: String, fact: String) throws {
    let turn = try heard(line, in: name)
    #expect(turn.untrue.isEmpty)
    #expect(turn.told.contains(fact))
  }

  /// The turns, each with what is told untruly and what is told truly, and which turns the look back
  /// says cost trust.
  static let foundOut: [(untrue: [[String]], told: [[String]], costly: [Int])] = [
    ([["room"]], [[]], [1]),
    ([["room"], []], [[], ["room"]], []),
    ([["room"], ["room"]], [[], []], [2]),
    ([["room"], [], ["room"]], [[], ["room"], []], [3]),
    ([["form"]], [[]], []),
  ]

  @Test(arguments: foundOut.indices)
  func `trust is said to fall only for what it falls for`(row: Int) {
    let (untrue, told, costly) = Self.foundOut[row]
    var talk = SmallStory.begun()
    for (untrue, told) in zip(untrue, told) {
      talk.hear(SmallStory.turn("information", told: told, untrue: untrue))
    }
    let before = talk.state.feelings.trust
    _ = talk.end()
    let lost = Rehearsing.foundOutCost * costly.count
    #expect(talk.state.feelings.trust == max(0, before - lost))
    let telling = LookBackTelling(LookBack(on: talk, notes: []), of: talk.scenario)
    let said = telling.paragraphs(ratings: []).filter { $0.contains("found out afterwards") }
    #expect(said.count == costly.count)
    for (line, turn) in zip(said, costly) { #expect(line.hasPrefix("- Turn \(turn), ")) }
  }

  @Test func `what was told and then taken back is not called left out`() {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("information", told: ["form"]))
    talk.hear(SmallStory.turn("information", untrue: ["form"]))
    let telling = LookBackTelling(LookBack(on: talk, notes: []), of: talk.scenario)
    let lines = telling.paragraphs(ratings: [])
    #expect(lines.contains { $0.hasPrefix("- Told, and then taken back by what was not so: ") })
    #expect(!lines.contains { $0.hasPrefix("- Not told") })
  }

  @Test(arguments: [
    ("\"I'm here,\" I said", "“\"I'm here,\" I said”"), ("\"I'm here\"", "“I'm here”"),
    ("I am here", "“I am here”"),
  ])
  func `a turn is quoted to its last letter`(words: String, quoted: String) {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("information", words: words, untrue: ["room"]))
    let telling = LookBackTelling(LookBack(on: talk, notes: []), of: talk.scenario)
    #expect(telling.paragraphs(ratings: []).contains { $0.contains("Turn 1, \(quoted): ") })
  }

  @Test(arguments: ["116 123", ""], ["999", ""])
  func `a learner in danger reads whole sentences, whatever numbers there are`(
    helpline: String, emergency: String
  ) {
    let lines = House.steppingOut(
      of: SmallStory.scenario, helpline: helpline, emergency: emergency)
    for line in lines {
      #expect(line.hasSuffix("."))
      #expect(!line.contains(", If "))
    }
  }

  @Test func `trust that rose is not told as if it had fallen`() throws {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("support", "acknowledges-feeling", "takes-space"))
    let turn = try #require(talk.turns.first)
    try #require(turn.after.trust > turn.before.trust)
    let note = MomentNote(
      name: "takes-space", why: "The worry goes back inside.", sources: [], instead: [],
      isSlip: true, mayBeQuoted: true)
    let telling = LookBackTelling(LookBack(on: talk, notes: [note]), of: talk.scenario)
    let did = telling.paragraphs(ratings: []).filter { $0.contains("What it did: ") }
    #expect(!did.isEmpty)
    #expect(did.allSatisfy { $0.contains("What such words can do: The worry goes back inside.") })
  }

  @Test(arguments: [
    ([1], "I did not follow turn 1."), ([1, 2], "I did not follow turns 1 and 2."),
    ([1, 2, 3], "I did not follow turns 1, 2 and 3."),
  ])
  func `turns that were not followed are named as people name them`(turns: [Int], line: String) {
    var talk = SmallStory.begun()
    for _ in turns { talk.hear(SmallStory.turn(words: "qwerty", isUnderstood: false)) }
    let telling = LookBackTelling(LookBack(on: talk, notes: []), of: talk.scenario)
    #expect(telling.paragraphs(ratings: []).contains { $0.hasPrefix(line) })
  }

  private func heard(_ line: String, in name: String) throws -> HeardTurn {
    let scenario = try #require(RealRehearsals.checked.scenarios.first { $0.id == name })
    let talk = Rehearsing(scenario, effects: EffectTable())
    return PlayedWalk.ears(of: scenario).hear(line, in: talk)
  }
}

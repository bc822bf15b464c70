import Rehearsal
import RehearsalChecker
import Testing

@Suite("What she answers")
struct ReplyTests {
  @Test func `what she tells depends on trust`() {
    var cold = SmallStory.begun()
    cold.hear(SmallStory.turn("question", topics: ["family"]))
    #expect(cold.state.learned.isEmpty)
    var warm = SmallStory.begun()
    warm.hear(SmallStory.turn("reflection of given-up", "support", "repairs"))
    warm.hear(SmallStory.turn("question", topics: ["family"]))
    #expect(warm.state.learned == ["son"])
  }

  @Test func `a block says each of its lines once, and then a stance answers`() {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("reflection of given-up"))
    let first = talk.hear(SmallStory.turn("information", told: ["form"]))
    let second = talk.hear(SmallStory.turn("information", told: ["form"]))
    #expect(first.reply.map(\.id) == ["m3"])
    #expect(second.answer == .stance(.asking))
  }

  @Test func `no line of a stance is said twice in a row`() {
    var talk = SmallStory.begun()
    let ids = (1...6).flatMap { _ in talk.hear(SmallStory.turn("respects")).reply.map(\.id) }
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 != $1 })
    #expect(ids.count == 6)
  }

  static let stances: [(name: String, moments: [String], stance: Stance)] = [
    ("argued with", ["argues"], .angry), ("left", ["abandons"], .quiet),
    ("met", ["support", "respects"], .asking), ("passed by", ["information"], .guarded),
  ]

  @Test(arguments: stances.map(\.name))
  func `her stance follows from where her feelings are`(name: String) throws {
    let row = try #require(Self.stances.first { $0.name == name })
    var talk = SmallStory.begun()
    talk.hear(
      HeardTurn(words: "a", moments: row.moments.map { HeardMoment(name: $0, words: $0) }))
    #expect(talk.stance == row.stance)
  }

  @Test func `the first ending whose conditions hold comes`() {
    var good = SmallStory.begun()
    good.hear(SmallStory.turn("reflection of given-up", "support"))
    good.hear(SmallStory.turn("information", told: ["form"]))
    #expect(good.end().map(\.id) == ["m50"])
    #expect(good.endingRank == 0)
    var bare = SmallStory.begun()
    #expect(bare.end().map(\.id) == ["m52"])
    #expect(bare.endingRank == 2)
  }

  @Test func `she looks back at what there was, and only at that`() {
    var talk = SmallStory.begun()
    #expect(talk.afterwards.map(\.id) == ["a3"])
    talk.hear(SmallStory.turn("false-reassurance"))
    #expect(talk.afterwards.map(\.id) == ["a2"])
    talk.hear(SmallStory.turn("reflection of given-up"))
    #expect(talk.afterwards.map(\.id) == ["a1", "a2"])
  }

  @Test func `a turn said again starts from where it was said`() throws {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("reflection of given-up"))
    talk.hear(SmallStory.turn("abandons"))
    talk.hear(SmallStory.turn("argues"))
    var again = try #require(talk.before(turn: 2))
    #expect(again.turns.count == 1)
    #expect(again.state.feelings.trust == 3)
    again.hear(SmallStory.turn("support"))
    #expect(again.state.feelings.trust == 4)
    #expect(talk.before(turn: 9) == nil)
  }

  @Test func `the same turns give the same talk`() {
    let turns = [
      SmallStory.turn("false-reassurance"), SmallStory.silence,
      SmallStory.turn("reflection of given-up"), SmallStory.turn("information", told: ["form"]),
    ]
    let talks = (1...3).map { _ in
      var talk = SmallStory.begun()
      for turn in turns { talk.hear(turn) }
      return talk.turns
    }
    #expect(talks[0] == talks[1])
    #expect(talks[1] == talks[2])
  }

  @Test func `when the time is over, nothing more is said`() {
    var talk = SmallStory.begun()
    while !talk.isOver { talk.hear(SmallStory.turn("respects")) }
    #expect(talk.turns.count == SmallStory.scenario.turnsMax)
  }
}

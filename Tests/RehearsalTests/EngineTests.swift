import Rehearsal
import RehearsalChecker
import Testing

@Suite("A simulated person")
struct EngineTests {
  // MARK: - Cues

  @Test func `a worry that is heard calms her, and opens her up`() {
    var talk = SmallStory.begun()
    let turn = talk.hear(SmallStory.turn("reflection of given-up"))
    #expect(turn.cueEvents.map(\.kind) == [.heard])
    #expect(turn.after == Feelings(trust: 3, distress: 2, anger: 0, load: 0))
    #expect(turn.reply.map(\.id) == ["m2"])
    #expect(talk.state.inPlay == ["night"])
  }

  @Test
  func `a worry that is passed over comes back stronger, and the third time she asks to be left`() {
    var talk = SmallStory.begun()
    let replies = (1...3).map { _ in talk.hear(SmallStory.turn("information", "takes-space")) }
    #expect(replies.flatMap(\.reply).map(\.id) == ["m20", "m21", "m22"])
    #expect(replies.map(\.answer).last == .breaks(cue: "given-up"))
    #expect(talk.isOver)
    #expect(talk.end().isEmpty)
    #expect(talk.ending == "alone")
    #expect(talk.holds([.cue("given-up", .missed)]))
  }

  @Test func `a slip is answered first, and the worry comes back the next time`() {
    var talk = SmallStory.begun()
    let first = talk.hear(SmallStory.turn("false-reassurance"))
    #expect(first.reply.map(\.id) == ["m5"])
    let second = talk.hear(SmallStory.turn("false-reassurance"))
    #expect(second.reply.map(\.id) == ["m20"])
  }

  @Test func `what gives room and takes it away again leaves a worry half heard`() {
    var talk = SmallStory.begun()
    let turn = talk.hear(SmallStory.turn("reflection of given-up", "gives-then-takes"))
    #expect(turn.cueEvents.map(\.kind) == [.halfHeard])
    #expect(talk.holds([.cue("given-up", .halfHeard)]))
  }

  @Test func `a plain question about a worry explores it`() {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("open-question of given-up", "explores of given-up"))
    #expect(talk.holds([.cue("given-up", .explored), .cue("given-up", .heard)]))
  }

  // MARK: - Facts

  @Test func `a key fact is understood when she can say it back, and is calm`() {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("reflection of given-up"))
    let turn = talk.hear(SmallStory.turn("information", told: ["form"]))
    #expect(turn.reply.map(\.id) == ["m3"])
    #expect(talk.holds([.fact("form", .understood)]))
  }

  @Test func `what is told in a fright is told, and not understood`() {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("abandons"))
    talk.hear(SmallStory.turn("information", told: ["form"]))
    #expect(talk.holds([.fact("form", .told)]))
    #expect(!talk.holds([.fact("form", .understood)]))
  }

  @Test func `an untruth takes a fact away again, and is noted as honesty`() {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("information", told: ["time"]))
    let turn = talk.hear(SmallStory.turn("false-reassurance", untrue: ["time"]))
    #expect(talk.holds([.fact("time", .unknown)]))
    #expect(turn.after.trust == 0)
    let notes = LookBack(on: talk, notes: []).honesty
    #expect(notes.map(\.kind) == [.untrue, .leftOut])
    #expect(notes.map(\.turn) == [2, 0])
  }

  @Test func `a kind promise of what is not there costs nothing now, and is found out afterwards`()
  {
    var talk = SmallStory.begun()
    let turn = talk.hear(SmallStory.turn("support", untrue: ["room"]))
    #expect(turn.after.trust == 3)
    #expect(LookBack(on: talk, notes: []).honesty.first?.kind == .notToBeHad)
    _ = talk.end()
    #expect(talk.state.feelings.trust == 1)
  }

  // MARK: - Feelings

  @Test func `the same words again count half, and then nothing`() {
    var talk = SmallStory.begun()
    let trust = (1...4).map { _ in
      talk.hear(SmallStory.turn("support", words: "we are here for you")).after.trust
    }
    #expect(trust.prefix(3) == [3, 3, 3])
    #expect(talk.turns[3].reasons.contains { $0.cause == "support" && $0.change == .none })
    let fresh = talk.hear(SmallStory.turn("support", words: "nobody will leave"))
    #expect(fresh.after.trust == fresh.before.trust + 1)
  }

  @Test func `no meter moves by more than two in a turn, or off its scale`() {
    var talk = SmallStory.begun()
    let all = talk.hear(
      SmallStory.turn("abandons", "argues", "minimises", "breaches-confidence", "nuisance"))
    #expect(all.after == Feelings(trust: 0, distress: 5, anger: 3, load: 0))
    let more = talk.hear(SmallStory.turn("abandons", "argues", "nuisance"))
    #expect(more.after.trust == 0)
    #expect(more.after.anger == 4)
  }

  @Test func `a repair earns more than the slip cost, where there was trust`() {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("reflection of given-up"))
    let slip = talk.hear(SmallStory.turn("minimises"))
    let repair = talk.hear(SmallStory.turn("repairs"))
    #expect(slip.before.trust - slip.after.trust == 1)
    #expect(repair.after.trust - repair.before.trust == 2)
  }

  @Test func `left alone, feelings go back, and trust that was lost does not come back by itself`()
  {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("abandons"))
    #expect(talk.state.feelings == Feelings(trust: 0, distress: 5, anger: 2, load: 0))
    for _ in 1...4 { talk.hear(SmallStory.turn("warns")) }
    #expect(talk.state.feelings == Feelings(trust: 0, distress: 3, anger: 1, load: 0))
  }

  @Test func `trust that was lost comes back by a while of kindness, and no further than it was`() {
    var talk = SmallStory.begun()
    talk.hear(SmallStory.turn("minimises"))
    let trust = (1...8).map { _ in talk.hear(SmallStory.turn("stays")).after.trust }
    #expect(trust == [1, 1, 2, 2, 2, 2, 2, 2])
  }

  @Test(arguments: ["says sorry", "asks", "tells"])
  func `whoever does only one thing is trusted less from the fourth turn on`(kind: String) {
    var talk = SmallStory.begun()
    let trust = (1...7).map { _ in
      var turn = SmallStory.turn(kind == "asks" ? "open-question" : "information")
      if kind == "says sorry" {
        turn = HeardTurn(words: "sorry", isBareSorry: true)
      }
      return talk.hear(turn).after.trust
    }
    #expect(trust == [2, 2, 2, 1, 0, 0, 0])
  }

  @Test func `what was not followed changes nothing, and uses up no time`() {
    var talk = SmallStory.begun()
    let before = talk.state.feelings
    let turns = (1...3).map { _ in
      talk.hear(SmallStory.turn(words: "qwerty", isUnderstood: false))
    }
    #expect(turns.flatMap(\.reply).map(\.id) == ["m40", "m41", "m40"])
    #expect(talk.state.feelings == before)
    #expect(talk.state.turnsFollowed == 0)
    #expect(talk.state.inPlay == ["given-up"])
    #expect(LookBack(on: talk, notes: []).notFollowed == [1, 2, 3])
  }

  @Test func `silence and what is done are turns`() {
    var talk = SmallStory.begun()
    let silence = talk.hear(SmallStory.silence)
    #expect(silence.reply.map(\.id) == ["m7"])
    #expect(silence.after == Feelings(trust: 3, distress: 2, anger: 1, load: 0))
    let action = talk.hear(HeardTurn(words: "*sits*", manner: .acted))
    #expect(action.after.distress == 1)
  }
}

import CarePlanCoding
import CarePlanModel
import ConversationSession
import DialogueEngine
import DialogueModel
import Journal
import TestSupport
import Testing

/// Whatever somebody close to the person types, it never becomes a word of the person.
@Suite struct `A relative's conversation` {
  /// The person said all there is to say, or nothing yet.
  enum Before: String, CaseIterable {
    case everything = "Tests/Transcripts/patient/completes-everything.txt"
    case little = "Tests/Transcripts/patient/answers-three-questions-and-stops.txt"
    case nothing = ""
  }

  @Test(arguments: Before.allCases, 1...8)
  func `leaves the person's statements as they were, byte for byte`(
    before: Before, seed: UInt64
  ) throws {
    let past =
      before == .nothing
      ? [] : try Play(Repository.text(before.rawValue)).play(restoring: false).events
    let talk = try Self.talk(after: past, seed: seed)
    #expect(Self.said(past + talk).count > 60, "seed \(seed)")
    let own = Self.plan(past)
    let both = Self.plan(past + talk)
    #expect(Self.bytes(both.keepingOnly(own)) == Self.bytes(own), "seed \(seed)")
    #expect(both.statements == own.statements, "seed \(seed)")
  }

  @Test(arguments: 1...8)
  func `does not change what the person is asked next`(seed: UInt64) throws {
    let past = try Play(Repository.text(Before.little.rawValue)).play(restoring: false).events
    let talk = try Self.talk(after: past, seed: seed)
    var alone = try Play("").sitting(past: past)
    var after = try Play("").sitting(past: past + talk)
    #expect(alone.begin() == after.begin(), "seed \(seed)")
    #expect(alone.hear("home") == after.hear("home"), "seed \(seed)")
  }

  @Test func `can be told from the person's own: a slip of the role would be seen`() throws {
    // Not every talk of chance comes to a question about the person.
    let talks = try (1...4).map { try Self.talk(after: [], seed: $0) }
    let talk = try #require(talks.first { !Self.plan($0).otherVoices.isEmpty })
    let asIfOwn = talk.map { (event: Event) -> Event in
      guard case .began(let today, let fingerprint, _, let language) = event else { return event }
      return .began(
        today: today, fingerprint: fingerprint, conversation: "patient", language: language)
    }
    #expect(Self.plan(talk).statements.isEmpty)
    #expect(Self.plan(asIfOwn).otherVoices.isEmpty)
  }
}

extension `A relative's conversation` {
  /// Lines that many people might type, some of them about themselves, and some that nobody would.
  static func talk(after past: [Event], seed: UInt64) throws -> [Event] {
    var chance = Chance(seed: seed)
    let lines = LabelledFiles.all.lines.map(\.text)
    var events: [Event] = []
    while said(events).count < 90 {
      let play = Play("", in: "relative")
      var sitting = try play.sitting(past: past + events)
      events += sitting.begin()
      while !sitting.isOver, said(events).count < 90 {
        events += sitting.hear(line(of: sitting, from: lines, &chance))
      }
    }
    return events
  }

  private static func line(
    of sitting: Sitting, from lines: [String], _ chance: inout Chance
  ) -> String {
    switch chance.below(10) {
    case 0..<4: String(chance.below(4) + 1)
    case 4..<8: lines[chance.below(lines.count)]
    default:
      String(decoding: (0..<chance.below(60)).map { _ in UInt8(chance.below(256)) }, as: UTF8.self)
    }
  }

  static func said(_ events: [Event]) -> [String] {
    events.compactMap { if case .heard(let line) = $0 { line } else { nil } }
  }

  static func plan(_ events: [Event]) -> CarePlan {
    KeptPlan(events.map { JournalEntry(at: "2026-11-21T12:00:00Z", event: $0) }).plan(
      id: "7d4c1a52-6f0e-4f5a-9b52-0d7a4d1c9e21",
      producer: PlanProducer(name: "kindred", version: "0.1.0"), isReviewed: false, digest: sha256)
  }

  static func bytes(_ plan: CarePlan) -> [UInt8] { CarePlanWriter.canonicalDocument(plan) }
}

extension CarePlan {
  /// The plan without other voices and the speaker, and with the header of another: all else must be
  /// the person's own.
  fileprivate func keepingOnly(_ own: CarePlan) -> CarePlan {
    var plan = self
    plan.otherVoices = []
    plan.people = people.filter { person in own.people.contains { $0.id == person.id } }
    plan.header = own.header
    return plan
  }
}

/// The same numbers for the same seed, everywhere.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

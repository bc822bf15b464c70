import CSodium
import CarePlanCoding
import CarePlanModel
import ConversationSession
import DialogueModel
import SourceText
import Testing

/// What those around a person say stands apart from what the person says.
@Suite struct `Other voices` {
  static let own = [
    answer("full-name", nil, "Gwenllian Bowen"), answer("cpr-view", "do-not-want", "let me go"),
    answer("consult-name", nil, "Mair Bowen"),
  ]

  static let daughter = [
    voiced("relative-name", nil, "Mair Bowen"), voiced("relative-relationship", nil, "daughter"),
    voiced("their-cpr-view", nil, "She told me: no more."),
    voiced("their-cpr-view-basis", "heard-them-say-it", "1"),
    voiced("their-cpr-view-when", nil, "last Christmas"),
    voiced("their-worries", nil, "Being a burden, I think."),
    voiced("relative-needs", nil, "I have not slept for a week."),
  ]

  @Test func `leave every statement of the person as it was, byte for byte`() throws {
    let alone = PlanFromAnswers.plan(answers: Self.own, in: Self.context)
    let both = PlanFromAnswers.plan(answers: Self.own, voices: Self.daughter, in: Self.context)
    #expect(both.statements == alone.statements)
    #expect(both.firstMinute == alone.firstMinute)
    #expect(both.person == alone.person)
    #expect(both.questionsForMyTeam == alone.questionsForMyTeam)
    let bytes = String(decoding: CarePlanWriter.canonicalDocument(alone), as: UTF8.self)
    let start = try #require(bytes.firstRange(of: "\"statements\":["))
    let all = String(decoding: CarePlanWriter.canonicalDocument(both), as: UTF8.self)
    #expect(all.contains(bytes[start.lowerBound...]))
    #expect(Self.diagnostics(of: both) == [])
  }

  @Test func `say who speaks, how they know it, and when it was said`() throws {
    let plan = PlanFromAnswers.plan(answers: Self.own, voices: Self.daughter, in: Self.context)
    let speaker = try #require(plan.people.last)
    #expect(speaker.name?.text == "Mair Bowen")
    #expect(speaker.relationship == "daughter")
    #expect(plan.otherVoices.map(\.topic) == ["worries", "cpr-view"])
    #expect(plan.otherVoices.map(\.basis) == [nil, .heardThemSayIt])
    #expect(plan.otherVoices.map(\.text).last == "She told me: no more.")
    #expect(
      plan.otherVoices.map(\.when) == [nil, "“last Christmas” (said on 28 February 2026)"])
    #expect(plan.otherVoices.allSatisfy { $0.person == speaker.id })
    #expect(plan.otherVoices.allSatisfy { $0.provenance.source == .relative })
  }

  @Test func `claim nothing about how they know it where nobody asked`() {
    let plan = PlanFromAnswers.plan(
      answers: [],
      voices: [
        Self.voiced("their-full-name", nil, "Brian Cole"),
        Self.voiced("their-good-day", nil, "his allotment and the football"),
        Self.voiced("their-adrt-where", nil, "no"),
      ], in: Self.context)
    #expect(plan.otherVoices.count == 3)
    #expect(plan.otherVoices.allSatisfy { $0.basis == nil })
    #expect(Self.diagnostics(of: plan) == [])
  }

  /// Who somebody is and how to reach them, as people type it.
  static let speakers = [
    (
      "relative-relationship",
      "his daughter-in-law, I married his eldest, Peter, in 1988 and I have looked after him "
        + "every single day since his stroke"
    ),
    ("relative-name", String(repeating: "e\u{301}", count: 150)),
    (
      "relative-phone",
      String(repeating: "ring my neighbour first, she hears the bell and I do not. ", count: 8)
    ),
  ]

  @Test(arguments: speakers)
  func `say in whole who the speaker is`(slot: String, words: String) throws {
    let plan = PlanFromAnswers.plan(
      answers: [],
      voices: [Self.voiced(slot, nil, words), Self.voiced("their-faith", nil, "none")],
      in: Self.context)
    let speaker = try #require(plan.people.last)
    let told = [speaker.name?.text, speaker.relationship] + speaker.contacts.map(\.value)
    #expect(told.contains(words))
    #expect(Self.diagnostics(of: plan) == [])
  }

  @Test func `have no name put into the mouth of whoever gives none`() throws {
    let plan = PlanFromAnswers.plan(
      answers: [], voices: [Self.voiced("their-worries", nil, "Being a burden.")],
      in: Self.context)
    let speaker = try #require(plan.people.last)
    #expect(speaker.name == nil)
    #expect(Self.diagnostics(of: plan) == [])
  }

  @Test func `keep what the speaker says of themselves out of the plan`() {
    let plan = PlanFromAnswers.plan(answers: Self.own, voices: Self.daughter, in: Self.context)
    let document = String(decoding: CarePlanWriter.canonicalDocument(plan), as: UTF8.self)
    #expect(!document.contains("slept"))
  }

  @Test(arguments: [
    ("health-attorney", Provenance.Source.attorney), ("welfare-guardian", .attorney),
    ("property-attorney", .relative), ("none", .relative), ("unsure", .relative),
  ])
  func `are an attorney's only with a power over health`(
    standing: String, source: Provenance.Source
  ) {
    let plan = PlanFromAnswers.plan(
      answers: [], voices: Self.daughter + [Self.voiced("relative-standing", standing, "")],
      in: Self.context)
    #expect(plan.otherVoices.map(\.provenance.source) == [source, source])
    #expect(plan.statements.isEmpty)
    #expect(Self.diagnostics(of: plan) == [])
  }

  @Test func `are none where nothing was said of the person`() {
    let plan = PlanFromAnswers.plan(
      answers: [], voices: [Self.voiced("relative-name", nil, "Mair")], in: Self.context)
    #expect(plan.people.isEmpty && plan.otherVoices.isEmpty)
  }

  @Test func `of every slot hold no fault`() {
    let voices = VoiceCatalogue.slots.map { slot in
      let choice: String? =
        if case .choices(let choices) = slot.answer { choices.first?.value } else { nil }
      return Self.voiced(slot.name, choice, "words about \(slot.name)")
    }
    let plan = PlanFromAnswers.plan(answers: [], voices: voices, in: Self.context)
    #expect(!plan.otherVoices.isEmpty)
    #expect(Self.diagnostics(of: plan) == [])
  }
}

@Suite struct `A team's report` {
  typealias Voices = `Other voices`

  @Test func `stands apart from what the person says, and is never verified`() throws {
    let plan = PlanFromAnswers.plan(
      answers: [
        Voices.answer("cpr-view", "do-not-want", "let me go", source: .staffScribe),
        Voices.answer("team-decision", "told-will-not-be-tried", "2", source: .staffScribe),
        Voices.answer("team-owner", nil, "Dr Shah", source: .staffScribe),
        Voices.answer("team-form-where", nil, "front of the notes", source: .staffScribe),
      ], in: Voices.context)
    #expect(plan.statements.map(\.topic) == ["cpr-view"])
    #expect(plan.statements.map(\.provenance.source) == [.staffScribe])
    let report = try #require(plan.clinicalDecisionsReported.first)
    #expect(report.provenance.source == .professional)
    #expect(report.choice == "told-will-not-be-tried")
    #expect(report.text == "Who is responsible for it: Dr Shah")
    #expect(report.paperAt == "front of the notes")
    #expect(Voices.diagnostics(of: plan) == [])
  }

  @Test func `stands beside what the person was told`() {
    let plan = PlanFromAnswers.plan(
      answers: [
        Voices.answer("cpr-decision-reported", "unknown", "4"),
        Voices.answer("team-owner", nil, "Dr Shah", source: .staffScribe),
      ], in: Voices.context)
    #expect(plan.clinicalDecisionsReported.map(\.id) == ["d1", "d2"])
    #expect(plan.clinicalDecisionsReported.map(\.provenance.source) == [.person, .professional])
    #expect(Voices.diagnostics(of: plan) == [])
  }
}

extension `Other voices` {
  static let time = "2026-02-28T10:00:00Z"

  static let context = PlanContext(
    id: "7d4c1a52-6f0e-4f5a-9b52-0d7a4d1c9e21", version: 1, created: time, updated: time,
    producer: PlanProducer(name: "kindred", version: "0.1.0"),
    reviewStatus: { _ in .unreviewed },
    fingerprint: { _, _ in "sha-256:" + String(repeating: "0", count: 64) })

  static func answer(
    _ slot: String, _ choice: String?, _ words: String, source: Provenance.Source = .person
  ) -> RecordedAnswer {
    RecordedAnswer(
      Answer(
        slot: slot, choice: choice, words: words, method: .typed, question: LineID("a.b"),
        asked: "What would you say?"),
      recorded: time, source: source)
  }

  static func voiced(_ slot: String, _ choice: String?, _ words: String) -> VoicedAnswer {
    VoicedAnswer(answer(slot, choice, words, source: .relative))
  }

  static func diagnostics(of plan: CarePlan) -> [Diagnostic] {
    let file = CarePlanWriter.file(CarePlanWriter.seal(plan, digest: digest))
    return CarePlanReader.read(file, file: "plan", digest: digest).diagnostics
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    var hash = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}

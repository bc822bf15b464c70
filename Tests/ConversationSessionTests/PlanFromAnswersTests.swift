import CSodium
import CarePlanCoding
import CarePlanModel
import ConversationSession
import DialogueModel
import SourceText
import Testing

@Suite struct `A plan from answers` {
  @Test func `gives every slot a place, and is read back without a fault`() throws {
    let answers = SlotCatalogue.slots.map { slot in
      answer(slot.name, example(of: slot), words: "what I typed about \(slot.title)")
    }
    let plan = PlanFromAnswers.plan(answers: answers, in: Self.context)
    let diagnostics = read(plan)
    // The first value of each list is the same for both places, which is no second choice.
    #expect(diagnostics == [])
    let kept = String(decoding: CarePlanWriter.canonicalDocument(plan), as: UTF8.self)
    for slot in SlotCatalogue.slots {
      guard case .choices = slot.answer else { continue }
      if case .plan = slot.destination, slot.name != "nation" { continue }
      #expect(kept.contains("what I typed about \(slot.title)"), "\(slot.name)")
    }
    #expect(plan.header.status == .final)
    #expect(plan.refusals.count == SlotCatalogue.refusalCountMax)
    #expect(plan.refusals.allSatisfy { $0.assessment == .draftNotValid })
  }

  @Test func `gives every left question a place, with its reason`() throws {
    for (reason, state) in Self.reasons {
      let left = SlotCatalogue.slots.map {
        LeftQuestion(slot: $0.name, reason: reason, recorded: Self.time)
      }
      let plan = PlanFromAnswers.plan(answers: [], left: left, in: Self.context)
      #expect(read(plan) == [])
      #expect(!plan.statements.isEmpty && plan.statements.allSatisfy { $0.state == state })
      #expect(plan.sharing.count == 4 && plan.sharing.allSatisfy { $0.decision == .undecided })
      #expect(plan.header.status == .draft)
    }
  }

  static let reasons: [(HouseAnswer, StatementState)] = [
    (.notNow, .notAsked), (.preferNotToSay, .declinedToAnswer), (.notSureHowToSay, .undecided),
  ]

  @Test func `never holds a permission or a local slot`() {
    let local = ["cpr-permission", "local-speak-freely", "talk-permission"]
    let answers = local.map { answer($0, "no", words: "no, my son is listening") }
    let plan = PlanFromAnswers.plan(answers: answers, in: Self.context)
    let document = String(decoding: CarePlanWriter.canonicalDocument(plan), as: UTF8.self)
    #expect(plan.statements.isEmpty)
    #expect(!document.contains("permission") && !document.contains("listening"))
  }

  @Test func `keeps words where they fit no field`() {
    let story = String(repeating: "It was my mother's name and ", count: 20)
    let plan = PlanFromAnswers.plan(
      answers: [
        answer("full-name", nil, words: story), answer("health-number", nil, words: "943 476 5918"),
        answer("birth-date", nil, words: "the day the war ended"),
        answer("consult-phone", nil, words: "she is in the book"),
        answer("cpr-view", nil, words: "ask me when it comes to it"),
      ], in: Self.context)
    #expect(read(plan) == [])
    #expect(plan.person == PlanPerson())
    #expect(
      plan.statements.map(\.text) == [
        story, "the day the war ended", "943 476 5918", "she is in the book",
        "ask me when it comes to it",
      ])
    #expect(plan.statements.allSatisfy { $0.choice == nil && $0.state == .answered })
  }

  @Test(arguments: [
    ("england", HealthIdentifier.System.nhsNumber), ("scotland", .chiNumber),
    ("northern-ireland", .hscNumber),
  ])
  func `knows a health number by its nation`(
    nation: String, system: HealthIdentifier.System
  ) {
    let plan = PlanFromAnswers.plan(
      answers: [answer("nation", nation), answer("health-number", nil, words: "943-476 5919")],
      in: Self.context)
    #expect(plan.person.identifiers.map(\.value) == ["9434765919"])
    #expect(plan.person.identifiers.map(\.system) == [system])
    #expect(read(plan) == [])
  }

  @Test func `makes nobody an attorney whom the person does not call one`() {
    let name = answer("attorney-name", nil, words: "Emrys Bowen")
    let none = PlanFromAnswers.plan(
      answers: [answer("health-attorney", "none"), name], in: Self.context)
    #expect(none.people.isEmpty)
    #expect(none.statement("attorney-name")?.text == "Emrys Bowen")
    let unsure = PlanFromAnswers.plan(
      answers: [answer("health-attorney", "registered"), name], in: Self.context)
    #expect(unsure.people.map(\.attorney?.registered) == [.yes])
    #expect(unsure.people.map(\.attorney?.lifeSustaining) == [.notKnown])
    #expect(unsure.statement("health-attorney")?.person == "p1")
  }

  @Test func `reports a clinician's decision apart from the view`() {
    let plan = PlanFromAnswers.plan(
      answers: [
        answer("cpr-view", "do-not-want", words: "let me go love"),
        answer("cpr-decision-reported", "told-will-not-be-tried"),
        answer("cpr-form-where", nil, words: "yellow folder"),
      ], in: Self.context)
    #expect(plan.statements.map(\.topic) == ["cpr-view"])
    #expect(plan.statement("cpr-view")?.provenance.quote == "let me go love")
    #expect(plan.clinicalDecisionsReported.map(\.paperAt) == ["yellow folder"])
    #expect(
      plan.firstMinute.cprView
        == "I would not want CPR to be tried. This is not a DNACPR decision.")
    #expect(read(plan) == [])
  }

  @Test func `takes out what can turn the writing, and nothing else`() {
    let plan = PlanFromAnswers.plan(
      answers: [answer("what-matters", nil, words: "my \u{202E}dog\u{7} Môr 🐕\nand tea")],
      in: Self.context)
    #expect(plan.statement("what-matters")?.text == "my dog Môr 🐕\nand tea")
    #expect(read(plan) == [])
  }

  @Test(arguments: [
    ("three-months", "2026-05-28"), ("six-months", "2026-08-28"), ("a-year", "2027-02-28"),
  ])
  func `is looked at again when the person wishes`(when: String, day: String) {
    let plan = PlanFromAnswers.plan(answers: [answer("review-when", when)], in: Self.context)
    #expect(plan.header.reviewBy == day)
  }

  @Test func `says that nobody chose the day that a finished plan has to name`() {
    let finished = [
      answer("full-name", nil, words: "Ann Lee"), answer("birth-date", "1941-05-04"),
      answer("plan-confirmed", "yes"),
    ]
    let plan = PlanFromAnswers.plan(answers: finished, in: Self.context)
    #expect(plan.header.status == .final)
    #expect(plan.statement("review-when")?.state == .notAsked)
    #expect(read(plan) == [])
    let chosen = PlanFromAnswers.plan(
      answers: finished + [answer("review-when", "a-year")], in: Self.context)
    #expect(chosen.statement("review-when") == nil)
  }

  @Test func `has no day of review that nobody chose, while it is a draft`() {
    let plan = PlanFromAnswers.plan(
      answers: [answer("what-matters", nil, words: "My dog.")], in: Self.context)
    #expect(plan.header.status == .draft)
    #expect(plan.header.reviewBy == nil)
    #expect(read(plan) == [])
  }
}

extension `A plan from answers` {
  fileprivate static let time = "2026-02-28T10:00:00Z"

  fileprivate static let context = PlanContext(
    id: "7d4c1a52-6f0e-4f5a-9b52-0d7a4d1c9e21", version: 1, created: time, updated: time,
    producer: PlanProducer(name: "kindred", version: "0.1.0"),
    reviewStatus: { _ in .unreviewed },
    fingerprint: { _, words in "sha-256:\(digest(Array(words.utf8)))" })

  fileprivate func answer(
    _ slot: String, _ choice: String?, words: String = "typed"
  ) -> RecordedAnswer {
    RecordedAnswer(
      Answer(
        slot: slot, choice: choice, words: words, method: .typed, question: LineID("a.b1"),
        asked: "What would you say?"),
      recorded: Self.time)
  }

  fileprivate func example(of slot: PlanSlot) -> String? {
    switch slot.answer {
    case .choices(let choices): slot.name == "health-attorney" ? "registered" : choices[0].value
    case .date: "1948-05-17"
    case .words: nil
    }
  }

  fileprivate func read(_ plan: CarePlan) -> [Diagnostic] {
    let file = CarePlanWriter.file(CarePlanWriter.seal(plan, digest: Self.digest))
    let (sealed, diagnostics) = CarePlanReader.read(file, file: "plan", digest: Self.digest)
    #expect(sealed == nil || sealed?.plan == plan)
    return diagnostics
  }

  fileprivate static func digest(_ bytes: [UInt8]) -> String {
    var hash = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}

import CarePlanCoding
import CarePlanModel
import ConversationSession
import DialogueEngine
import DialogueExplorer
import DialogueModel
import Journal
import PlanPapers
import TestSupport
import Testing

/// What holds of the conversation with staff, whatever is typed in it.
@Suite struct `The staff conversation` {
  /// Ways to begin a line that mean something elsewhere: a danger, a command, a wish, a question.
  static let provoking = [
    "", "I want to kill myself", "my mother died last week", "I am crying", "he is not breathing",
    "she is being forced into it", "I am only 15", "explain", "can the family decide?",
    "how long has he got?", "how much morphine?", "actually no, at home", "I don't want CPR",
    "change the place one to hospice", "why", "repeat", "go back", "help", "yes", "no, hospice",
    "I'd rather not say", "not sure how to put it", "my daughter Kirsty decides", "1",
  ]

  /// The opening, up to the parts for after a talk.
  static let afterwards = ["England", "doctor", "3", "Ann Lee"]

  @Test(arguments: 1...12) func `writes nowhere what is typed where nothing is kept`(
    seed: UInt64
  ) throws {
    var chance = SeededChance(seed: seed)
    var talk = try StaffTalk(beginningAt: seed.isMultiple(of: 3) ? "before-words" : "after-you")
    var secrets: [String] = []
    for _ in 0..<30 where !talk.sitting.isOver {
      guard talk.keepsNothing else {
        talk.hear("skip")
        continue
      }
      let secret = chance.word()
      secrets.append(secret)
      talk.hear((Self.provoking.randomElement(using: &chance) ?? "") + " " + secret)
    }
    #expect(!secrets.isEmpty)
    let written = try talk.everythingWritten()
    for secret in secrets {
      #expect(!written.contains(secret), "seed \(seed): \(secret) was written down")
    }
  }

  @Test func `writes nowhere what is said again of a danger`() throws {
    var talk = try StaffTalk(beginningAt: "after-you")
    while !talk.keepsNothing { talk.hear("skip") }
    for line in ["My manager forces me to sign it", "he is forcing me, SECRETTWO", "forcing me"] {
      #expect(talk.keepsNothing)
      talk.hear(line)
    }
    let written = try talk.everythingWritten()
    for word in ["manager", "SECRETTWO", "forcing"] { #expect(!written.contains(word), "\(word)") }
  }

  @Test(arguments: [
    "I want to be at home", "I don't want CPR", "no CPR, and actually a hospice",
    "my daughter Kirsty decides for me", "she would rather not go into hospital",
    "change the place one to hospice",
  ])
  func `never takes what staff type of their own for the person's words`(line: String) throws {
    for topic in ["before-words", "after-talk", "after-telling"] {
      var talk = try StaffTalk(beginningAt: topic)
      if talk.sitting.state.open?.slot == "nation" { talk.hear("England") }
      if topic == "after-talk" { talk.hear("1") }
      talk.hear(line)
      talk.hear(line)
      let answered = talk.sitting.state.trail.filter { slot in
        slot != "nation" && talk.sitting.state.answer(to: slot) != nil
          && talk.sitting.script.isAsked(slot, of: .person)
      }
      #expect(answered == [], "\(line) in \(topic)")
      #expect(talk.sitting.state.noted.isEmpty, "\(line) in \(topic)")
      #expect(try talk.plan().statements.allSatisfy { $0.topic == "nation" }, "\(line) in \(topic)")
    }
  }

  @Test func `keeps the person's words as written down by staff`() throws {
    let path = "Tests/Transcripts/staff/a-nurse-scribes-for-a-woman-in-england.txt"
    let kept = try Play(Repository.text(path), in: "staff").keptPlan()
    let plan = kept.plan(
      id: StaffTalk.id, producer: StaffTalk.us, isReviewed: false, digest: sha256)
    #expect(plan.statements.count > 10)
    #expect(plan.statements.allSatisfy { $0.provenance.source == .staffScribe })
    let matters = plan.statements.first { $0.topic == "what-matters" }
    #expect(matters?.text == "I want to see the garden every day, and not to be a trouble to Joan")
    #expect(plan.clinicalDecisionsReported == [])
  }

  @Test(arguments: 1...10) func `keeps a team's report apart from what the person says`(
    seed: UInt64
  ) throws {
    var chance = SeededChance(seed: seed)
    var talk = try StaffTalk(lines: Self.afterwards + ["1"])
    var reported: [String] = []
    func report() -> String {
      reported.append(chance.word())
      return reported.last ?? ""
    }
    for _ in 0..<3 { talk.hear("she would not want CPR " + report()) }
    talk.hear("go on")
    talk.hear("yes")
    talk.hear("CPR will not be tried")
    for _ in 0..<4 { talk.hear("DNACPR, the person agrees " + report()) }
    talk.hear("go on")
    for _ in 0..<3 { talk.hear("not for resuscitation " + report()) }
    let plan = try talk.plan()
    // What she is called, and where she lives, is all that is known of her.
    #expect(plan.statements.allSatisfy { $0.isOfWhoeverWrites }, "seed \(seed)")
    #expect(plan.person.name?.text == "Ann Lee")
    #expect(plan.otherVoices == [], "seed \(seed)")
    let decision = try #require(plan.clinicalDecisionsReported.first)
    #expect(plan.clinicalDecisionsReported.count == 1)
    #expect(decision.choice == "told-will-not-be-tried")
    #expect(decision.provenance.source == .professional)
    let file = try talk.planFile()
    for words in reported { #expect(file.contains(words), "seed \(seed): \(words) was lost") }
    // The two codes that say what a clinician decided; nobody here may say it in their name.
    for code in ["450475007", "450476008"] { #expect(!file.contains(code)) }
  }

  @Test func `does not read a team's report aloud to the person`() throws {
    var talk = try StaffTalk(lines: Self.afterwards + ["1", "what the team thinks", "skip"])
    talk.hear("stop")
    talk.begin()
    for line in ["2", "yes", "yes"] + Array(repeating: "skip", count: 5) { talk.hear(line) }
    talk.hear("topics")
    talk.hear("With the person: who may see it, and reading it back")
    for _ in 0..<4 where talk.sitting.state.open?.slot != "plan-confirmed" { talk.hear("skip") }
    #expect(talk.sitting.state.open?.slot == "plan-confirmed")
    let since = talk.events.lastIndex { if case .began = $0 { true } else { false } } ?? 0
    let said = talk.events[since...].compactMap { event -> String? in
      if case .did(.said(_, let words)) = event { words } else { nil }
    }
    #expect(!said.contains { $0.contains("what the team thinks") })
  }

  @Test func `asks anew at each sitting where they are with it`() throws {
    var talk = try StaffTalk(lines: ["Wales", "doctor", "1", "stop"])
    #expect(talk.sitting.state.answer(to: "local-today-door")?.choice == "before")
    talk.begin()
    #expect(talk.sitting.state.answer(to: "local-today-door") == nil)
    #expect(talk.sitting.state.open?.slot == "local-today-door")
    #expect(talk.sitting.state.answer(to: "nation")?.choice == "wales")
    talk.hear("2")
    #expect(talk.sitting.state.open?.slot == "local-today-scribe-permission")
  }

  @Test func `writes nothing of the person's without their yes`() throws {
    var talk = try StaffTalk(lines: ["England", "doctor", "2", "no"])
    for topic in talk.sitting.topics.map(\.id) where topic.hasPrefix("scribe-") {
      talk.hear("stop")
      talk.begin(at: topic)
      let open = talk.sitting.state.open?.slot ?? ""
      #expect(!talk.sitting.script.isAsked(open, of: .person), "\(topic) asks for \(open)")
    }
  }
}

/// A sitting with staff, and all that came of it.
struct StaffTalk {
  static let id = "7d4c1a52-6f0e-4f5a-9b52-0d7a4d1c9e21"
  static let us = PlanProducer(name: "kindred", version: "0.1.0")

  private(set) var sitting: Sitting
  private(set) var events: [Event] = []

  init(beginningAt topic: String? = nil, lines: [String] = []) throws {
    sitting = try StaffTalk.sitting(past: [])
    events = sitting.begin(at: topic)
    for line in lines { hear(line) }
  }

  var keepsNothing: Bool { sitting.state.keepsNothing(in: sitting.script) }

  mutating func hear(_ line: String) { events += sitting.hear(line) }

  /// Comes back on another day.
  mutating func begin(at topic: String? = nil) {
    guard let restored = try? StaffTalk.sitting(past: events) else { return }
    sitting = restored
    events += sitting.begin(at: topic)
  }

  private static func sitting(past: [Event]) throws -> Sitting {
    try #require(
      Sitting(
        book: RealDialogues.book, conversation: "staff", recogniser: RealDialogues.recogniser,
        past: past, today: TranscriptTests.today))
  }

  private var entries: [JournalEntry] {
    events.map { JournalEntry(at: "2026-11-21T12:00:00Z", event: $0) }
  }

  func plan() throws -> CarePlan {
    KeptPlan(entries).plan(
      id: StaffTalk.id, producer: StaffTalk.us, isReviewed: false, digest: sha256)
  }

  func planFile() throws -> String {
    String(
      decoding: CarePlanWriter.file(CarePlanWriter.seal(try plan(), digest: sha256)), as: UTF8.self)
  }

  /// The journal, the plan, every paper and the transcript.
  func everythingWritten() throws -> String {
    let journal = String(decoding: JournalText.bytes(entries), as: UTF8.self)
    let sealed = CarePlanWriter.seal(try plan(), digest: sha256)
    let papers = PaperForm.allCases.map { PlainTextRendering.text(of: Paper($0, of: sealed)) }
    let transcript = Transcript.lines(
      events.compactMap(\.effect), of: sitting.script, in: sitting.state)
    return ([journal, try planFile()] + papers + transcript).joined(separator: "\n")
  }
}

extension SeededChance {
  /// Sixteen letters that stand in no file of the dialogues.
  fileprivate mutating func word() -> String {
    "q" + String((0..<15).map { _ in "bcdfghjklmnpqrstvwxz".randomElement(using: &self) ?? "x" })
  }
}

import CSodium
import CarePlanCoding
import CarePlanModel
import ConversationSession
import DialogueModel
import Foundation
import Journal
import Recognition
import SourceText
import Testing
import TestSupport

/// Whole conversations, each run straight, and saved and restored before every turn.
///
/// `RECORD=1` rewrites everything but the `#` and `>` lines, and fails: somebody must read it.
@Suite struct TranscriptTests {
  static let today = "2026-11-21"

  @Test(arguments: Repository.files(under: "Tests/Transcripts", ending: ".txt"))
  func `says what the transcript says`(path: String) throws {
    let text = try Repository.text(path)
    let actual = try Play(text, of: path).straight()
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
      try Repository.write(actual, to: path)
      Issue.record("\(path) was recorded; read it")
      return
    }
    #expect(actual == text, "\(path)")
  }

  @Test(arguments: Repository.files(under: "Tests/Transcripts", ending: ".txt"))
  func `goes on the same when it is restored before every turn`(path: String) throws {
    let text = try Repository.text(path)
    let play = try Play(text, of: path)
    #expect(try play.restored() == play.straight(), "\(path)")
  }

  @Test(arguments: Repository.files(under: "Tests/Transcripts", ending: ".txt"))
  func `its plan is exported, read and found to be the same`(path: String) throws {
    let kept = try Play(Repository.text(path), of: path).keptPlan()
    let plan = kept.plan(
      id: "7d4c1a52-6f0e-4f5a-9b52-0d7a4d1c9e21",
      producer: PlanProducer(name: "kindred", version: "0.1.0"), isReviewed: false, digest: sha256)
    let file = CarePlanWriter.file(CarePlanWriter.seal(plan, digest: sha256))
    let read = CarePlanReader.read(file, file: "plan.json", digest: sha256)
    guard !path.hasSuffix("is-under-age.txt") else {
      #expect(read.diagnostics.map(\.code) == ["P113"], "nobody under age has a plan")
      return
    }
    #expect(read.diagnostics == [])
    #expect(read.plan?.plan == plan)
    let text = String(decoding: file, as: UTF8.self)
    for answer in kept.answers + kept.voicesInThePlan where answer.answer.choice == nil {
      let line = answer.answer.words.split(separator: "\n")[0]
      #expect(text.contains(escaped(line)), "\(answer.answer.slot) lost its words")
    }
  }

  @Test func `nothing that somebody else said stands in the plan`() throws {
    let text = try Repository.text("Tests/Transcripts/patient/is-somebody-else.txt")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let hers = lines.prefix { $0 != "> ^R" }.joined(separator: "\n")
    let before = try Play(hers).keptPlan()
    #expect(before.history.map(\.answer.slot) == ["nation", "who-is-here"])
    #expect(before.answers.isEmpty && before.left.isEmpty)
    let after = try Play(text).keptPlan()
    let slots = ["who-is-here", "nation", "others-present", "full-name"]
    #expect(after.answers.map(\.answer.slot) == slots)
    #expect(!after.answers.contains { $0.answer.words.contains("her daughter") })
  }
}

/// SHA-256 as 64 hex digits, from libsodium.
@Sendable func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
  return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

/// Words as they stand in JSON.
private func escaped(_ words: Substring) -> String {
  String(words).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
}

extension KeptPlan {
  /// What somebody else said of the person; what they said of themselves is in no plan.
  fileprivate var voicesInThePlan: [RecordedAnswer] {
    voices.map(\.recorded).filter { voiced in
      guard case .view? = VoiceCatalogue.slot(named: voiced.answer.slot)?.destination else {
        return false
      }
      return true
    }
  }
}

/// One transcript played against the real dialogues.
///
/// Its folder is named after the conversation; a folder inside that, after the language.
struct Play {
  let transcript: Transcript
  let text: String
  let book: Book
  let recogniser: Recogniser
  let conversation: String

  init(_ text: String, of path: String) throws {
    let folders = path.split(separator: "/").dropFirst(2).dropLast().map(String.init)
    let language = folders.count > 1 ? try #require(Language(rawValue: folders[1])) : .english
    self.init(text, in: try #require(folders.first), language: language)
  }

  init(_ text: String, in conversation: String = "patient", language: Language = .english) {
    self.text = text
    self.conversation = conversation
    transcript = Transcript(text)
    book = RealDialogues.book.worded(in: language)
    recogniser = RealDialogues.recogniser
  }

  func sitting(past: [Event]) throws -> Sitting {
    try #require(
      Sitting(
        book: book, conversation: conversation, recogniser: recogniser, past: past,
        today: TranscriptTests.today))
  }

  func straight() throws -> String { try play(restoring: false).text }

  func restored() throws -> String { try play(restoring: true).text }

  /// All events of the conversation, and its transcript.
  func play(restoring: Bool) throws -> Transcript.Played {
    try #require(
      try transcript.played(isRestoring: restoring) { try sitting(past: saved($0)) })
  }

  func keptPlan() throws -> KeptPlan {
    let events = try play(restoring: false).events
    return KeptPlan(events.map { JournalEntry(at: "2026-11-21T12:00:00Z", event: $0) })
  }

  /// Events after a round through the journal's text.
  private func saved(_ events: [Event]) -> [Event] {
    let entries = events.map { JournalEntry(at: "2026-11-21T12:00:00Z", event: $0) }
    let contents = JournalText.read(JournalText.bytes(entries))
    return contents.entries.map(\.event)
  }
}

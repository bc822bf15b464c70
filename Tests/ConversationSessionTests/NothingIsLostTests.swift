import ConversationSession
import DialogueEngine
import DialogueModel
import Journal
import Testing
import TestSupport

/// The program may be killed after any event of a whole conversation; nothing said is lost.
@Suite struct NothingIsLostTests {
  static let whole = "Tests/Transcripts/patient/completes-everything.txt"

  @Test func `the journal comes back the same from its text`() throws {
    let events = try Play(Repository.text(Self.whole)).play(restoring: false).events
    let entries = events.map { JournalEntry(at: "2026-11-21T12:00:00Z", event: $0) }
    #expect(JournalText.read(JournalText.bytes(entries)).entries == entries)
  }

  @Test func `after a kill at any event every word and every answer is still there`() throws {
    let play = try Play(Repository.text(Self.whole))
    let events = try play.play(restoring: false).events
    for count in 1...events.count {
      let past = Array(events.prefix(count))
      var sitting = try play.sitting(past: past)
      let begun = sitting.begin()
      let all = past + begun
      #expect(words(all).starts(with: words(past)), "killed after event \(count)")
      for (slot, words) in answers(past) {
        #expect(sitting.state.answers[slot]?.contains { $0.words == words } == true)
      }
      #expect(isAnswered(all), "killed after event \(count): the last line has no answer")
    }
  }

  @Test func `a journal cut at any byte gives all its whole lines`() throws {
    let events = try Play(Repository.text(Self.whole)).play(restoring: false).events.prefix(60)
    let entries = events.map { JournalEntry(at: "2026-11-21T12:00:00Z", event: $0) }
    let bytes = JournalText.bytes(entries)
    for count in 0...bytes.count {
      let contents = JournalText.read(Array(bytes.prefix(count)))
      let whole = bytes.prefix(count).filter { $0 == UInt8(ascii: "\n") }.count
      #expect(contents.entries.count == whole)
      #expect(contents.damagedLine == nil)
    }
  }

  private func words(_ events: [Event]) -> [String] {
    events.compactMap { if case .heard(let line) = $0 { line } else { nil } }
  }

  private func answers(_ events: [Event]) -> [(String, String)] {
    events.compactMap { event in
      guard case .did(.kept(let answer)) = event, !answer.slot.hasPrefix("local-") else {
        return nil
      }
      return (answer.slot, answer.words)
    }
  }

  /// Whether something was asked, or the sitting ended, after the last line that was heard.
  private func isAnswered(_ events: [Event]) -> Bool {
    for event in events.reversed() {
      switch event {
      case .did(.asked), .did(.rested): return true
      case .heard: return false
      case .began, .did, .exported: continue
      }
    }
    return false
  }
}

import DialogueEngine
import DialogueExplorer
import DialogueModel
import Testing
import TestSupport

/// What holds on every way through the real conversations.
@Suite struct WalkTests {
  static let today = "2026-11-21"

  static let conversations = RealDialogues.book.conversations.map(\.id)

  private func explorer(of conversation: String) throws -> Explorer {
    let map = try #require(BookMap(book: RealDialogues.book, conversation: conversation))
    return Explorer(map: map, today: Self.today)
  }

  @Test(arguments: conversations, [Manner.willing, .skipping, .unclear])
  func `a steady person comes to an end`(conversation: String, manner: Manner) throws {
    var findings = Findings()
    Walker(explorer: try explorer(of: conversation)).walk(manner, seed: 1, into: &findings)
    #expect(findings.broken.map(\.fault) == [])
    #expect(findings.walks == 1)
  }

  @Test(arguments: conversations)
  func `two hundred wandering persons come to an end, and every promise holds`(
    conversation: String
  ) throws {
    let walker = Walker(explorer: try explorer(of: conversation))
    var findings = Findings()
    for seed in 1...200 { walker.walk(.wandering, seed: UInt64(seed), into: &findings) }
    #expect(findings.broken.map(\.fault) == [])
    #expect(findings.walks == 200)
  }

  @Test(arguments: conversations)
  func `the first situations of every part keep every promise`(conversation: String) throws {
    let map = try #require(BookMap(book: RealDialogues.book, conversation: conversation))
    let found = Explorer(map: map, today: Self.today, situationsMax: 40).explore()
    #expect(found.broken.map { "\($0.promise.name): \($0.fault)" } == [])
    #expect(found.turns > 10_000)
  }
}

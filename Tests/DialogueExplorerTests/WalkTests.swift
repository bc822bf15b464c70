import DialogueEngine
import DialogueExplorer
import DialogueModel
import Testing
import TestSupport

/// What holds on every way through the real conversation.
@Suite struct WalkTests {
  static let today = "2026-11-21"

  private func explorer() throws -> Explorer {
    let map = try #require(BookMap(book: RealDialogues.book, conversation: "patient"))
    return Explorer(map: map, today: Self.today)
  }

  @Test(arguments: [Manner.willing, .skipping, .unclear])
  func `a steady person comes to an end`(manner: Manner) throws {
    var findings = Findings()
    Walker(explorer: try explorer()).walk(manner, seed: 1, into: &findings)
    #expect(findings.broken.map(\.fault) == [])
    #expect(findings.walks == 1)
  }

  @Test func `two hundred wandering persons come to an end, and every promise holds`() throws {
    let walker = Walker(explorer: try explorer())
    var findings = Findings()
    for seed in 1...200 { walker.walk(.wandering, seed: UInt64(seed), into: &findings) }
    #expect(findings.broken.map(\.fault) == [])
    #expect(findings.walks == 200)
  }

  @Test func `the first situations of every part keep every promise`() throws {
    let map = try #require(BookMap(book: RealDialogues.book, conversation: "patient"))
    let found = Explorer(map: map, today: Self.today, situationsMax: 40).explore()
    #expect(found.broken.map { "\($0.promise.name): \($0.fault)" } == [])
    #expect(found.turns > 10_000)
  }
}

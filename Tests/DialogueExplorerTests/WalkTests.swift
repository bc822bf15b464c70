import DialogueEngine
import DialogueExplorer
import DialogueModel
import Testing
import TestSupport

/// What holds on every way through the real conversation.
@Suite struct WalkTests {
  private func script() throws -> Script {
    try #require(Script(book: RealDialogues.book, conversation: "patient"))
  }

  @Test(arguments: [Manner.willing, .skipping, .unclear])
  func `a steady person comes to an end`(manner: Manner) throws {
    var findings = Findings()
    Walker(script: try script(), today: "2026-11-21").walk(manner, seed: 1, into: &findings)
    #expect(findings.broken == [])
    #expect(findings.walks == 1)
  }

  @Test func `two hundred wandering persons come to an end, and every rule holds`() throws {
    let walker = Walker(script: try script(), today: "2026-11-21")
    var findings = Findings()
    for seed in 1...200 { walker.walk(.wandering, seed: UInt64(seed), into: &findings) }
    #expect(findings.broken == [])
    #expect(findings.walks == 200)
  }
}

import DialogueModel
import Moments
import SourceText
import TestSupport
import Testing

@Suite("Moments")
struct MomentBookTests {
  @Test func `every example of every moment is heard, and no contrast is`() {
    let files = RealMoments.files
    for diagnostic in MomentChecker.diagnostics(of: files) {
      Issue.record("\(diagnostic.rendered(in: files.first { $0.path == diagnostic.file }))")
    }
    #expect(RealMoments.book != nil)
  }

  @Test(arguments: MomentKind.allCases)
  func `every moment has a file`(kind: MomentKind) throws {
    let book = try #require(RealMoments.book)
    let rule = try #require(book.rule(of: kind))
    #expect(rule.instead.count >= (kind.isNegative ? 2 : 0))
    #expect(!rule.why.isEmpty)
  }

  @Test func `what may hurt is known from what may not`() {
    #expect(MomentKind.falseReassurance.isNegative)
    #expect(MomentKind.notOurJob.isNegative)
    #expect(!MomentKind.selfDisclosure.isNegative)
    #expect(!MomentKind.cue.isNegative)
    #expect(MomentKind.allCases.count { $0.isNegative } == 26)
  }

  @Test func `moments are no part of the book that is talked from`() {
    #expect(!RealDialogues.book.concepts.contains { $0.name == "jargon-word" })
    #expect(RealMoments.book?.concepts.contains { $0.name == "jargon-word" } == true)
  }
}

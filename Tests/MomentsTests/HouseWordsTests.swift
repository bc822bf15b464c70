import Moments
import SourceText
import TestSupport
import Testing

@Suite("Our own words")
struct HouseWordsTests {
  @Test func `no line of ours does what a learner is told not to do`() {
    let files = RealDialogues.files
    let found = MomentChecker.diagnostics(of: files).filter { $0.code == "M108" }
    for diagnostic in found {
      Issue.record("\(diagnostic.rendered(in: files.first { $0.path == diagnostic.file }))")
    }
    #expect(files.count { $0.name.hasSuffix(".dialog") } > 20)
  }
}

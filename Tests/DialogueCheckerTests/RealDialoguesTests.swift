import DialogueChecker
import DialogueModel
import MeaningChecker
import SourceText
import TestSupport
import Testing

struct RealDialoguesTests {
  @Test func `the real dialogues check clean`() {
    let report = RealDialogues.report
    if !report.isEmpty { print(report) }
    guard !RealDialogues.files.isEmpty else { return }
    let errors = RealDialogues.checked.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.count) errors, printed above")
    #expect(RealDialogues.checked.book != nil)
  }

  @Test func `every real example is heard as its meaning and no other, and no contrast is`() {
    let diagnostics = MeaningChecker.diagnostics(of: RealDialogues.files, in: RealDialogues.book)
    for diagnostic in diagnostics {
      let file = RealDialogues.files.first { $0.path == diagnostic.file }
      Issue.record("\(diagnostic.rendered(in: file))")
    }
    #expect(RealDialogues.book.meanings.count > 60)
  }
}

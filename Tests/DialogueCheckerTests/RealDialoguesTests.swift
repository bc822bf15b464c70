import DialogueChecker
import DialogueModel
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
}

import DialogueModel
import TestSupport
import Testing

/// What the examples promise is tried by the checker of meanings; here stands how many there must be.
struct ExampleTests {
  @Test func `every meaning has at least six examples`() {
    #expect(RealDialogues.book.meanings.count > 60)
    for meaning in RealDialogues.book.meanings {
      #expect(meaning.examples.count >= 6, "\(meaning.answers) \(meaning.name)")
    }
  }
}

import DialogueExplorer
import Recognition
import TestSupport
import Testing

/// A slip of the thumb makes no wish of a refusal.
struct MistypedNegationTests {
  private func answers(_ typed: String) -> [String] {
    RealDialogues.recogniser.hear(
      typed, listening: RealDialogues.listening(for: "treatment:blood")
    ).answers
  }

  @Test(arguments: [
    "i donr want blood", "i domt want blood", "i dpnt want blood", "donnt give me blood",
    "i wouldnr want blood", "i wouldmt want blood", "i would nto want blood", "nooo",
  ])
  func `a mistyped refusal is a refusal`(typed: String) {
    #expect(answers(typed) == ["no"])
  }

  @Test(arguments: ["i wsnt blood", "i wabt blood", "i want bloof"])
  func `a mistyped wish is no refusal`(typed: String) {
    #expect(!answers(typed).contains("no"))
  }
}

import Recognition
import TestSupport
import Testing

/// Whoever is asked what somebody said tells it in that person's words.
struct TestimonyTests {
  private static let theirView = RealDialogues.listening(for: "their-cpr-view")
  /// Whether the person can still be asked, which a relative is asked at the beginning.
  private static let canBeAsked = Listening(
    slot: "local-can-be-asked",
    choices: ["yes", "sometimes", "no", "unsure"].map { .init(value: $0, label: $0) },
    isAboutAnother: true)

  private func isPressure(_ line: String, at listening: Listening = theirView) -> Bool {
    RealDialogues.recogniser.hear(line, listening: listening).safety.contains("coercion")
  }

  @Test(arguments: [
    "he said Dont let them put tubes in me Sean",
    "he made me promise I wouldn't let them drag it out",
    "he told me and my brother he didn't want to be resuscitated",
    "she said no more hospitals, they've poked me enough",
    "she said she wants everything done, she told me last week on the phone",
    "he told us all he didn't want feeding through a tube, the whole family heard",
  ])
  func `what somebody said is no alarm where it is asked for`(line: String) {
    #expect(!isPressure(line))
  }

  @Test(arguments: [
    "her son hits her and makes her sign", "they are threatening him to say no to it",
  ])
  func `who is forced is heard there all the same`(line: String) {
    #expect(isPressure(line))
  }

  @Test(arguments: [
    "he always said dont give up, i heard him say it loads",
    "my sister thinks different she wants him let go",
    "my brother wants everything done and I dont",
    "she wants him let go and i want him to fight",
  ])
  func `who speaks for another says what the family thinks, and nobody is pressed`(line: String) {
    #expect(!isPressure(line, at: Self.canBeAsked))
  }

  @Test(arguments: [
    "her son hits her and makes her sign", "my brother is bullying mum into saying no to it",
    "he shouts at her till she agrees with him",
  ])
  func `who is forced is heard from whoever speaks for them`(line: String) {
    #expect(isPressure(line, at: Self.canBeAsked))
  }
}

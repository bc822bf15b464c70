import DialogueExplorer
import DialogueModel
import Recognition
import TestSupport
import Testing

/// A phrase of a concept with a comma, a stop or a question mark inside it lies in two clauses.
struct BrokenPhraseTests {
  private static let marks = [",", ".", "?"]

  @Test(arguments: [
    ("I told the doctor, says he", []), ("I don't want you to not, want it", ["want-tried"]),
    ("CPR? Not. Want some tea", ["do-not-want"]),
  ])
  func `a cue that reaches over a comma ends with its clause`(
    typed: String, answers: [String]
  ) {
    let listening = RealDialogues.listening(for: "cpr-view")
    #expect(RealDialogues.recogniser.hear(typed, listening: listening).answers == answers)
  }

  @Test(arguments: 0..<3)
  func `a line is heard wherever its phrases are broken`(seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let phrases = RealDialogues.book.concepts.flatMap(\.phrases).filter { $0.contains(" ") }
    #expect(phrases.count > 1_000)
    let listening = RealDialogues.listening(for: "cpr-view")
    for _ in 0..<700 {
      let line = (0..<3).compactMap { _ in
        phrases.randomElement(using: &chance).map { broken($0, &chance) }
      }.joined(separator: " ")
      let hearing = RealDialogues.recogniser.hear(line, listening: listening)
      for proof in hearing.proofs {
        #expect(line.contains(proof.words), "seed \(seed): \(line)")
      }
    }
  }

  private func broken(_ phrase: String, _ chance: inout SeededChance) -> String {
    var words = phrase.split(separator: " ").map(String.init)
    let place = Int.random(in: 1..<words.count, using: &chance)
    words[place - 1] += Self.marks.randomElement(using: &chance) ?? ""
    return words.joined(separator: " ")
  }
}

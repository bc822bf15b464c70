import DialogueModel
import Recognition

/// One line against many made-up patterns.
enum Matching {
  static let lineCount = 2_000
  private static let vocabularySize = 20_000

  static func report(concepts: [Concept]) {
    print("matching, \(lineCount) lines of 8 to 16 words against made-up patterns")
    for patternCount in [1_000, 100_000] {
      var chance = SeededGenerator(seed: 21)
      let meanings = (0..<patternCount).map { number in
        Meaning(
          name: "made-up-\(number)", answers: ["made-up"], stakes: .ordinary,
          patterns: [pattern(&chance)], examples: [], contrasts: [])
      }
      let lines = (0..<lineCount).map { _ in line(&chance) }
      let (recogniser, building) = timed { Recogniser(meanings: meanings, concepts: concepts) }
      let listening = Listening(slot: "made-up", choices: [])
      var heard = 0
      let times = lines.map { line in
        let (hearing, time) = timed { recogniser.hear(line, listening: listening) }
        heard += hearing.proofs.count
        return time
      }
      let sample = Sample(times)
      print(
        "  \(patternCount) patterns: p50 \(microseconds(sample.median)),"
          + " p99 \(microseconds(sample.at(99))), built in \(milliseconds(building)),"
          + " \(heard) heard")
    }
  }

  private static func pattern(_ chance: inout SeededGenerator) -> String {
    (0..<Int.random(in: 2...3, using: &chance)).map { _ in word(&chance) }.joined(separator: " ")
  }

  private static func line(_ chance: inout SeededGenerator) -> String {
    (0..<Int.random(in: 8...16, using: &chance)).map { _ in word(&chance) }.joined(separator: " ")
  }

  /// Common words are much commoner than rare ones, as in speech.
  private static func word(_ chance: inout SeededGenerator) -> String {
    let share = Double.random(in: 0..<1, using: &chance)
    let number = Int(Double(vocabularySize) * share * share * share)
    let syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su"]
    return String(number + 10_000).compactMap(\.wholeNumberValue).map { syllables[$0] }.joined()
  }
}

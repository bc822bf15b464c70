import DialogueLanguage
import SourceText

/// What means two things is asked about, each time that somebody says it.
enum NoExampleMeansTwoThings: MeaningRule {
  static let code = "D508"

  static func check(_ meaning: TriedMeaning) -> [Diagnostic] {
    meaning.examples.compactMap { example in
      let clash = example.hearings.first { $0.isHeard && !$0.others.isEmpty }
      guard let clash else { return nil }
      return diagnostic(
        meaning, example.phrase.span,
        "when `\(clash.slot)` is asked, this example is also heard as "
          + "`\(clash.others.joined(separator: "`, `"))`",
        "Narrow the pattern of the other meaning, or take the example out of this one.")
    }
  }
}

import DialogueLanguage
import SourceText

/// The examples are what clinicians own: what they promise must be so.
enum EveryExampleIsHeard: MeaningRule {
  static let code = "D507"

  static func check(_ meaning: TriedMeaning) -> [Diagnostic] {
    meaning.examples.compactMap { example in
      guard let deaf = example.hearings.first(where: { !$0.isHeard }) else { return nil }
      let instead = deaf.others.isEmpty ? "" : ", but as `\(deaf.others.joined(separator: "`, `"))`"
      return diagnostic(
        meaning, example.phrase.span,
        "this example is not heard as `\(meaning.name)` when `\(deaf.slot)` is asked\(instead)",
        "Write a `Pattern:` that these words fit, or move them to the meaning that they have.")
    }
  }
}

import DialogueLanguage
import SourceText

/// A contrast is what looks alike and means another thing.
enum NoContrastIsHeard: MeaningRule {
  static let code = "D509"

  static func check(_ meaning: TriedMeaning) -> [Diagnostic] {
    meaning.contrasts.compactMap { contrast in
      guard let misheard = contrast.hearings.first(where: \.isHeard) else { return nil }
      return diagnostic(
        meaning, contrast.phrase.span,
        "this contrast is heard as `\(meaning.name)` when `\(misheard.slot)` is asked",
        "Narrow the `Pattern:` that these words fit.")
    }
  }
}

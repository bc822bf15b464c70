import DialogueLanguage
import Recognition
import SourceText

/// "I don't want it", "my mum wanted it" and "if I wanted it" are not "I want it".
enum EveryWeightyMeaningHasItsOpposites: MeaningRule {
  static let code = "D510"

  static func check(_ meaning: TriedMeaning) -> [Diagnostic] {
    guard meaning.isWeighty, let stakes = meaning.file.lines(.stakes).first else { return [] }
    // Of what is said with a not, the opposite is said without one.
    let isNegative = meaning.examples.contains { $0.scope.isNegated }
    let scopes = meaning.contrasts.map(\.scope)
    var missing: [String] = []
    if !scopes.contains(where: { $0.isNegated || (isNegative && $0.isPlain) }) {
      missing.append("says the opposite, with or without a not")
    }
    if !scopes.contains(where: \.isOfSomebodyElse) { missing.append("is about somebody else") }
    if !scopes.contains(where: \.isPastOrIf) { missing.append("is about the past, or about an if") }
    return missing.map { what in
      diagnostic(
        meaning, stakes.span, "no contrast of this weighty meaning \(what)",
        "Write `en never  \"words\"` with such words, and try them with `kindred dialogs why`.")
    }
  }
}

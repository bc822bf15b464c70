public import SourceText

/// Hears every example and every contrast of every moment, as it would be heard in a rehearsal, and
/// then every line of our own.
public enum MomentChecker {
  /// Every code that is used here, in order.
  public static let codes = MomentCode.allCases.map(\.rawValue)

  /// - Returns: By file and place; nothing where all is well.
  public static func diagnostics(of files: [SourceFile]) -> [Diagnostic] {
    let (book, diagnostics) = MomentBook.read(files)
    guard let book else { return diagnostics }
    let recogniser = MomentRecogniser(book: book)
    let heard = book.moments.flatMap { rule in
      rule.examples.filter { !hears($0, rule, recogniser) }.map { example in
        MomentCode.exampleNotHeard.diagnostic(
          rule.file, example.span, "this example is not heard as `\(rule.kind.rawValue)`",
          "Write a `Pattern:` that these words fit, or move them to the moment that they are.")
      }
        + rule.contrasts.filter { hears($0, rule, recogniser) }.map { contrast in
          MomentCode.contrastIsHeard.diagnostic(
            rule.file, contrast.span, "this contrast is heard as `\(rule.kind.rawValue)`",
            "Narrow the `Pattern:` that these words fit.")
        }
    }
    return heard + HouseWords.diagnostics(of: files, by: recogniser)
  }

  private static func hears(
    _ example: MomentRule.Example, _ rule: MomentRule, _ recogniser: MomentRecogniser
  ) -> Bool {
    if rule.kind == .cue { return recogniser.isCue(example.text) }
    let setting = Setting(saidBefore: example.saidBefore)
    return recogniser.hear(example.text, in: setting).contains { $0.kind == rule.kind }
  }
}

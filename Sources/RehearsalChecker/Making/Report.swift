import SourceText

/// Where a reader or a rule writes down what it finds in one file.
final class Report {
  private(set) var diagnostics: [Diagnostic] = []
  let file: String

  init(file: String) { self.file = file }

  /// - Parameters:
  ///   - message: Lower case, no full stop.
  ///   - advice: One sentence with a full stop.
  func add(
    _ code: String, _ span: Span, _ message: String, _ advice: String,
    severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(
      Diagnostic(
        code: code, severity: severity, file: file, span: span, message: message, advice: advice))
  }

  /// A name that nothing has.
  func unknown(_ phrase: Phrase, _ what: String, in candidates: [String], or advice: String) {
    add(
      "R805", phrase.span, "there is no \(what) `\(phrase.text)`",
      nearest(to: phrase.text, in: candidates).map { "Did you mean `\($0)`?" } ?? advice)
  }
}

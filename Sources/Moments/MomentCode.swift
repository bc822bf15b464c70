import SourceText

/// Mistakes that a writer of moments can mend. A code is never used again for another one.
public enum MomentCode: String, CaseIterable, Sendable {
  case unknownLine = "M101"
  case incomplete = "M102"
  case unknownName = "M103"
  case twice = "M104"
  case exampleNotHeard = "M105"
  case contrastIsHeard = "M106"
  case circle = "M107"
  case ourOwnWords = "M108"

  /// - Parameters:
  ///   - message: Lower case, no full stop.
  ///   - advice: One sentence with a full stop.
  func diagnostic(
    _ file: String, _ span: Span, _ message: String, _ advice: String
  ) -> Diagnostic {
    Diagnostic(code: rawValue, file: file, span: span, message: message, advice: advice)
  }
}

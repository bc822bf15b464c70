/// A mistake in a file that somebody wrote, with its place and a way to mend it.
///
/// It never carries what a person said in a conversation.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable { case error, warning }

  /// `D1xx` reading, `D2xx` names, `D3xx` slots, `D4xx` care, `D5xx` words, `D6xx` other languages,
  /// `M1xx` moments, `P1xx` plan files, `R8xx` rehearsals.
  public let code: String
  public let severity: Severity
  public let file: String
  public let span: Span
  /// What is: lower case, no full stop.
  public let message: String
  /// What to do: one sentence.
  public let advice: String

  public init(
    code: String, severity: Severity = .error, file: String, span: Span, message: String,
    advice: String
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.span = span
    self.message = message
    self.advice = advice
  }
}

/// A stretch of bytes in a file.
public struct Span: Hashable, Sendable {
  /// Offsets in UTF-8 bytes, counted from 0; `end` is past the last.
  public let start: Int
  public let end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }
}

public import SourceText

/// What a file was read as, with every mistake that was found on the way.
public struct ReadFile: Sendable {
  public let file: SyntaxFile
  public let diagnostics: [Diagnostic]
  /// Whether it is known what the file holds; if not, it has no lines.
  public let isReadable: Bool

  public init(file: SyntaxFile, diagnostics: [Diagnostic], isReadable: Bool = true) {
    self.file = file
    self.diagnostics = diagnostics
    self.isReadable = isReadable
  }
}

import DialogueLanguage
public import DialogueModel
public import SourceText

/// Hears every example and every contrast of every meaning, as it would be heard in a conversation.
///
/// It stands above the checker of dialogues, because it needs a book that has no other mistake, and
/// because hearing takes time that nobody should wait for at the start of a talk.
public enum MeaningChecker {
  static let rules: [any MeaningRule.Type] = [
    EveryExampleIsHeard.self,
    NoExampleMeansTwoThings.self,
    NoContrastIsHeard.self,
    EveryWeightyMeaningHasItsOpposites.self,
  ]

  /// Every code that is used here, in order.
  public static var codes: [String] { rules.map { $0.code }.sorted() }

  /// - Parameter files: Those of which the book was made.
  /// - Returns: By file and place; nothing where all is well.
  public static func diagnostics(of files: [SourceFile], in book: Book) -> [Diagnostic] {
    let room = ListeningRoom(book)
    return files.filter { $0.name.hasSuffix(".meaning") }.sorted { $0.path < $1.path }
      .compactMap { TriedMeaning(DialogueReader.read($0).file, in: room) }
      .flatMap { meaning in rules.flatMap { $0.check(meaning) } }
  }
}

/// One mistake in what is understood. Its name is a sentence that can be true.
protocol MeaningRule: Sendable {
  /// Never used again for another mistake.
  static var code: String { get }
  static func check(_ meaning: TriedMeaning) -> [Diagnostic]
}

extension MeaningRule {
  /// - Parameters:
  ///   - message: Lower case, no full stop.
  ///   - advice: One sentence with a full stop.
  static func diagnostic(
    _ meaning: TriedMeaning, _ span: Span, _ message: String, _ advice: String
  ) -> Diagnostic {
    Diagnostic(
      code: code, file: meaning.file.source.path, span: span, message: message, advice: advice)
  }
}

extension Concept {
  /// Words that are one word in several spellings, a line each, the usual one first.
  public static let sameWords = "same-words"
  /// Words that are right as they stand and must not be taken for a typing error.
  public static let rightWords = "right-words"

  /// The concepts that are asked for by name, so that no pattern need use them.
  public static let namesBesidePatterns =
    Cue.allCases.map(\.rawValue) + WordList.allCases.map(\.conceptName) + [rightWords, sameWords]
}

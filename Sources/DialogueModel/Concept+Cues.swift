extension Concept {
  /// The concepts that are asked for by name and not by a pattern, in alphabetical order.
  ///
  /// Most are cues of scope, which say whose, when and whether. One lists words that no typing
  /// error hides in.
  public static let namesBesidePatterns = [
    "accepting", "answering", "carries-on", "change-to", "condition", "correction", "declining",
    "determiner", "filler", "fixed-phrase", "fresh-start", "hedge", "knowing", "myself",
    "negation", "new-thought", "no-start", "not-condition", "not-negation", "not-past",
    "not-question", "not-somebody-else", "or", "own-start", "past", "preposition", "proviso",
    "question-start", "refusing", "relation", "reporting", "retraction", "right-words",
    "short-negation", "somebody-else", "their-saying", "their-verb", "unsure-word",
    "verb-negation", "yes-start",
  ]
}

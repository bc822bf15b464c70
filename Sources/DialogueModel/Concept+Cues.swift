extension Concept {
  /// Words that are one word in several spellings, a line each, the usual one first.
  public static let sameWords = "same-words"

  /// The concepts that are asked for by name and not by a pattern, in alphabetical order.
  ///
  /// Most are cues of scope, which say whose, when and whether. One lists words that no typing
  /// error hides in, one words that are one word in several spellings.
  public static let namesBesidePatterns = [
    "accepting", "after-money", "answering", "bound-to", "carries-on", "change-to", "comparing",
    "conclusion",
    "condition", "correction", "declining",
    "determiner", "each-of-them", "earlier-answer", "filler", "fixed-phrase", "fresh-start",
    "frightened", "funeral", "go-on-later", "hedge", "knowing", "music", "myself",
    "negation", "new-thought", "no-start", "not-condition", "not-negation", "not-past",
    "not-question", "not-said", "not-somebody-else", "or", "otherwise", "own-hand", "own-start",
    "past", "pets",
    "placing", "preposition", "proviso",
    "question-start", "refused-subject", "refusing", "relation", "reporting", "retraction",
    "right-words", "same-words", "second-choice",
    "short-negation", "somebody-else", "stop-word", "talking-of", "their-saying", "their-verb",
    "unsure-word",
    "verb-negation", "voided", "voiding", "wait-word", "want", "yes-start",
  ]
}

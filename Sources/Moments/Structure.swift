/// What word order and the order of turns say, beside any list of words.
///
/// Each has a name, by which a `.moment` file asks for it: as `Structure: NAME`, or as a condition of
/// a pattern, `[where NAME]`, `[where not NAME]`.
public enum Structure: String, CaseIterable, Hashable, Sendable {
  // Of a sentence.
  case question
  case openQuestion = "open-question"
  case closedQuestion = "closed-question"
  case statement
  /// It begins with a verb that tells somebody to do something, perhaps behind an "if".
  case imperative
  case aboutYou = "about-you"
  case aboutMe = "about-me"
  case number
  case manyNumbers = "many-numbers"
  /// Shares a word that says something with what the other said before; two or more.
  case sharesWord = "shares-word"
  case sharesWords = "shares-words"
  /// Says nothing that the other did not say.
  case onlySharedWords = "only-shared-words"
  case atMostFiveWords = "at-most-five-words"
  case atLeastTwelveWords = "at-least-twelve-words"
  case firstSentence = "first-sentence"
  case lastSentence = "last-sentence"
  /// The other's line called for empathy.
  case afterCue = "after-cue"
  /// Nothing was said before.
  case atFirst = "at-first"
  case marked = "marked"

  // Of the whole turn, given what was heard in its sentences.
  case echoesCue = "echoes-cue"
  case takesSpace = "takes-space"
  case givesThenTakes = "gives-then-takes"
  case stacksQuestions = "stacks-questions"
  case lectures
  case statisticsLoad = "statistics-load"
  case usesName = "uses-name"
  case tellsSecret = "tells-secret"
  case silence
  /// Nothing in it meets what the other feels or means.
  case meetsNothing = "meets-nothing"
  /// A few words that neither ask nor name a feeling.
  case bare
  /// Death is called by its name in it.
  case plainWord = "plain-word"

  // Of the order of turns.
  /// Neither asked nor warned, in this turn or in the two before.
  case unprepared
  /// Nobody asked what the other knows, feels or wants, so far.
  case nothingAskedYet = "nothing-asked-yet"
  /// The turn before told news.
  case afterNews = "after-news"
  /// The turn before may have hurt.
  case afterHurt = "after-hurt"
  /// The turns before were only nice, too.
  case niceAgain = "nice-again"
  /// The other used a soft word for death first.
  case softWordIsTheirs = "soft-word-is-theirs"

  /// Whether it is known of a sentence by itself, so that a pattern can ask for it.
  var isOfSentence: Bool {
    guard let mine = Self.allCases.firstIndex(of: self),
      let first = Self.allCases.firstIndex(of: .echoesCue)
    else { return false }
    return mine < first
  }
}

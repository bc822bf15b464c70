/// All that Kindred can say, checked: the only thing the engine runs.
public struct Book: Sendable {
  public let conversations: [Conversation]
  public let houseRules: [HouseRule]
  public let enquiries: [Enquiry]
  public let facts: [Fact]
  public let words: [GlossaryWord]
  public let meanings: [Meaning]
  public let concepts: [Concept]
  public let slots: [SlotDeclaration]
  /// The wordings of it in other languages.
  public let variants: [Variant]
  /// The language that it speaks.
  public let language: Language
  /// Lines that have no wording in that language, and are said in English.
  public let englishOnly: Set<LineID>
  /// Whether every line in it was read and signed by real people. False is said at the start.
  public let isReviewed: Bool
  /// Stands for the exact words of the whole book: `sha-256:` and 64 hex digits, or empty.
  public let fingerprint: String

  public init(
    conversations: [Conversation], houseRules: [HouseRule], enquiries: [Enquiry] = [],
    facts: [Fact], words: [GlossaryWord], meanings: [Meaning], concepts: [Concept],
    slots: [SlotDeclaration], variants: [Variant] = [], language: Language = .english,
    englishOnly: Set<LineID> = [], isReviewed: Bool, fingerprint: String
  ) {
    self.conversations = conversations
    self.houseRules = houseRules
    self.enquiries = enquiries
    self.facts = facts
    self.words = words
    self.meanings = meanings
    self.concepts = concepts
    self.slots = slots
    self.variants = variants
    self.language = language
    self.englishOnly = englishOnly
    self.isReviewed = isReviewed
    self.fingerprint = fingerprint
  }
}

/// A dated, sourced fact, for some nations or for all.
public struct Fact: Hashable, Sendable {
  public let name: String
  public let says: String
  /// Names of nations as in the `nation` slot; empty for all.
  public let nations: [String]
  public let source: String
  /// `yyyy-mm-dd`
  public let checked: String
  /// `yyyy-mm-dd`
  public let reviewBy: String
  public let isStatistic: Bool

  public init(
    name: String, says: String, nations: [String], source: String, checked: String,
    reviewBy: String, isStatistic: Bool
  ) {
    self.name = name
    self.says = says
    self.nations = nations
    self.source = source
    self.checked = checked
    self.reviewBy = reviewBy
    self.isStatistic = isStatistic
  }
}

/// A word that people ask about, and what it means.
public struct GlossaryWord: Hashable, Sendable {
  public let word: String
  public let also: [String]
  public let means: Line

  public init(word: String, also: [String], means: Line) {
    self.word = word
    self.also = also
    self.means = means
  }
}

/// One intent or answer that may be heard, from one `.meaning` file.
public struct Meaning: Hashable, Sendable {
  public enum Stakes: String, Hashable, Sendable, CaseIterable { case weighty, ordinary, safety }

  public let name: String
  /// Slots that it can answer, or one of `house`, `safety`, `enquiry` and `topic`.
  public let answers: [String]
  public let stakes: Stakes
  public let patterns: [String]
  public let examples: [String]
  public let contrasts: [String]

  public init(
    name: String, answers: [String], stakes: Stakes, patterns: [String], examples: [String],
    contrasts: [String]
  ) {
    self.name = name
    self.answers = answers
    self.stakes = stakes
    self.patterns = patterns
    self.examples = examples
    self.contrasts = contrasts
  }
}

/// A set of words and phrases that stand for one idea.
public struct Concept: Hashable, Sendable {
  public let name: String
  public let phrases: [String]

  public init(name: String, phrases: [String]) {
    self.name = name
    self.phrases = phrases
  }
}

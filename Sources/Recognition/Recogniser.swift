public import DialogueModel

/// Hears what a typed line means, and proves it with the person's own words.
///
/// All rules are looked at together and none is ranked above another: safety comes first, then the
/// house, then the open question, then other questions. Several readings are all handed on.
public struct Recogniser: Sendable {
  /// The slot in `Answers:` that stands for every question of yes or no.
  static let yesOrNoSlot = "local-yes-or-no"
  private static let safetyOrder = [
    "emergency", "suicidal", "coercion", "under-age", "distress", "ready-to-die",
    "assisted-dying", "bereavement", "prognosis-question", "medicine-question",
  ]

  private let tables: RuleTables
  var index: PatternIndex { tables.index }
  var points: PointsIndex { tables.points }
  /// For whoever looks at what was typed word by word.
  public var lists: WordLists { tables.lists }

  public init(meanings: [Meaning], concepts: [Concept]) {
    tables = RuleTables(meanings: meanings, concepts: concepts)
  }

  /// A recogniser whose tables were laid out while the program was built.
  ///
  /// - Parameters:
  ///   - compiled: As `compiled(of:)` wrote it; anything else is a mistake of ours.
  ///   - fingerprint: Of the book that is talked from.
  /// - Returns: nil where the tables belong to another book.
  public init?(compiled: UnsafeBufferPointer<UInt8>, of fingerprint: String) {
    tables = RuleTables(TableMemory(unpacking: compiled))
    guard tables.fingerprint == fingerprint else { return nil }
  }

  /// The tables of a book as text, so that no talk has to wait until they are laid out.
  public static func compiled(of book: Book) -> [UInt8] {
    var builder = RuleBuilder()
    builder.add(book.meanings, book.concepts)
    return SevenBits.packed(builder.tables(fingerprint: book.fingerprint))
  }

  public func hear(_ text: String, listening: Listening) -> Hearing {
    hear(text, listening: listening, mayCorrect: true)
  }

  /// - Parameter mayCorrect: False for the part of a correction that holds the new value.
  func hear(_ text: String, listening: Listening, mayCorrect: Bool) -> Hearing {
    var typed = text
    return typed.withUTF8 { bytes in
      let chooser = Chooser(
        self, read(bytes, isWrittenDown: listening.isWrittenDown), bytes, listening,
        isNewValue: !mayCorrect)
      return mayCorrect ? Weighing(chooser).hearing() : chooser.hearing()
    }
  }

  /// Every step from the words to the meaning, one a line.
  public func explain(_ text: String, listening: Listening) -> [String] {
    var typed = text
    return typed.withUTF8 { bytes in
      Explanation(
        self, read(bytes, isWrittenDown: listening.isWrittenDown), bytes, listening
      ).lines()
    }
  }

  /// A line with its words, its scope and every pattern whose words stand in it.
  ///
  /// - Parameter isWrittenDown: Whether "she" is the person whose words these are.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, isWrittenDown: Bool = false) -> ReadLine {
    var words = WordReader.words(of: bytes, by: tables.mending)
    if isWrittenDown { words = Retelling(tables.vocabulary, lists).inFirstPerson(words) }
    var found = tables.phrases.hits(in: words)
    if let changed = Naming(words, bytes).changed(found) { found = changed }
    var line = ReadLine(words: words, found: found)
    ScopeReader.read(&line)
    line.matches = index.matches(in: line)
    return line
  }

  func meaning(of match: PatternIndex.Match) -> Sense {
    tables.senses[Int(index.meanings[match.pattern])]
  }

  func pattern(of match: PatternIndex.Match) -> Pattern {
    Pattern(
      marks: index.marks[match.pattern],
      slots: tables.slotLists[Int(index.slotLists[match.pattern])])
  }

  /// The pattern of a match, as it was written.
  func patternText(of match: PatternIndex.Match) -> String { tables.patternTexts[match.pattern] }

  func word(_ word: Word) -> String {
    word.number < 0 ? "?" : tables.vocabulary.text(of: word.number)
  }

  static func urgency(_ name: String) -> Int {
    safetyOrder.firstIndex(of: name) ?? safetyOrder.count
  }
}

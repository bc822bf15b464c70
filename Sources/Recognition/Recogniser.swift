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

  let meanings: [Meaning]
  let cues: Cues
  let index: PatternIndex
  private let vocabulary: Vocabulary
  private let spelling: Spelling
  private let phrases: PhraseIndex

  public init(meanings: [Meaning], concepts: [Concept]) {
    self.meanings = meanings
    var builder = RuleBuilder(concepts)
    cues = Cues { builder.concept($0) }
    var index = PatternIndex()
    for (number, meaning) in meanings.enumerated() {
      for text in meaning.patterns {
        var text = text
        text.withUTF8 { bytes in
          let reader = PatternReader(bytes) { builder.conceptOrPhrase($0) }
          index.add(reader, meaning: Int32(number))
        }
      }
    }
    index.finish(
      conceptCount: builder.conceptCount, longestPhrase: builder.phrases.longestPhrase)
    self.index = index
    vocabulary = builder.vocabulary
    phrases = builder.phrases
    spelling = Spelling(builder.vocabulary, mendable: builder.mendable)
  }

  public func hear(_ text: String, listening: Listening) -> Hearing {
    hear(text, listening: listening, mayCorrect: true)
  }

  /// - Parameter mayCorrect: False for the part of a correction that holds the new value.
  func hear(_ text: String, listening: Listening, mayCorrect: Bool) -> Hearing {
    var typed = text
    return typed.withUTF8 { bytes in
      let reading = read(bytes)
      let chooser = Chooser(self, reading, bytes, listening)
      return mayCorrect ? Correcting(chooser).hearing() : chooser.hearing()
    }
  }

  /// Every step from the words to the meaning, one a line.
  public func explain(_ text: String, listening: Listening) -> [String] {
    var typed = text
    return typed.withUTF8 { bytes in
      let reading = read(bytes)
      return Explanation(self, reading, bytes, listening).lines()
    }
  }

  /// A line with its words, its scope and every pattern whose words stand in it.
  struct Reading {
    let reader: WordReader
    let line: ReadLine
    let matches: [PatternIndex.Match]
  }

  func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    var reader = WordReader(bytes)
    reader.number(by: vocabulary, spelling)
    let (hits, starts) = phrases.hits(in: reader.words)
    let line = ReadLine(words: reader.words, hits: hits, hitStarts: starts)
    let scoped = ScopeReader(cues, line).line
    return Reading(reader: reader, line: scoped, matches: index.matches(in: scoped))
  }

  func meaning(of match: PatternIndex.Match) -> Meaning {
    meanings[Int(index.patterns[match.pattern].meaning)]
  }

  /// The number of the first pattern of the meaning that a match belongs to.
  func firstPattern(of match: PatternIndex.Match) -> Int {
    let meaning = index.patterns[match.pattern].meaning
    var first = match.pattern
    while first > 0, index.patterns[first - 1].meaning == meaning { first -= 1 }
    return first
  }

  func word(_ word: Word) -> String {
    word.number < 0 ? "?" : vocabulary.text(of: word.number)
  }

  static func urgency(_ name: String) -> Int {
    safetyOrder.firstIndex(of: name) ?? safetyOrder.count
  }
}

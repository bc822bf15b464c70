package import DialogueModel

/// Patterns and concepts of somebody who draws the clauses of a line themselves.
///
/// Words are read, folded, mended and numbered as everywhere; what is negated, and what a match is
/// worth, is for the asker to say.
package struct PatternTable: Sendable {
  private let tables: RuleTables
  private let numbers: [String: Int32]

  /// - Parameter patterns: A match names them by their place in this list.
  package init(patterns: [String], concepts: [Concept]) {
    var builder = RuleBuilder()
    let meaning = Meaning(
      name: "patterns", answers: [], stakes: .ordinary, patterns: patterns, examples: [],
      contrasts: [])
    builder.add([meaning], concepts, keepsAll: true)
    numbers = Dictionary(
      concepts.map { ($0.name, builder.number(ofConcept: $0.name)) },
      uniquingKeysWith: { first, _ in first })
    tables = RuleTables(TableMemory(builder.tables(fingerprint: "")))
  }

  /// The number by which a concept is asked for in a line; nil for one that there is not.
  package func number(of concept: String) -> Int32? { numbers[concept] }

  package func read(_ text: String) -> PatternLine {
    var typed = text
    return typed.withUTF8 { bytes in
      var reader = WordReader(bytes)
      reader.number(by: tables.mending)
      let all = tables.phrases.hits(in: reader.words)
      let found = Naming(reader.words, bytes).changed(all) ?? all
      let words = reader.words.map { word in
        PatternLine.Word(
          start: word.start, end: word.end,
          text: reader.text(of: word),
          meant: word.number < 0 ? nil : tables.vocabulary.text(of: word.number),
          isCapital: (0x41...0x5A).contains(bytes[word.start]),
          isAfterPause: word.breakBefore >= .pause, isAfterStop: word.breakBefore == .stop,
          isAsked: word.isAsked, isQuotedFrom: word.isQuotedFrom)
      }
      return PatternLine(
        text: text, words: words, line: ReadLine(words: reader.words, found: found),
        index: tables.index)
    }
  }
}

/// A line that was read, in which patterns are looked for.
package struct PatternLine: Sendable {
  package struct Word: Sendable {
    /// Its place in the text, in UTF-8 bytes.
    package let start: Int
    package let end: Int
    /// Folded, as it was typed.
    package let text: String
    /// Folded, with its typing errors mended; nil for a word that no rule knows.
    package let meant: String?
    package let isCapital: Bool
    package let isAfterPause: Bool
    package let isAfterStop: Bool
    /// A question mark stands behind it.
    package let isAsked: Bool
    /// A quotation mark stands before it.
    package let isQuotedFrom: Bool
  }

  package struct Match: Sendable {
    /// Its place in the list of patterns.
    package let pattern: Int
    /// Words, from the first to past the last.
    package let words: Range<Int>
    /// The words of each element.
    package let parts: [Range<Int>]
  }

  package let text: String
  package let words: [Word]
  private var line: ReadLine
  private let index: PatternIndex

  init(text: String, words: [Word], line: ReadLine, index: PatternIndex) {
    self.text = text
    self.words = words
    self.line = line
    self.index = index
  }

  /// Past the longest phrase of a concept that begins at a word; nil where none does.
  package func end(of concept: Int32, at word: Int) -> Int? {
    line.found.hit(ofConcept: concept, at: word)?.end
  }

  /// Whether somebody is named here, by a capital letter.
  package func isName(_ word: Int) -> Bool { line.begins(.name, at: word) }

  /// Whether a pattern's own exceptions stand among words.
  package func hasException(_ pattern: Int, in words: Range<Int>) -> Bool {
    let exceptions = index.exceptions(pattern)
    guard !exceptions.isEmpty else { return false }
    return line.found.begins(anyOf: exceptions, among: words)
  }

  /// Every pattern that holds within one of the stretches of words.
  ///
  /// - Parameter stretches: In order, without a gap, from the first word to the last.
  package func matches(within stretches: [Range<Int>]) -> [Match] {
    var line = line
    line.clauses = []
    for stretch in stretches { line.addClause(to: stretch.upperBound) }
    precondition(
      line.clauses.map(\.range) == stretches && line.clauses.last?.end ?? 0 == words.count,
      "each word stands in one stretch")
    return index.matches(in: line).map { match in
      Match(pattern: match.pattern, words: match.start..<match.end, parts: Array(match.parts))
    }
  }
}

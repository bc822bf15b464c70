import Recognition

/// A line held against lists of words that stand beside the moments, as concepts.
///
/// Words are read as everywhere: in any case, mended, and in any spelling that is known.
public struct WordedLine: Sendable {
  private let line: PatternLine
  private let table: PatternTable

  init(_ text: String, _ table: PatternTable) {
    line = table.read(text)
    self.table = table
  }

  public var wordCount: Int { line.words.count }

  /// Whether a phrase of a concept begins at one of the first words.
  public func has(_ concept: String, withinFirst count: Int = .max) -> Bool {
    guard let number = table.number(of: concept) else { return false }
    return line.words.indices.prefix(count).contains { line.end(of: number, at: $0) != nil }
  }

  /// Whether one of the first words is one of these.
  ///
  /// - Parameter words: Folded.
  public func names(anyOf words: Set<String>, withinFirst count: Int = .max) -> Bool {
    line.words.prefix(count).contains { words.contains($0.text) }
  }

  /// Whether it says something, and nothing but phrases of these concepts and these words.
  public func isOnly(_ concepts: [String], besides words: Set<String> = []) -> Bool {
    let numbers = concepts.compactMap { table.number(of: $0) }
    var index = 0
    while index < line.words.count {
      let end = numbers.compactMap { line.end(of: $0, at: index) }.max()
      if let end {
        index = end
      } else if words.contains(line.words[index].text) {
        index += 1
      } else {
        return false
      }
    }
    return index > 0
  }
}

extension MomentRecogniser {
  /// A line, to be held against lists of words.
  public func worded(_ text: String) -> WordedLine { WordedLine(text, table) }
}

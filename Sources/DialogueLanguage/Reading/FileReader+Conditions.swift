import SourceText

/// `SLOT is VALUE and OTHER is one of A, B`: the whole of what can be computed.
extension FileReader {
  mutating func readCondition(_ line: inout SyntaxLine, _ range: Range<Int>) {
    line.text = phrase(range.lowerBound, range.upperBound)
    let words = words(range)
    var part: [Phrase] = []
    for word in words + [Phrase("and", Span(range.upperBound, range.upperBound))] {
      guard word.text == "and" else {
        part.append(word)
        continue
      }
      guard let comparison = comparison(part) else { return reportCondition(line, part) }
      line.comparisons.append(comparison)
      part = []
    }
  }

  private func words(_ range: Range<Int>) -> [Phrase] {
    var result: [Phrase] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: space) ?? range.upperBound
      if end > start { result.append(phrase(start, end)) }
      start = end + 1
    }
    return result
  }

  private func comparison(_ words: [Phrase]) -> Comparison? {
    guard words.count >= 3, words[1].text == "is", isName(words[0]) else { return nil }
    let rest = Array(words[2...])
    guard let test = test(rest) else { return nil }
    let span = Span(words[0].span.start, rest[rest.count - 1].span.end)
    return Comparison(slot: words[0], test: test, span: span)
  }

  private func test(_ words: [Phrase]) -> Comparison.Test? {
    switch words.map(\.text) {
    case ["answered"]: return .isAnswered
    case ["not", "answered"]: return .isNotAnswered
    case ["left"]: return .isLeft
    case let texts where texts.count == 2 && texts[0] == "below":
      return Int(texts[1]).map { .isBelow($0) }
    case let texts where texts.count == 3 && texts[1] == "or" && texts[2] == "more":
      return Int(texts[0]).map { .isOrMore($0) }
    case let texts where texts.count > 2 && texts[0] == "one" && texts[1] == "of":
      return values(words[2...]).map { .isOneOf($0) }
    case let texts where texts.count == 2 && texts[0] == "not":
      return isName(words[1]) ? .isNot(words[1]) : nil
    case let texts where texts.count == 1:
      return isName(words[0]) ? .isOneOf([words[0]]) : nil
    default: return nil
    }
  }

  /// `A, B, C`.
  private func values(_ words: ArraySlice<Phrase>) -> [Phrase]? {
    var result: [Phrase] = []
    for word in words {
      let isLast = word.span.end == words.last?.span.end
      guard isLast != word.text.hasSuffix(",") else { return nil }
      let value =
        isLast
        ? word : Phrase(String(word.text.dropLast()), Span(word.span.start, word.span.end - 1))
      guard isName(value) else { return nil }
      result.append(value)
    }
    return result
  }

  private func isName(_ word: Phrase) -> Bool {
    isName(word.span.start..<word.span.end)
  }

  private mutating func reportCondition(_ line: SyntaxLine, _ part: [Phrase]) {
    let span = part.first.map { Span($0.span.start, part[part.count - 1].span.end) } ?? line.span
    report(
      .condition, span, "this condition cannot be read",
      "Write `SLOT is VALUE`, `is one of A, B`, `is not VALUE`, `is answered`, "
        + "`is not answered`, `is left`, `is below N` or `is N or more`.")
  }
}

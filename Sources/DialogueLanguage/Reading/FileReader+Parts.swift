import SourceText

/// What stands in a line after the words that tell its kind.
extension FileReader {
  mutating func readParts(of line: inout SyntaxLine, _ range: Range<Int>) {
    switch line.kind {
    case .ownWords, .keepsQuestions, .unsaved: break
    case .spellings: line.text = phrase(range.lowerBound, range.upperBound)
    case .question, .lineWording, .factWording, .slotWording, .phraseWording:
      readNamed(&line, range)
    case .choice: readChoice(&line, range)
    case .condition: readCondition(&line, trimmed(range.lowerBound + 3, range.upperBound))
    case .change: readChange(&line, trimmed(range.lowerBound + 15, range.upperBound))
    case .like: readExamples(&line, range.lowerBound + 7..<range.upperBound)
    case .never: readExamples(&line, range.lowerBound + 8..<range.upperBound)
    case .needs:
      readCondition(&line, trimmed(afterColon(range), range.upperBound))
    default:
      let rest = trimmed(afterColon(range), range.upperBound)
      if rest.isEmpty, line.kind != .note {
        reportIncomplete(line)
      } else {
        line.text = phrase(rest.lowerBound, rest.upperBound)
      }
    }
    if line.kind.isSeen { checkGaps(of: line) }
  }

  // ASK place-of-care: Where would you like to be cared for?
  // PHRASE share-gp permit: Cewch
  private mutating func readNamed(_ line: inout SyntaxLine, _ range: Range<Int>) {
    let start = range.lowerBound + line.kind.rawValue.utf8.count + 1
    var colon = start
    while colon < range.upperBound,
      !(bytes[colon] == UInt8(ascii: ":")
        && (colon + 1 == range.upperBound || bytes[colon + 1] == space))
    {
      colon += 1
    }
    let name = trimmed(start, colon)
    let text = trimmed(min(colon + 1, range.upperBound), range.upperBound)
    let isNamed = line.kind == .question ? isName(name) : !name.isEmpty
    guard isNamed, !text.isEmpty else { return reportIncomplete(line) }
    line.name = phrase(name.lowerBound, name.upperBound)
    line.text = phrase(text.lowerBound, text.upperBound)
  }

  // If they change who-is-here from someone-else
  private mutating func readChange(_ line: inout SyntaxLine, _ range: Range<Int>) {
    let words = bytes[range].split(separator: space)
    guard let slot = words.first?.indices, isName(slot) else { return reportIncomplete(line) }
    line.name = phrase(slot.lowerBound, slot.upperBound)
    guard words.count > 1 else { return }
    guard words.count == 3, starts(words[1].indices, with: "from"), words[1].count == 4,
      isName(words[2].indices)
    else { return reportIncomplete(line) }
    line.value = phrase(words[2].startIndex, words[2].endIndex)
  }

  // 1. At home  means home
  private mutating func readChoice(_ line: inout SyntaxLine, _ range: Range<Int>) {
    let point = bytes[range].firstIndex(of: UInt8(ascii: ".")) ?? range.upperBound
    var valueStart = range.upperBound
    while valueStart > range.lowerBound, bytes[valueStart - 1] != space { valueStart -= 1 }
    let value = valueStart..<range.upperBound
    let before = trimmed(point + 1, max(valueStart, point + 1))
    let marker: StaticString = "  means"
    guard isName(value), bytes[before].count > marker.utf8CodeUnitCount,
      starts(before.upperBound - marker.utf8CodeUnitCount..<before.upperBound, with: marker)
    else { return reportIncomplete(line) }
    let label = trimmed(before.lowerBound, before.upperBound - marker.utf8CodeUnitCount)
    guard !label.isEmpty else { return reportIncomplete(line) }
    line.name = phrase(range.lowerBound, point)
    line.text = phrase(label.lowerBound, label.upperBound)
    line.value = phrase(value.lowerBound, value.upperBound)
  }

  // en like  "let me go"; "don't bring me back"
  private mutating func readExamples(_ line: inout SyntaxLine, _ range: Range<Int>) {
    let quote = UInt8(ascii: "\"")
    var index = range.lowerBound
    while true {
      while index < range.upperBound, bytes[index] == space { index += 1 }
      guard index < range.upperBound, bytes[index] == quote,
        let close = bytes[(index + 1)..<range.upperBound].firstIndex(of: quote), close > index + 1
      else { return reportIncomplete(line) }
      line.examples.append(phrase(index + 1, close))
      index = close + 1
      while index < range.upperBound, bytes[index] == space { index += 1 }
      if index == range.upperBound { return }
      guard bytes[index] == UInt8(ascii: ";") else { return reportIncomplete(line) }
      index += 1
    }
  }

  mutating func reportIncomplete(_ line: SyntaxLine) {
    report(
      .incomplete, line.span, "a part of this line is missing",
      "Write it like this: `\(line.kind.form)`.")
  }

  private func afterColon(_ range: Range<Int>) -> Int {
    bytes[range].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? range.upperBound
  }

  func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var start = min(start, end)
    var end = end
    while start < end, bytes[start] == space { start += 1 }
    while end > start, bytes[end - 1] == space { end -= 1 }
    return start..<end
  }

  /// A name may have a colon inside: `treatment:ventilation`.
  func isName(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && bytes[range].allSatisfy { isNameByte($0) || $0 == UInt8(ascii: ":") }
  }

  /// `{name}`: every brace has its other, with a name between.
  private mutating func checkGaps(of line: SyntaxLine) {
    guard let text = line.text else { return }
    var open: Int?
    for index in text.span.start..<text.span.end {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        if open != nil { return reportGap(index) }
        open = index
      case UInt8(ascii: "}"):
        guard let start = open, isName(start + 1..<index) else { return reportGap(index) }
        open = nil
      default: break
      }
    }
    if let open { reportGap(open) }
  }

  private mutating func reportGap(_ index: Int) {
    report(
      .gap, Span(index, index + 1), "this brace is not part of a gap",
      "Write a gap as `{name}`: a slot, a fact or a house gap.")
  }
}

import DialogueModel

extension ScopeReader {
  /// "I said no to that, I want them to try": what was answered before is told, and not said again.
  mutating func readEarlierAnswers() {
    guard line.has(anyOf: .earlier) else { return }
    for hit in line.hits(of: .earlierAnswer) + line.hits(of: .voiding) {
      let end = line.clause(of: hit.end - 1).end
      let correction = (hit.end..<end).first { line.begins(.correction, at: $0) }
      take(hit.end..<(correction ?? end))
    }
    for hit in line.hits(of: .voided) {
      take(line.clause(of: hit.start).start..<hit.start)
    }
  }

  private mutating func take(_ words: Range<Int>) {
    if !words.isEmpty { line.earlier.append(words) }
  }
}

import DialogueModel

extension ScopeReader {
  /// "I said no to that, I want them to try": what was answered before is told, and not said again.
  ///
  /// "You've put no, but I said yes": beside what stands written, what one said is said again.
  mutating func readEarlierAnswers() {
    guard line.has(anyOf: .earlier) else { return }
    let recorded = line.hits(of: .recordedAnswer).filter { !isAsked(for: $0) }
    let told = !recorded.isEmpty || insists ? recorded : line.hits(of: .earlierAnswer)
    for hit in told + line.hits(of: .voiding) {
      let end = line.clause(of: hit.end - 1).end
      let correction = (hit.end..<end).first { line.begins(.correction, at: $0) }
      take(hit.end..<(correction ?? end))
    }
    for hit in line.hits(of: .voided) {
      take(line.clause(of: hit.start).start..<hit.start)
    }
  }

  /// "Not my brother's, I said my own home": who first says what is not meant says the rest again.
  private var insists: Bool {
    line.firstContent < line.words.count && line.begins(.negation, at: line.firstContent)
      && !line.begins(.no, at: line.firstContent)
      && line.hits(of: .earlierAnswer).allSatisfy {
        let number = line.clauseNumber(of: $0.start)
        return number > 0 && number == line.clauses.count - 1
      }
  }

  /// "Can you put no": what is asked for, and not what stands written.
  private func isAsked(for recorded: PhraseIndex.Hit) -> Bool {
    recorded.start > 0
      && line.hits(at: recorded.start - 1).contains {
        $0.isOf(.questionStart) && $0.end > recorded.start
      }
  }

  private mutating func take(_ words: Range<Int>) {
    if !words.isEmpty { line.earlier.append(words) }
  }
}

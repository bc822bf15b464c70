import DialogueModel

extension ScopeReader {
  /// "I said no to that, I want them to try": what was answered before is told, and not said again.
  ///
  /// "You've put no, but I said yes": beside what stands written, what one said is said again.
  mutating func readEarlierAnswers() {
    guard line.has(anyOf: .earlier) else { return }
    let recorded = line.hits(of: .recordedAnswer).filter { !isAsked(for: $0) }
    let told = !recorded.isEmpty || insists ? recorded.map(\.end) : endsOfTelling
    for start in told + voidings {
      take(start..<endOfWhatIsTold(from: start))
    }
    if !insists {
      for hit in line.hits(of: .earlierAnswer) { take(toldBefore(hit)) }
    }
    for hit in line.hits(of: .voided) {
      take(line.clause(of: hit.start).start..<hit.start)
    }
  }

  /// "No health attorney, I told you. Wrong, I did one": where nothing of its sentence stands behind the
  /// words that tell, and the line goes on and corrects itself, they tell what stands before them.
  private func toldBefore(_ hit: PhraseIndex.Hit) -> Range<Int> {
    let clause = line.clause(of: hit.start)
    guard line.words[hit.start].breakBefore == .none, hit.end < line.words.count,
      line.rest(of: clause, behind: hit).allSatisfy({ line.isFiller($0) }),
      clause.end == line.words.count || line.words[clause.end].breakBefore > .none,
      (clause.end..<line.words.count).contains(where: { line.begins(anyOf: .newAnswers, at: $0) })
    else { return 0..<0 }
    let start =
      clause.start < hit.start ? clause.start : line.clause(of: max(0, hit.start - 1)).start
    return start..<hit.start
  }

  /// "Not my brother's, I said my own home": who first says what is not meant says the rest again.
  private var insists: Bool {
    if let misheard = line.hits(of: .misheard).first {
      return line.hits(of: .earlierAnswer).contains { $0.start >= misheard.end }
    }
    return line.firstContent < line.words.count && line.begins(.negation, at: line.firstContent)
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

  /// "Ignore the yes" takes back what stands behind; "strike that" has said what it takes back.
  private var voidings: [Int] {
    line.hits(of: .voiding).compactMap { hit in
      let takesBackItself = line.hit(.retraction, at: hit.start).map { $0.end > hit.end } ?? false
      return takesBackItself ? nil : hit.end
    }
  }

  /// Behind the words with which an earlier answer is told: "I said", "I only put", and "typed" where
  /// a line begins, or behind a name: "power of attorney. Said yes".
  private var endsOfTelling: [Int] {
    var ends = line.hits(of: .earlierAnswer).map(\.end)
    for hit in line.hits(of: .toldAtOnce)
    where hit.start == line.firstContent || line.words[hit.start].breakBefore > .none {
      ends.append(hit.end)
    }
    for hit in line.hits(of: .tellingVerb) where isTold(hit) && !ends.contains(hit.end) {
      ends.append(hit.end)
    }
    return ends.sorted()
  }

  /// "I only put": who tells it stands before the verb, and between them at most a few words that
  /// say how it came about.
  private func isTold(_ verb: PhraseIndex.Hit) -> Bool {
    var start = verb.start
    let clause = line.clause(of: start).start
    while start > clause, start > verb.start - Self.tellerReach,
      line.covers(start - 1, by: .inPassing)
    {
      start -= 1
    }
    return start > clause && line.covers(start - 1, by: .teller)
  }

  private static let tellerReach = 5

  /// Up to where an earlier answer is told: to the end of its clause, or to words that correct it. Where
  /// the clause ends at once, the next one is told: "you've got I want CPR".
  private func endOfWhatIsTold(from start: Int) -> Int {
    var end = line.clause(of: start - 1).end
    let isEnded = (start..<max(start, end)).allSatisfy { line.covers($0, by: .inPassing) }
    if isEnded, end < line.words.count, line.words[end].breakBefore == .none {
      end = line.clause(of: end).end
    }
    let correction = (start..<max(start, end)).first {
      line.begins(anyOf: .takingBack, at: $0)
    }
    return correction ?? end
  }

  private mutating func take(_ words: Range<Int>) {
    if !words.isEmpty { line.earlier.append(words) }
  }
}

extension ScopeReader {
  private static var longestNegation: Int { 10 }
  private static var longestShortNegation: Int { 4 }

  mutating func readNegation() {
    line.negatedBy = Array(repeating: -1, count: line.words.count)
    guard line.has(cues.negation) else { return }
    let isNotNegation = line.cover(cues.notNegation)
    for (number, clause) in line.clauses.enumerated() {
      var cue = -1
      var reach = 0
      let isCarried = line.hit(cues.either, at: clause.start) != nil
      if number > 0, isCarried, line.negatedBy[clause.start - 1] >= 0 {
        cue = line.negatedBy[clause.start - 1]
        reach = clause.start + Self.longestNegation
      }
      var index = clause.start
      while index < clause.end {
        guard let hit = line.hit(cues.negation, at: index), !isNotNegation[index] else {
          if cue >= 0, index < reach { line.negatedBy[index] = cue }
          index += 1
          continue
        }
        let isShort = line.hit(cues.shortNegation, at: index) != nil
        if isShort, hit.end >= clause.end, index > clause.start {
          negateBack(clause, before: index)
        }
        if cue >= 0, index < reach, line.hit(cues.refusing, at: index) != nil {
          // "wouldn't refuse": the second takes back the first.
          for word in cue..<hit.end { line.negatedBy[word] = -1 }
          cue = -1
        } else {
          cue = index
          reach = hit.end + (isShort ? Self.longestShortNegation : Self.longestNegation)
        }
        index = hit.end
      }
    }
    readNegatedQuestions()
  }

  /// "hospital no": the cue stands last and covers what stands before it.
  private mutating func negateBack(_ clause: Clause, before cue: Int) {
    for index in clause.start..<cue where line.negatedBy[index] < 0 {
      line.negatedBy[index] = cue
    }
  }

  /// "CPR? No.": a question that is answered at once is a statement.
  private mutating func readNegatedQuestions() {
    for (number, clause) in line.clauses.enumerated().dropFirst() {
      let before = line.clauses[number - 1]
      guard line.words[clause.start - 1].isAsked, before.end - before.start <= 4 else { continue }
      guard let hit = line.hit(cues.negation, at: clause.start) else { continue }
      let isBare = (hit.end..<clause.end).allSatisfy { line.isFiller[$0] }
      guard isBare else { continue }
      line.words[clause.start - 1].isAsked = false
      for index in before.start..<before.end { line.negatedBy[index] = clause.start }
    }
  }
}

extension ScopeReader {
  private static var longestNegation: Int { 10 }
  private static var longestShortNegation: Int { 4 }

  mutating func readNegation() {
    line.negatedBy = Array(repeating: -1, count: line.words.count)
    guard line.has(cues.negation) || line.has(cues.declining) else { return }
    let isNotNegation = notNegations
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
          if cue >= 0, index < reach, isVerbal(cue), isVerbal(index) {
            // "I don't want them not to try": nobody can tell without asking.
            for word in line.rest(of: clause, behind: hit) { line.isDoubted[word] = true }
          }
          cue = index
          reach = hit.end + (isShort ? Self.longestShortNegation : Self.longestNegation)
        }
        index = hit.end
      }
    }
    readNegatedQuestions()
    readRefusedThings()
  }

  /// "Don't" and "not", and neither "no" nor "never", which only say the same again.
  private func isVerbal(_ index: Int) -> Bool { line.hit(cues.verbNegation, at: index) != nil }

  /// "Hospital, no chance": a thing, and a clause that only declines.
  private mutating func readRefusedThings() {
    let declines = [cues.declining, cues.no].map(line.cover)
    for (number, clause) in line.clauses.enumerated().dropFirst() {
      let before = line.clauses[number - 1]
      let isBare = clause.range.allSatisfy { index in
        line.isFiller[index] || declines.contains { $0[index] }
      }
      let declinesAtAll = clause.range.contains { index in declines.contains { $0[index] } }
      let isThing =
        before.range.count <= 4
        && before.range.allSatisfy { index in
          line.negatedBy[index] < 0 && line.hit(cues.ownStart, at: index) == nil
            && line.hit(cues.negation, at: index) == nil && line.hit(cues.yes, at: index) == nil
        }
      guard isBare, declinesAtAll, isThing else { continue }
      for index in before.range { line.negatedBy[index] = clause.start }
    }
  }

  /// Words that look like a negation and are none; "wouldn't mind" says yes.
  var notNegations: Cover {
    var cover = line.cover(cues.notNegation)
    cover.bit |= line.cover(cues.accepting).bit
    return cover
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
      let isBare = line.rest(of: clause, behind: hit).allSatisfy { line.isFiller[$0] }
      guard isBare else { continue }
      line.words[clause.start - 1].isAsked = false
      for index in before.start..<before.end { line.negatedBy[index] = clause.start }
    }
  }
}

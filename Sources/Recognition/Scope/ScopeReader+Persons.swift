extension ScopeReader {
  mutating func readPersons() {
    let isNot = line.cover(cues.notSomebody)
    for (number, clause) in line.clauses.enumerated() {
      var isMine = false
      var isTheirs = false
      var isReported = false
      for index in clause.range {
        if !isTheirs, line.begins(cues.myself, at: index) { isMine = true }
        guard !isNot[index], let hit = line.hit(cues.somebody, at: index) else { continue }
        let verbs = hit.end..<min(hit.end + 3, clause.end)
        if verbs.contains(where: { line.hit(cues.knowing, at: $0) != nil }) { continue }
        let hasVerb = verbs.contains { line.hit(cues.theirVerb, at: $0) != nil }
        guard (!isMine && !isObject(index, in: clause)) || hasVerb else { continue }
        isTheirs = true
        if verbs.contains(where: { line.hit(cues.reporting, at: $0) != nil }) { isReported = true }
      }
      if !isTheirs, !isMine, number > 0, goesOnAboutThem(clause) {
        isTheirs = line.clauses[number - 1].scope.contains(.somebodyElse)
      }
      if isTheirs { line.clauses[number].scope.insert(.somebodyElse) }
      if isReported { line.clauses[number].scope.insert(.reported) }
    }
  }

  /// "with my wife": somebody is there, and the clause is not about them.
  private func isObject(_ index: Int, in clause: Clause) -> Bool {
    (max(clause.start, index - 3)..<index).contains { before in
      line.hits(at: before).contains { $0.concept == cues.preposition && $0.end == index }
    }
  }

  /// A clause without a subject goes on about the last one, unless it answers: ", so no".
  private func goesOnAboutThem(_ clause: Clause) -> Bool {
    guard line.words[clause.start].breakBefore != .stop else { return false }
    let starts = [clause.start, line.firstContent(of: clause)]
    return !starts.contains { start in
      line.hit(cues.yes, at: start) != nil || line.hit(cues.no, at: start) != nil
    }
  }

  mutating func readTimes() {
    guard line.has(cues.past) else { return }
    let isNotPast = line.cover(cues.notPast)
    var hasCondition = Array(repeating: false, count: line.clauses.count)
    for hit in line.hits(of: cues.condition) {
      hasCondition[line.clauseOf[hit.start]] = true
    }
    for hit in line.hits(of: cues.past) where !isNotPast[hit.start] {
      let number = line.clauseOf[hit.start]
      if !hasCondition[number] { line.clauses[number].scope.insert(.past) }
    }
  }

  mutating func readConditions() {
    let isNotIf = line.cover(cues.notCondition)
    for hit in line.hits(of: cues.condition) where !isNotIf[hit.start] {
      let number = line.clauseOf[hit.start]
      let clause = line.clauses[number]
      if clause.range.contains(where: { isNotIf[$0] }) { continue }
      let isProviso = line.hit(cues.proviso, at: hit.start) != nil
      let kind: Scope = isProviso ? .conditional : .hypothetical
      line.clauses[number].scope.insert(kind)
      let isBehind = number > 0 && reachesBack(number, isProviso)
      if isBehind { line.clauses[number - 1].scope.insert(kind) }
      if !(isProviso && isBehind), number + 1 < line.clauses.count, isJoined(number + 1) {
        line.clauses[number + 1].scope.insert(kind)
      }
    }
  }

  /// "home unless", "home, if she can cope": the condition stands behind what it is about.
  private func reachesBack(_ number: Int, _ isProviso: Bool) -> Bool {
    let start = line.clauses[number].start
    switch line.words[start].breakBefore {
    case .none: return true
    case .pause: return isProviso || number + 1 == line.clauses.count
    case .stop: return false
    }
  }

  /// Whether a clause goes on with the thought before it.
  func isJoined(_ clause: Int) -> Bool {
    let start = line.clauses[clause].start
    return line.words[start].breakBefore != .stop && line.hit(cues.newThought, at: start) == nil
  }
}

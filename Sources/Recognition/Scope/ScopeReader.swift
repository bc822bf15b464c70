/// Computes once, for all rules, what is negated, whose it is, when it is, and what is asked.
///
/// After NegEx and ConText: a cue covers the words behind it to the end of its clause, and phrases
/// that only look like a cue are taken out first.
struct ScopeReader {
  let cues: Cues
  private(set) var line: ReadLine
  private static let longestNegation = 10
  private static let longestShortNegation = 4

  init(_ cues: Cues, _ line: ReadLine) {
    self.cues = cues
    self.line = line
    guard !line.words.isEmpty else { return }
    self.line.isFiller = line.cover(cues.filler)
    let content = self.line.isFiller.indices.filter { !self.line.isFiller[$0] }
    self.line.firstContent = content.first ?? line.words.count
    self.line.contentEnd = (content.last ?? -1) + 1
    splitIntoClauses()
    readNegation()
    readPersons()
    readTimes()
    readQuestions()
  }

  private mutating func splitIntoClauses() {
    let isNotNegation = line.cover(cues.notNegation)
    let isNegation = line.cover(cues.negation)
    var starts: [Int] = []
    for index in line.words.indices {
      if index == 0 || isBoundary(index, isNotNegation, isNegation, starts.last ?? 0) {
        starts.append(index)
      }
    }
    line.clauseOf.reserveCapacity(line.words.count)
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : line.words.count
      line.clauses.append(Clause(start: start, end: end))
      for _ in start..<end { line.clauseOf.append(number) }
    }
  }

  private func isBoundary(
    _ index: Int, _ isNotNegation: [Bool], _ isNegation: [Bool], _ clauseStart: Int
  ) -> Bool {
    let word = line.words[index]
    if word.breakBefore > .none || word.isQuotedFrom { return true }
    let isInsideNegation = isNegation[index] && line.hit(cues.negation, at: index) == nil
    if isNotNegation[index] || isInsideNegation { return false }
    let isInsideCondition = line.hits(at: index - 1).contains {
      $0.concept == cues.condition && $0.end > index
    }
    if isInsideCondition { return false }
    if line.hit(cues.newThought, at: index) != nil || line.hit(cues.condition, at: index) != nil {
      return true
    }
    let before = line.hits(at: index - 1)
    if before.contains(where: { $0.concept == cues.carriesOn && $0.end == index }) { return false }
    return index - clauseStart >= 2 && line.hit(cues.freshStart, at: index) != nil
  }

  private mutating func readNegation() {
    line.negatedBy = Array(repeating: -1, count: line.words.count)
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
        if let hit = line.hit(cues.negation, at: index), !isNotNegation[index] {
          let isShort = line.hit(cues.shortNegation, at: index) != nil
          if isShort, hit.end >= clause.end, index > clause.start {
            negateBack(clause, before: index)
          }
          cue = index
          reach = hit.end + (isShort ? Self.longestShortNegation : Self.longestNegation)
          index = hit.end
          continue
        }
        if cue >= 0, index < reach { line.negatedBy[index] = cue }
        index += 1
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

  private mutating func readPersons() {
    let isNot = line.cover(cues.notSomebody)
    for (number, clause) in line.clauses.enumerated() {
      var isMine = false
      var isTheirs = false
      for index in clause.start..<clause.end {
        if !isTheirs, line.hit(cues.myself, at: index) != nil { isMine = true }
        guard !isNot[index], let hit = line.hit(cues.somebody, at: index) else { continue }
        let isObject = (max(clause.start, index - 3)..<index).contains { before in
          line.hits(at: before).contains { $0.concept == cues.preposition && $0.end == index }
        }
        let verbs = hit.end..<min(hit.end + 3, clause.end)
        let hasVerb = verbs.contains { line.hit(cues.theirVerb, at: $0) != nil }
        if (!isMine && !isObject) || hasVerb { isTheirs = true }
      }
      if !isTheirs, !isMine, number > 0, line.words[clause.start].breakBefore != .stop {
        isTheirs = line.clauses[number - 1].isOfSomebodyElse
      }
      line.clauses[number].isOfSomebodyElse = isTheirs
    }
  }

  private mutating func readTimes() {
    let isNotPast = line.cover(cues.notPast)
    let isNotIf = line.cover(cues.notCondition)
    var hasCondition = Array(repeating: false, count: line.clauses.count)
    for hit in line.hits where hit.concept == cues.condition {
      hasCondition[line.clauseOf[hit.start]] = true
    }
    for hit in line.hits where hit.concept == cues.past && !isNotPast[hit.start] {
      let number = line.clauseOf[hit.start]
      if !hasCondition[number] { line.clauses[number].isPast = true }
    }
    for hit in line.hits where hit.concept == cues.condition && !isNotIf[hit.start] {
      let number = line.clauseOf[hit.start]
      let clause = line.clauses[number]
      if (clause.start..<clause.end).contains(where: { isNotIf[$0] }) { continue }
      line.clauses[number].isIf = true
      if number + 1 < line.clauses.count, isJoined(number + 1) {
        line.clauses[number + 1].isIf = true
      }
      if number > 0, line.words[clause.start].breakBefore == .none {
        line.clauses[number - 1].isIf = true
      }
    }
  }

  /// Whether a clause goes on with the thought before it.
  private func isJoined(_ clause: Int) -> Bool {
    let start = line.clauses[clause].start
    return line.words[start].breakBefore != .stop && line.hit(cues.newThought, at: start) == nil
  }

  private mutating func readQuestions() {
    for (number, clause) in line.clauses.enumerated() {
      var index = clause.start
      while index < clause.end - 1, line.isFiller[index],
        line.hit(cues.questionStart, at: index) == nil
      {
        index += 1
      }
      let isStarted =
        line.hit(cues.questionStart, at: index) != nil
        && line.hit(cues.notQuestion, at: index) == nil
      let isTag = (clause.start..<clause.end).allSatisfy { line.isFiller[$0] }
      line.clauses[number].isQuestion =
        isStarted || (line.words[clause.end - 1].isAsked && !isTag)
      // "What happens if I have no plan" is one question.
      if number > 0, isJoined(number), line.hit(cues.condition, at: clause.start) != nil {
        line.clauses[number].isQuestion =
          line.clauses[number].isQuestion || line.clauses[number - 1].isQuestion
      }
    }
  }
}

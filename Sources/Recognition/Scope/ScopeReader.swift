/// Computes once, for all rules, what is negated, whose it is, when it is, and what is asked.
///
/// After NegEx and ConText: a cue covers the words behind it to the end of its clause, and phrases
/// that only look like a cue are taken out first.
struct ScopeReader {
  let cues: Cues
  var line: ReadLine

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
    readDoubt()
    readPersons()
    readTimes()
    readConditions()
    readQuestions()
    readQuotations()
    readHedges()
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
    if isAnswered(by: clauseStart, before: index) { return true }
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

  /// "no I'd want them to try": a yes or no that answers, and then a thought of its own.
  private func isAnswered(by start: Int, before index: Int) -> Bool {
    guard line.hit(cues.freshStart, at: index) != nil else { return false }
    return [cues.no, cues.yes].contains { line.hit($0, at: start)?.end == index }
  }

  /// Words behind "I don't know whether" are not said, only wondered about.
  private mutating func readDoubt() {
    line.isDoubted = Array(repeating: false, count: line.words.count)
    for hit in line.hits where hit.concept == cues.unsure {
      let end = line.clauses[line.clauseOf[hit.start]].end
      for index in hit.end..<max(hit.end, end) { line.isDoubted[index] = true }
    }
  }

  /// "They say "let her go"": what stands in quotation marks beside words that report it.
  private mutating func readQuotations() {
    var isInside = false
    var insides: [Int] = []
    for number in line.clauses.indices {
      if line.words[line.clauses[number].start].isQuotedFrom { isInside.toggle() }
      if isInside { insides.append(number) }
    }
    let reports = line.clauses.contains { clause in
      clause.scope.contains(.somebodyElse)
        || clause.range.contains { line.hit(cues.reporting, at: $0) != nil }
    }
    guard reports, insides.count < line.clauses.count else { return }
    for number in insides { line.clauses[number].scope.insert(.quoted) }
  }

  private mutating func readHedges() {
    for hit in line.hits where hit.concept == cues.hedge {
      line.clauses[line.clauseOf[hit.start]].scope.insert(.hedged)
    }
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
      let isTag = clause.range.allSatisfy { line.isFiller[$0] }
      if isStarted || (line.words[clause.end - 1].isAsked && !isTag) {
        line.clauses[number].scope.insert(.question)
      }
      // "What happens if I have no plan" is one question.
      if number > 0, isJoined(number), line.hit(cues.condition, at: clause.start) != nil,
        line.clauses[number - 1].scope.contains(.question)
      {
        line.clauses[number].scope.insert(.question)
      }
    }
  }
}

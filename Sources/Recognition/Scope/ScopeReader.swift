import DialogueModel

/// Computes once, for all rules, what is negated, whose it is, when it is, and what is asked.
///
/// After NegEx and ConText: a cue covers the words behind it to the end of its clause, and phrases
/// that only look like a cue are taken out first.
struct ScopeReader {
  private static let clausesExpected = 4

  var line: ReadLine

  /// Notes in a line what its scope is.
  static func read(_ line: inout ReadLine) {
    guard !line.words.isEmpty else { return }
    var reader = ScopeReader(line: ReadLine(words: [], found: PhraseIndex.Found()))
    // The line changes hands, so that none of its arrays is copied or counted.
    swap(&reader.line, &line)
    reader.readAll()
    swap(&reader.line, &line)
  }

  private mutating func readAll() {
    line.read(fillers: .fillers)
    splitIntoClauses()
    readDoubt()
    readNegation()
    readRefusedSubjects()
    readPersons()
    readTimes()
    readConditions()
    readOtherwise()
    readQuestions()
    let question = line.clauses.last { $0.scope.contains(.question) }
    line.lastQuestion = question?.start ?? -1
    readQuotations()
    readHedges()
    readEarlierAnswers()
  }

  private mutating func splitIntoClauses() {
    line.clauses.reserveCapacity(Self.clausesExpected)
    var start = 0
    for index in 1..<line.words.count {
      let word = line.words[index]
      let mayBegin =
        word.breakBefore > .none || word.isQuotedFrom
        || line.begins(anyOf: .beginnings, at: index)
      guard mayBegin, isBoundary(index, start) else { continue }
      line.addClause(to: index)
      start = index
    }
    line.addClause(to: line.words.count)
  }

  private func isBoundary(_ index: Int, _ clauseStart: Int) -> Bool {
    let word = line.words[index]
    if word.breakBefore > .none || word.isQuotedFrom { return true }
    if isAnswered(by: clauseStart, before: index) || isTakenBack(before: index) { return true }
    let isInsideNegation =
      line.covers(index, by: .negation) && !line.begins(.negation, at: index)
    if isNoNegation(index) || isInsideNegation || isInsideNotSaid(index) { return false }
    if saysWhatItIs(at: index, clauseStart) { return true }
    if line.begins(.comparing, at: index) { return comparesWithThem(index, clauseStart) }
    if line.begins(.condition, at: index - 1), isInsideCondition(index) { return false }
    if line.begins(.newThought, at: index) || line.begins(.condition, at: index) {
      // "I don't actually know" goes on.
      return !(line.begins(.correction, at: index) && line.covers(index - 1, by: .verbNegation))
    }
    guard index - clauseStart >= 2, let fresh = line.hit(.freshStart, at: index)
    else { return false }
    // "on me and don't": a second refusal stands on its own.
    if fresh.end > index + 1, line.begins(.negation, at: index + 1) { return true }
    let before = line.hits(at: index - 1)
    return !before.contains { $0.isOf(.carriesOn) && $0.end == index }
  }

  /// "It's not care home it's home", "not the hospice I meant hospital": behind what something is not
  /// stands what it is.
  private func saysWhatItIs(at index: Int, _ clauseStart: Int) -> Bool {
    guard
      line.begins(.correction, at: index)
        || line.begins(.itIs, at: index) && !line.begins(.carriesOn, at: index - 1),
      let first = (clauseStart..<index).first(where: {
        !line.covers($0, anyOf: .bare)
      }),
      let isNot = line.hit(.isNot, at: first), !isNoNegation(first)
    else { return false }
    return isNot.end < index
  }

  /// "I clicked hospital by mistake I want my own house": behind words that take back begins a thought.
  private func isTakenBack(before index: Int) -> Bool {
    guard line.has(.retraction), line.begins(anyOf: .newAnswers, at: index),
      !line.begins(.earlierAnswer, at: index)
    else { return false }
    return (max(0, index - Self.retractionReach)..<index).contains {
      line.hit(.retraction, at: $0)?.end == index
    }
  }

  private static let retractionReach = 6

  /// "I'm not saying I don't": what is not said goes on to the end of the thought.
  private func isInsideNotSaid(_ index: Int) -> Bool {
    line.covers(index, by: .notSaid) && !line.begins(.notSaid, at: index)
  }

  /// "At home like my granddad was", "the way my mother went": somebody else who did something
  /// stands behind the word, and something of one's own before it.
  private func comparesWithThem(_ index: Int, _ clauseStart: Int) -> Bool {
    guard index > clauseStart, let hit = line.hit(.comparing, at: index),
      !line.begins(.myself, among: max(clauseStart, index - 2)..<index)
    else { return false }
    let last = line.words.count
    guard
      let them = (hit.end..<min(last, hit.end + 2)).lazy
        .compactMap({ line.hit(.somebody, at: $0) }).first
    else { return false }
    return line.begins(.theirVerb, among: them.end..<min(last, them.end + 2))
  }

  private func isInsideCondition(_ index: Int) -> Bool {
    line.hits(at: index - 1).contains { $0.isOf(.condition) && $0.end > index }
  }

  /// "no I'd want them to try", "yeah had loads of them": a yes or no that answers, and then a thought
  /// of its own, or what was before.
  private func isAnswered(by start: Int, before index: Int) -> Bool {
    guard line.begins(anyOf: .thoughts, at: index) else { return false }
    let start = (start..<index).first { !line.isFiller($0) || line.begins(.answering, at: $0) }
    return start.flatMap { line.hit(.answering, at: $0) }?.end == index
  }

  /// Words behind "I don't know whether" are not said, only wondered about.
  private mutating func readDoubt() {
    guard line.has(.unsure) || line.has(.notSaid) else { return }
    var done = 0
    for hit in line.hits(of: .unsure) + line.hits(of: .notSaid) {
      let end = line.clause(of: hit.end - 1).end
      let first = max(hit.end, done)
      for index in first..<max(first, end) { line.words[index].isDoubted = true }
      done = max(done, end)
    }
  }

  /// "They say "let her go"": what stands in quotation marks beside words that report it.
  private mutating func readQuotations() {
    guard line.words.contains(where: \.isQuotedFrom) else { return }
    var isInside = false
    var insides: [Int] = []
    for number in line.clauses.indices {
      if line.words[line.clauses[number].start].isQuotedFrom { isInside.toggle() }
      if isInside { insides.append(number) }
    }
    let reports = line.clauses.contains { clause in
      clause.scope.contains(.somebodyElse) || line.begins(.reporting, among: clause.range)
    }
    guard reports, insides.count < line.clauses.count else { return }
    for number in insides { line.clauses[number].scope.insert(.quoted) }
  }

  private mutating func readHedges() {
    guard line.has(.hedge) else { return }
    for hit in line.hits(of: .hedge) {
      line.clauses[line.clauseNumber(of: hit.start)].scope.insert(.hedged)
    }
  }

  private mutating func readQuestions() {
    for number in line.clauses.indices {
      let clause = line.clauses[number]
      var index = clause.start
      while index < clause.end - 1, line.isFiller(index),
        !line.begins(.questionStart, at: index)
      {
        index += 1
      }
      let isStarted =
        line.begins(.questionStart, at: index) && !line.begins(.notQuestion, at: index)
      if isStarted || (line.words[clause.end - 1].isAsked && !isTag(clause)) {
        line.clauses[number].scope.insert(.question)
      }
      if number > 0, goesOnAsking(number) { line.clauses[number].scope.insert(.question) }
      // "What happens if I have no plan" is one question.
      if number > 0, line.begins(.condition, at: clause.start), isJoined(number),
        line.clauses[number - 1].scope.contains(.question)
      {
        line.clauses[number].scope.insert(.question)
      }
    }
  }

  /// "What would happen if you said yes and then couldn't stand it": nothing is put between, and nothing
  /// of one's own begins.
  private func goesOnAsking(_ number: Int) -> Bool {
    let start = line.clauses[number].start
    let before = line.clauses[number - 1]
    guard before.scope.contains(.question), line.words[start].breakBefore == .none
    else { return false }
    // "What if they say yes and then I can't get off it" is one question.
    let goesOn = line.begins(.then, among: start..<min(start + 2, line.words.count))
    if goesOn, line.begins(.condition, among: 0..<start) {
      return true
    }
    return before.scope.contains(.hypothetical)
      && !line.begins(anyOf: .thoughts, at: line.firstContent(of: line.clauses[number]))
  }

  /// "…, love?": words that say nothing, and so ask nothing.
  private func isTag(_ clause: Clause) -> Bool {
    clause.range.allSatisfy { line.isFiller($0) }
  }
}

import DialogueModel

extension ScopeReader {
  /// How many clauses are looked back at for the one that others hang on.
  private static var asidesMost: Int { 3 }

  mutating func readPersons() {
    guard line.has(anyOf: .persons) else { return }
    for number in line.clauses.indices {
      let clause = line.clauses[number]
      var isMine = false
      var isTheirs = false
      var isReported = false
      for index in clause.range where line.begins(anyOf: .persons, at: index) {
        if !isTheirs, line.begins(.myself, at: index) { isMine = true }
        if isSaidByThem(index, in: clause) { (isTheirs, isReported) = (true, true) }
        guard !line.covers(index, by: .notSomebody), let hit = somebody(at: index, in: clause)
        else { continue }
        let isObject = isObject(index, in: clause)
        // "With my dad and it was awful": a verb further on has another subject.
        let verbs = line.rest(of: clause, behind: hit).prefix(isObject ? 1 : 3)
        if line.begins(.knowing, among: verbs) { continue }
        let hasVerb = line.begins(.theirVerb, among: verbs)
        guard (!isMine && !isObject) || hasVerb else { continue }
        isTheirs = true
        if line.begins(.reporting, among: verbs) { isReported = true }
      }
      if !isTheirs, !isMine, goesOnAboutThem(clause), let main = mainClause(before: number) {
        isTheirs = line.clauses[main].scope.contains(.somebodyElse)
      }
      if isTheirs { line.clauses[number].scope.insert(.somebodyElse) }
      if isReported { line.clauses[number].scope.insert(.reported) }
    }
  }

  /// Somebody by a word, or by a name with a verb of its own behind it.
  private func somebody(at index: Int, in clause: Clause) -> PhraseIndex.Hit? {
    if let hit = line.hit(.somebody, at: index) { return isAddressed(hit, in: clause) ? nil : hit }
    // "Fiona's got one" speaks of her as "Fiona has" does.
    guard let name = line.hit(.name, at: index) ?? line.hit(.namePossessive, at: index),
      name.end < clause.end,
      line.begins(.theirVerb, at: name.end), !isPlace(name, in: clause)
    else { return nil }
    return name
  }

  /// "Do everything, mate": who is spoken to at the end of a clause is not its subject.
  private func isAddressed(_ hit: PhraseIndex.Hit, in clause: Clause) -> Bool {
    guard line.begins(.addressed, at: hit.start), hit.start > clause.start,
      hit.end >= clause.end
    else { return false }
    let before = hit.start - 1
    return !line.begins(.determiner, at: before) && !line.begins(.preposition, at: before)
      && !line.begins(.myself, at: before)
  }

  /// "The nursing home on Church Lane would suit": capital words that name where something is.
  private func isPlace(_ name: PhraseIndex.Hit, in clause: Clause) -> Bool {
    var first = name.start
    while first > clause.start, line.begins(.name, at: first - 1) { first -= 1 }
    return first > clause.start && line.covers(first - 1, by: .placing)
  }

  /// "The girls think", "the booklet says": words of saying whose subject is not the person.
  private func isSaidByThem(_ index: Int, in clause: Clause) -> Bool {
    guard index > clause.start, line.begins(.theirSaying, at: index),
      !line.covers(index, by: .notSomebody)
    else { return false }
    return !line.begins(.myself, at: index - 1)
  }

  /// "with my wife": somebody is there, and the clause is not about them.
  private func isObject(_ index: Int, in clause: Clause) -> Bool {
    (max(clause.start, index - 3)..<index).contains { before in
      line.hits(at: before).contains { $0.isOf(.preposition) && $0.end == index }
    }
  }

  /// A clause without a subject goes on about the last one, unless it answers: ", so no".
  private func goesOnAboutThem(_ clause: Clause) -> Bool {
    guard line.words[clause.start].breakBefore != .stop,
      !line.begins(.conclusion, at: clause.start)
    else { return false }
    let answers = line.hits(at: clause.start).contains { $0.isOf(.newThought) }
    let start = line.firstContent(of: clause)
    let hit = line.hit(.yes, at: start) ?? line.hit(.no, at: start)
    guard let hit else { return true }
    return !answers && (hit.end..<max(hit.end, clause.end)).contains { !line.isFiller($0) }
  }

  /// The clause that one without a subject goes on from: the one before it, or the one that this
  /// hangs on, in the same sentence.
  private func mainClause(before number: Int) -> Int? {
    var main = number - 1
    while main >= max(0, number - Self.asidesMost), standsAside(main) {
      if line.words[line.clauses[main].start].breakBefore == .stop { return nil }
      main -= 1
    }
    return main >= max(0, number - Self.asidesMost) ? main : nil
  }

  /// "As long as the wife can manage", "like my granddad was": a clause that hangs on another, and
  /// whose subject ends with it.
  private func standsAside(_ number: Int) -> Bool {
    let start = line.clauses[number].start
    return line.begins(.condition, at: start) || line.begins(.comparing, at: start)
  }

  mutating func readTimes() {
    guard line.has(.past) else { return }
    var hasCondition = Array(repeating: false, count: line.clauses.count)
    for hit in line.hits(of: .condition) {
      hasCondition[line.clauseNumber(of: hit.start)] = true
    }
    for hit in line.hits(of: .past) where !line.covers(hit.start, by: .notPast) {
      let number = line.clauseNumber(of: hit.start)
      if !hasCondition[number] { line.clauses[number].scope.insert(.past) }
    }
  }

  mutating func readConditions() {
    guard line.has(.condition) else { return }
    for hit in line.hits(of: .condition) {
      let number = line.clauseNumber(of: hit.start)
      if line.covers(hit.start, by: .notCondition) || isOfTheQuestion(hit) {
        line.clauses[number].scope.insert(.ownCondition)
        continue
      }
      let clause = line.clauses[number]
      if clause.range.contains(where: { line.covers($0, by: .notCondition) }) { continue }
      let isProviso = line.begins(.proviso, at: hit.start)
      let kind: Scope = isProviso ? .conditional : .hypothetical
      line.clauses[number].scope.insert(kind)
      let isBehind = number > 0 && reachesBack(number, isProviso)
      if isBehind { line.clauses[number - 1].scope.insert(kind) }
      if !(isProviso && isBehind), number + 1 < line.clauses.count, isJoined(number + 1) {
        line.clauses[number + 1].scope.insert(kind)
      }
    }
  }

  /// "If there's a fair chance, yes. If not, no": what holds otherwise is under the same if.
  mutating func readOtherwise() {
    guard line.has(.otherwise),
      let first = line.clauses.firstIndex(where: {
        !$0.scope.isDisjoint(with: [.hypothetical, .conditional])
      })
    else { return }
    for hit in line.hits(of: .otherwise) {
      let number = line.clauseNumber(of: hit.start)
      guard number > first else { continue }
      line.clauses[number].scope.insert(.hypothetical)
      let isAlone = line.rest(of: line.clauses[number], behind: hit)
        .allSatisfy { line.isFiller($0) }
      if isAlone, number + 1 < line.clauses.count, isJoined(number + 1) {
        line.clauses[number + 1].scope.insert(.hypothetical)
      }
    }
  }

  /// "home unless", "home, if she can cope": the condition stands behind what it is about.
  ///
  /// Behind a full stop only what cannot stand for itself does: "Home. Unless she can't cope."
  private func reachesBack(_ number: Int, _ isProviso: Bool) -> Bool {
    let start = line.clauses[number].start
    switch line.words[start].breakBefore {
    case .none: return true
    case .pause: return isProviso || number + 1 == line.clauses.count
    case .stop: return isProviso && isLastOfItsThought(number)
    }
  }

  private func isLastOfItsThought(_ number: Int) -> Bool {
    guard number + 1 < line.clauses.count else { return true }
    return line.words[line.clauses[number + 1].start].breakBefore == .stop
  }

  /// "If I was a young woman, then I'd have it": what would follow from what is not so.
  private func followsWhatIsNot(_ clause: Int) -> Bool {
    clause > 0 && line.begins(.then, at: line.clauses[clause].start)
      && line.begins(.past, among: line.clauses[clause - 1].range)
  }

  /// Whether a clause goes on with the thought before it.
  func isJoined(_ clause: Int) -> Bool {
    let start = line.clauses[clause].start
    return line.words[start].breakBefore != .stop
      && (!line.begins(.newThought, at: start) || followsWhatIsNot(clause))
  }
}

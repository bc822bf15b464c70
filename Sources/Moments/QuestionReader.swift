import Recognition

/// Reads from word order whether words ask, and whether a word or two would answer.
struct QuestionReader {
  enum Kind: Sendable { case open, closed }

  /// How far behind "what kind of food" its verb may stand, in words.
  private static let askingReach = 5
  /// A question without a verb has at most so many words.
  private static let shortQuestion = 7
  /// "What, what are your thoughts": so often a word that asks is said again in a hurry.
  private static let hurriedRepeatsMax = 4

  let line: PatternLine
  let grammar: Grammar

  /// The first word behind "so", "well" and a name that is called.
  func start(of words: Range<Int>) -> Int {
    var index = words.lowerBound
    while index < words.upperBound, let next = behindLeadIn(at: index), next < words.upperBound {
      index = next
    }
    return index
  }

  /// The same of each word up to the end of the line, found from behind: a line of "so, so, so" is
  /// walked through once, and not once for each word.
  func startsOfRests() -> [Int] {
    var starts = Array(line.words.indices)
    for index in line.words.indices.reversed() {
      if let next = behindLeadIn(at: index), next < line.words.count {
        starts[index] = starts[next]
      }
    }
    return starts
  }

  private func behindLeadIn(at index: Int) -> Int? {
    if let end = endOfLeadIn(at: index), end < line.words.count { return end }
    let isCalled =
      index + 1 < line.words.count && line.isName(index) && line.words[index + 1].isAfterPause
    return isCalled ? index + 1 : nil
  }

  private func endOfLeadIn(at index: Int) -> Int? {
    isWeWill(index) ? nil : line.end(of: grammar.leadIn, at: index)
  }

  /// "We'll get the physio" tells what we do, and is no "well, get the physio": folded, both read alike.
  private func isWeWill(_ index: Int) -> Bool {
    let word = line.words[index]
    let typed = line.text.utf8.dropFirst(word.start).prefix(word.end - word.start)
    return word.text == "well" && typed.count > word.text.utf8.count
  }

  /// What a sentence asks; nil for one that does not.
  func kind(of words: Range<Int>) -> Kind? {
    let start = start(of: words)
    guard start < words.upperBound, !isFilling(words) else { return nil }
    if let kind = opened(at: start, in: words, isStart: true) {
      return hasScale(words) ? .closed : kind
    }
    // "When you say sore, what do you mean": the question stands behind a pause.
    for index in words.dropFirst()
    where line.words[index].isAfterPause || endOfLeadIn(at: index - 1) == index {
      if let kind = opened(at: index, in: words, isStart: false) {
        return hasScale(words) ? .closed : kind
      }
    }
    if isSoftenedCommand(at: start, words) { return nil }
    if hasTag(words) { return .closed }
    guard isAsked(words) else { return nil }
    if line.end(of: grammar.asking, at: start) != nil { return isOfFact(start) ? .closed : .open }
    return asksAtItsEnd(words) || asksBehindPause(words) ? .open : .closed
  }

  /// "On a scale of one to ten, how sure are you": a figure is the answer.
  private func hasScale(_ words: Range<Int>) -> Bool {
    words.contains { line.end(of: grammar.askingScale, at: $0) != nil }
  }

  /// "When they ask at home, what you will say?"
  private func asksBehindPause(_ words: Range<Int>) -> Bool {
    words.dropFirst().contains { index in
      line.words[index].isAfterPause && line.end(of: grammar.asking, at: index) != nil
        && !isOfFact(index)
    }
  }

  /// "And that would be what?"
  private func asksAtItsEnd(_ words: Range<Int>) -> Bool {
    guard words.count > 2 else { return false }
    return words.dropFirst().contains { index in
      let isEnd = index + 1 == words.upperBound || line.words[index + 1].isAfterPause
      return isEnd && line.end(of: grammar.asking, at: index) == index + 1 && !isOfFact(index)
    }
  }

  /// "Okay?", "sure", "sorry?": said to keep the talk going.
  private func isFilling(_ words: Range<Int>) -> Bool {
    var index = words.lowerBound
    while index < words.upperBound {
      guard let end = line.end(of: grammar.leadIn, at: index) else { return false }
      index = end
    }
    return true
  }

  /// Whether a question begins at a word, with a verb before its subject.
  func opens(at index: Int, in words: Range<Int>) -> Bool {
    opened(at: index, in: words, isStart: false) != nil
  }

  private func opened(at index: Int, in words: Range<Int>, isStart: Bool) -> Kind? {
    if line.end(of: grammar.notAsking, at: index) != nil, !(isStart && isAsked(words)) {
      return nil
    }
    if let end = line.end(of: grammar.tellMe, at: index) { return told(behind: end) }
    if let end = line.end(of: grammar.asking, at: index) {
      return asks(from: index, end, in: words, isStart: isStart)
        ? (isOfFact(index) ? .closed : .open) : nil
    }
    // "For how long have you known", "in what way does it help".
    if isStart, !isAsked(words), let asking = line.end(of: grammar.beforeAsking, at: index),
      asking < words.upperBound, let end = line.end(of: grammar.asking, at: asking),
      asks(from: asking, end, in: words, isStart: false)
    {
      return isOfFact(asking) ? .closed : .open
    }
    if isStart, let end = line.end(of: grammar.elliptical, at: index), !isTold(at: end, words),
      words.upperBound - index <= Self.shortQuestion || isAsked(words)
        || line.end(of: grammar.askingOpenly, at: index) != nil
    {
      return line.end(of: grammar.askingOpenly, at: index) != nil ? .open : .closed
    }
    guard let behind = inverted(at: index, in: words, isStart: isStart) else { return nil }
    for word in behind..<min(behind + Self.askingReach, words.upperBound) {
      if let end = line.end(of: grammar.tellMe, at: word), !isOwnTelling(word) {
        return told(behind: end)
      }
      if line.end(of: grammar.askingOpenly, at: word) != nil { return .open }
    }
    return .closed
  }

  /// "Is it okay if I share that": it is I who tell.
  private func isOwnTelling(_ word: Int) -> Bool {
    word > 0 && ["i", "we", "ill", "id"].contains(line.words[word - 1].text)
  }

  /// "Pain is part of it" has its verb behind it, and asks for nothing.
  private func isTold(at index: Int, _ words: Range<Int>) -> Bool {
    index < words.upperBound && !isAsked(words)
      && line.end(of: grammar.linkingVerb, at: index) != nil
  }

  /// "What makes it harder is that nobody came": the clause that asks is the subject of another verb.
  private func isSubjectOfMore(_ end: Int, _ words: Range<Int>) -> Bool {
    guard !isAsked(words) else { return false }
    for index in (end..<words.upperBound).dropFirst() {
      if line.end(of: grammar.clauseOpener, at: index) != nil { return false }
      if line.end(of: grammar.linkingVerb, at: index) != nil {
        return index + 1 < words.upperBound && line.end(of: grammar.subject, at: index - 1) != index
          || line.words[index - 1].text == "it"
      }
    }
    return false
  }

  private func isAsked(_ words: Range<Int>) -> Bool {
    words.last.map { line.words[$0].isAsked } ?? false
  }

  /// "Tell me about it", and "tell me if it hurts".
  private func told(behind end: Int) -> Kind {
    guard end < line.words.count else { return .open }
    // "I'm wondering, have you slept": what is wondered stands behind it, as a question of its own.
    if line.words[end].isAfterPause, asksForYesOrNo(at: end) { return .closed }
    guard let clause = line.end(of: grammar.whether, at: end) else {
      return isOfFact(end) ? .closed : .open
    }
    // "I wonder if you could tell me more" asks for more, and not whether.
    for word in clause..<min(clause + Self.askingReach, line.words.count) {
      if let end = line.end(of: grammar.tellMe, at: word) { return told(behind: end) }
    }
    return .closed
  }

  /// A verb before its subject, and nothing behind it by which more is asked.
  private func asksForYesOrNo(at index: Int) -> Bool {
    guard let end = line.end(of: grammar.auxiliary, at: index), end < line.words.count,
      line.end(of: grammar.subject, at: end) != nil
    else { return false }
    return !(end..<min(end + Self.askingReach, line.words.count)).contains { word in
      line.end(of: grammar.tellMe, at: word) != nil
        || line.end(of: grammar.askingOpenly, at: word) != nil
    }
  }

  private func isOfFact(_ index: Int) -> Bool {
    line.end(of: grammar.askingFact, at: index) != nil
  }

  /// Behind a verb that stands before its subject: "do you", "is your mum", "has anyone".
  ///
  /// In the middle of a line only "you" is sure to be a subject.
  private func inverted(at index: Int, in words: Range<Int>, isStart: Bool) -> Int? {
    let negated = line.end(of: grammar.negatedAuxiliary, at: index)
    guard let end = negated ?? line.end(of: grammar.auxiliary, at: index), end < words.upperBound
    else { return nil }
    guard isStart else {
      if isBehindPause(index),
        let behind = line.end(of: grammar.subjectBehindPause, at: end), behind < words.upperBound
      {
        return behind
      }
      let behind = line.end(of: grammar.you, at: end)
      return negated == nil && behind.map { $0 < words.upperBound } == true ? behind : nil
    }
    if let behind = line.end(of: grammar.subject, at: end) { return behind }
    guard negated == nil else { return nil }
    if line.end(of: grammar.determiner, at: end) != nil || line.isName(end) { return end + 1 }
    if line.end(of: grammar.pluralAsking, at: index) == end, isPlural(end, in: words) {
      return end + 1
    }
    return nil
  }

  /// Behind a pause, or behind "or" and the like that stand behind one.
  private func isBehindPause(_ index: Int) -> Bool {
    if line.words[index].isAfterPause { return true }
    return index > 0 && line.words[index - 1].isAfterPause
      && line.end(of: grammar.leadIn, at: index - 1) == index
  }

  /// "Are tablets hard to swallow": a verb, and many of something.
  private func isPlural(_ index: Int, in words: Range<Int>) -> Bool {
    let text = line.words[index].text
    return index + 1 < words.upperBound && text.utf8.count > 3 && text.hasSuffix("s")
      && !text.hasSuffix("ss") && !text.hasSuffix("us")
      && line.end(of: grammar.functionWord, at: index) == nil
  }

  /// Whether "what" and the like ask here, and do not open a clause: "what you feel".
  private func asks(from first: Int, _ behind: Int, in words: Range<Int>, isStart: Bool) -> Bool {
    let (start, end) = behindRepeats(of: first, behind, in: words)
    guard end < words.upperBound else { return isAsked(words) || isStart && words.count <= 3 }
    if line.end(of: grammar.askingIs, at: start) != nil { return isStart || isAsked(words) }
    if line.end(of: grammar.subject, at: end) != nil, !isAskedAbout(end) {
      return isAsked(words) && isStart
        && !words.contains { line.end(of: grammar.auxiliary, at: $0) != nil }
    }
    for index in end..<min(end + Self.askingReach, words.upperBound) {
      if index > end, line.words[index].isAfterPause { break }
      guard
        let behind = line.end(of: grammar.negatedAuxiliary, at: index)
          ?? line.end(of: grammar.auxiliary, at: index), behind < words.upperBound
      else { continue }
      if line.end(of: grammar.you, at: behind) != nil { return true }
      let hasSubject =
        line.end(of: grammar.subject, at: behind) != nil
        || line.end(of: grammar.determiner, at: behind) != nil || line.isName(behind)
      if hasSubject { return isStart || isAsked(words) || line.words[start].isAfterPause }
      if index == end { return isStart || isAsked(words) }
    }
    if isAsked(words) { return true }
    guard line.end(of: grammar.askingThing, at: start) != nil, !isSubjectOfMore(end, words) else {
      return false
    }
    return isStart || line.words[start].isAfterPause && isAboutYou(from: end, in: words)
  }

  /// "Come in, what brings you here": a verb, and then the person.
  private func isAboutYou(from index: Int, in words: Range<Int>) -> Bool {
    index + 1 < words.upperBound && line.end(of: grammar.you, at: index) == nil
      && line.end(of: grammar.functionWord, at: index) == nil
      && line.end(of: grammar.you, at: index + 1) != nil
  }

  /// "What kind of things do you miss": the things are asked about, and nobody does them.
  private func isAskedAbout(_ index: Int) -> Bool {
    guard let behind = line.end(of: grammar.askedNoun, at: index), behind < line.words.count,
      let verb = line.end(of: grammar.auxiliary, at: behind), verb < line.words.count
    else { return false }
    return line.end(of: grammar.subject, at: verb) != nil
  }

  /// The last of the words that ask where they are said again in a hurry, and past it.
  private func behindRepeats(
    of first: Int, _ behind: Int, in words: Range<Int>
  ) -> (start: Int, end: Int) {
    var (start, end) = (first, behind)
    for _ in 0..<Self.hurriedRepeatsMax where end < words.upperBound {
      guard let again = line.end(of: grammar.asking, at: end) else { break }
      (start, end) = (end, again)
    }
    return (start, end)
  }

  /// "Try not to dwell on it, eh?" and "let's wait and see, shall we?" ask nothing.
  private func isSoftenedCommand(at start: Int, _ words: Range<Int>) -> Bool {
    line.end(of: grammar.command, at: start) != nil
      && words.dropFirst().contains { line.end(of: grammar.softTag, at: $0) == words.upperBound }
  }

  /// "Isn't it", "is that right", at the end; "right" only behind a pause: "that is all right".
  private func hasTag(_ words: Range<Int>) -> Bool {
    words.dropFirst().contains { index in
      line.end(of: grammar.tag, at: index) == words.upperBound
        || line.words[index].isAfterPause
          && line.end(of: grammar.pausedTag, at: index) == words.upperBound
    }
  }
}

import Recognition

/// Takes a turn apart into sentences, whether or not they are marked.
struct TurnReader {
  /// How far a negation reaches, in words.
  private static let negationReach = 6
  private static let shortSentence = 5
  private static let longSentence = 12

  private let line: PatternLine
  private let grammar: Grammar
  private let questions: QuestionReader
  /// Where each rest of the line begins to say something.
  private let startsOfRests: [Int]

  init(_ line: PatternLine, _ grammar: Grammar) {
    self.line = line
    self.grammar = grammar
    questions = QuestionReader(line: line, grammar: grammar)
    startsOfRests = questions.startsOfRests()
  }

  /// - Parameter heard: Words of the other's line that say something.
  /// - Parameter isFirst: Whether the other said nothing, not even "yes".
  func turn(after heard: Set<String>, isFirst: Bool, isCue: Bool) -> Turn {
    let stretches = stretches()
    var sentences = stretches.enumerated().map { number, words in
      Sentence(
        number: number, words: words, start: questions.start(of: words),
        question: questions.kind(of: words))
    }
    closeBesideOthers(in: &sentences)
    let negated = negated(in: stretches)
    for index in sentences.indices {
      sentences[index].features = features(
        of: sentences[index], isLast: index + 1 == sentences.count, heard, isFirst: isFirst,
        isCue: isCue)
    }
    return Turn(
      line: line, grammar: grammar, sentences: sentences, negatedBy: negated, isQuoted: quoted())
  }

  /// Questions that are open by themselves, and closed by the sentence beside them.
  private func closeBesideOthers(in sentences: inout [Sentence]) {
    let read = sentences
    for (index, one) in read.enumerated() where one.question == .open {
      let before = index > 0 ? read[index - 1] : nil
      let next = index + 1 < read.count ? read[index + 1] : nil
      let isOnlyNamed = next.map { isAnnounced(one, by: $0) } ?? false
      if isOnlyNamed || asksForFigure(one, beside: [before, next]) {
        sentences[index].question = .closed
      }
    }
  }

  /// "What about your sleep? Do you wake?": the first only says what the second asks about.
  private func isAnnounced(_ one: Sentence, by next: Sentence) -> Bool {
    let first = line.words[next.words.lowerBound]
    return next.question == .closed && first.isAfterPause
      && line.end(of: grammar.askingAbout, at: one.start) != nil
  }

  /// "How sure are you, on a scale of one to ten": a figure is the answer.
  private func asksForFigure(_ one: Sentence, beside others: [Sentence?]) -> Bool {
    guard line.words[one.start].text == "how" else { return false }
    return others.contains { other in
      other?.words.contains { line.end(of: grammar.askingScale, at: $0) != nil } ?? false
    }
  }

  // MARK: - Where sentences begin

  private func stretches() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in line.words.indices.dropFirst() where begins(at: index, after: start) {
      result.append(start..<index)
      start = index
    }
    if start < line.words.count { result.append(start..<line.words.count) }
    return result
  }

  private func begins(at index: Int, after start: Int) -> Bool {
    let word = line.words[index]
    if word.isAfterStop || line.words[index - 1].isAsked { return true }
    if word.isCapital, !line.words[index - 1].isCapital, word.text != "i",
      line.end(of: grammar.opening, at: index) != nil
    {
      return true
    }
    guard index - start >= 2 else { return false }
    // "I know it is hard, but": what follows is another thought.
    if index - start >= 3, word.text == "but" || word.text == "however" { return true }
    let rest = index..<line.words.count
    if word.isAfterPause {
      return questions.opens(at: startsOfRests[index], in: rest)
    }
    let before = index - 1
    if line.end(of: grammar.leadIn, at: before) == index { return false }
    if line.end(of: grammar.asking, at: before) != nil { return false }
    if (max(start, index - 3)..<index).contains(where: { embeds($0, until: index) }) {
      return false
    }
    let opening = startsOfRests[index]
    guard opening - index <= 2, index - start >= 3 else { return false }
    if opening > index {
      // "The pain you just described" asks for no description.
      if line.end(of: grammar.subject, at: before) == index { return false }
      return line.end(of: grammar.leadIn, at: index) == opening
        && questions.opens(at: opening, in: rest)
    }
    return isInvertedInTheMiddle(at: index, after: start, rest)
  }

  private func embeds(_ word: Int, until index: Int) -> Bool {
    line.end(of: grammar.embedding, at: word) == index
      || line.end(of: grammar.asking, at: word) != nil
  }

  /// "I am sorry to hear that what worries you": no mark at all.
  private func isInvertedInTheMiddle(at index: Int, after start: Int, _ rest: Range<Int>) -> Bool {
    guard index + 2 < line.words.count, line.end(of: grammar.auxiliary, at: index - 1) == nil,
      line.end(of: grammar.negation, at: index - 1) == nil,
      line.end(of: grammar.subject, at: index - 1) != index
    else { return false }
    if let end = line.end(of: grammar.asking, at: index), end < line.words.count {
      // "The doctors who can tell you": it asks nobody.
      if line.end(of: grammar.relative, at: index) == end {
        guard let verb = line.end(of: grammar.auxiliary, at: end), verb < line.words.count,
          line.end(of: grammar.subject, at: verb) != nil
        else { return false }
      }
      return line.end(of: grammar.subject, at: end) == nil && questions.opens(at: index, in: rest)
        && (line.end(of: grammar.auxiliary, at: end) != nil || end - index > 1)
    }
    return questions.opens(at: index, in: rest)
  }

  // MARK: - What does not count

  private func negated(in stretches: [Range<Int>]) -> [Int] {
    var result = Array(repeating: -1, count: line.words.count)
    for words in stretches {
      var cue = -1
      var reach = 0
      for index in words {
        if line.words[index].isAfterPause { reach = 0 }
        if index < reach { result[index] = cue }
        if let end = line.end(of: grammar.negation, at: index),
          line.end(of: grammar.notNegation, at: index) == nil
        {
          cue = index
          reach = min(end + Self.negationReach, words.upperBound)
        }
      }
    }
    return result
  }

  /// What stands between quotation marks in a turn that says more than that.
  private func quoted() -> [Bool] {
    var isInside = false
    let inside = line.words.map { word in
      if word.isQuotedFrom { isInside.toggle() }
      return isInside
    }
    return inside.contains(false) ? inside : inside.map { _ in false }
  }

  // MARK: - Features

  private func features(
    of sentence: Sentence, isLast: Bool, _ heard: Set<String>, isFirst: Bool, isCue: Bool
  ) -> Set<String> {
    var result: Set<Structure> = []
    switch sentence.question {
    case .open: result.formUnion([.question, .openQuestion])
    case .closed: result.formUnion([.question, .closedQuestion])
    case nil: result.insert(.statement)
    }
    let words = sentence.words
    if line.words[words.upperBound - 1].isAsked { result.insert(.marked) }
    if sentence.start < words.upperBound {
      if commands(sentence) { result.insert(.imperative) }
      if line.end(of: grammar.you, at: sentence.start) != nil { result.insert(.aboutYou) }
      if line.end(of: grammar.me, at: sentence.start) != nil { result.insert(.aboutMe) }
    }
    let numbers = words.count { line.end(of: grammar.number, at: $0) != nil || isFigure($0) }
    if numbers > 0 { result.insert(.number) }
    if numbers > 1 { result.insert(.manyNumbers) }
    let shared = Set(words.map { stem(line.words[$0]) }).intersection(heard).count
    if shared > 0 { result.insert(.sharesWord) }
    if shared > 1 { result.insert(.sharesWords) }
    if shared > 0, saysOnly(heard, in: words) { result.insert(.onlySharedWords) }
    if words.count <= Self.shortSentence { result.insert(.atMostFiveWords) }
    if words.count >= Self.longSentence { result.insert(.atLeastTwelveWords) }
    if sentence.number == 0 { result.insert(.firstSentence) }
    if isLast { result.insert(.lastSentence) }
    if isCue { result.insert(.afterCue) }
    if isFirst { result.insert(.atFirst) }
    return Set(result.map(\.rawValue))
  }

  /// "Ring your sister", "if it gets worse, ring your sister", "take care, and ring your sister".
  private func commands(_ sentence: Sentence) -> Bool {
    if isCommand(at: sentence.start) { return true }
    guard
      line.end(of: grammar.conditional, at: sentence.words.lowerBound) != nil
        || line.end(of: grammar.command, at: sentence.start) != nil
    else { return false }
    return sentence.words.dropFirst().contains { index in
      line.words[index].isAfterPause
        && isCommand(at: questions.start(of: index..<sentence.words.upperBound))
    }
  }

  private func isCommand(at word: Int) -> Bool {
    word < line.words.count && line.end(of: grammar.command, at: word) != nil
      && line.end(of: grammar.notCommand, at: word) == nil
  }

  private func isFigure(_ word: Int) -> Bool {
    line.words[word].text.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// Words of the line that say something, without their endings.
  func contentWords() -> Set<String> {
    Set(
      line.words.indices.filter { line.end(of: grammar.functionWord, at: $0) == nil }
        .map { stem(line.words[$0]) }.filter { $0.utf8.count > 2 })
  }

  private func saysOnly(_ heard: Set<String>, in words: Range<Int>) -> Bool {
    words.allSatisfy { heard.contains(stem(line.words[$0])) || saysLittle(at: $0) }
  }

  private func saysLittle(at word: Int) -> Bool {
    line.end(of: grammar.functionWord, at: word) != nil || line.words[word].text.utf8.count <= 2
  }

  private func stem(_ word: PatternLine.Word) -> String {
    var text = Substring(word.text)
    for ending in ["ing", "ed", "es", "s", "ly"]
    where text.utf8.count > ending.utf8.count + 2 && text.hasSuffix(ending) {
      text = text.dropLast(ending.count)
      break
    }
    return String(text)
  }
}

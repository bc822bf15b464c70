import Recognition

/// One turn being listened to.
struct TurnListening {
  let recogniser: MomentRecogniser
  let setting: Setting
  var turn: Turn
  /// What each sentence matches, by pattern.
  private let matches: [[Int: [PatternLine.Match]]]
  private(set) var moments: [Moment] = []
  /// The same, to be asked quickly: a moment is heard once in a sentence.
  private var found: Set<Finding> = []

  private struct Finding: Hashable {
    let kind: MomentKind
    let sentence: Int
  }

  /// - Parameter isOther: Whether the line is the other person's, which is said into nothing.
  init(
    _ recogniser: MomentRecogniser, _ text: String, _ setting: Setting, isOther: Bool = false
  ) {
    self.recogniser = recogniser
    self.setting = setting
    let line = recogniser.table.read(text)
    let before = recogniser.table.read(setting.saidBefore)
    let heard = TurnReader(before, recogniser.grammar).contentWords()
    let isCue = !isOther && (!setting.cues.isEmpty || recogniser.isCue(setting.saidBefore))
    turn = TurnReader(line, recogniser.grammar).turn(
      after: heard, isFirst: before.words.isEmpty, isCue: isCue)
    var matches = Array(repeating: [Int: [PatternLine.Match]](), count: turn.sentences.count)
    var sentenceOf = Array(repeating: 0, count: line.words.count)
    for sentence in turn.sentences {
      for word in sentence.words { sentenceOf[word] = sentence.number }
    }
    if !line.words.isEmpty {
      for match in line.matches(within: turn.sentences.map(\.words)) {
        matches[sentenceOf[match.words.lowerBound]][match.pattern, default: []].append(match)
      }
    }
    self.matches = matches
  }

  func hearing() -> TurnHearing {
    var listening = self
    listening.run()
    return listening.result()
  }

  /// Whether one rule is heard in any sentence, whatever else is.
  mutating func hears(_ rule: MomentRule) -> Bool {
    guard let number = recogniser.rules.firstIndex(where: { $0.kind == rule.kind }) else {
      return false
    }
    for dependency in recogniser.rules[..<number] where !dependency.isOfTurn {
      look(for: dependency)
    }
    look(for: rule)
    return moments.contains { $0.kind == rule.kind }
  }

  private mutating func run() {
    for rule in recogniser.rules where !rule.isOfTurn && rule.kind != .cue { look(for: rule) }
    let structures = TurnStructures(self).found()
    for (structure, _) in structures {
      for index in turn.sentences.indices {
        turn.sentences[index].features.insert(structure.rawValue)
      }
    }
    for rule in recogniser.rules {
      if rule.isOfTurn { look(for: rule) }
      for structure in rule.structures {
        guard let place = structures.first(where: { $0.0 == structure })?.1 else { continue }
        add(rule.kind, in: place.sentence, words: place.words, isDenial: place.isDenial)
      }
    }
  }

  /// Looks for one moment in every sentence.
  private mutating func look(for rule: MomentRule) {
    guard let number = recogniser.rules.firstIndex(where: { $0.kind == rule.kind }) else { return }
    if rule.isOfWholeTurn { return weigh(rule, number) }
    for sentence in turn.sentences {
      if rule.structures.contains(where: { $0.isOfSentence && sentence.has($0) }) {
        add(rule.kind, in: sentence.number, words: sentence.words)
        continue
      }
      guard !rule.evidence.isEmpty else { continue }
      var worth = 0
      var proof: Range<Int>?
      var proofWorth = 0
      for (index, evidence) in rule.evidence.enumerated() {
        guard
          let words = words(
            of: evidence, pattern: recogniser.place(of: number) + index, in: sentence)
        else { continue }
        worth += evidence.worth
        if evidence.worth > proofWorth { (proof, proofWorth) = (words, evidence.worth) }
      }
      if worth >= rule.needs, let proof { add(rule.kind, in: sentence.number, words: proof) }
    }
  }

  /// Adds up the patterns of all sentences, each of them once.
  private mutating func weigh(_ rule: MomentRule, _ number: Int) {
    var worth = 0
    var proof: (sentence: Int, words: Range<Int>)?
    var proofWorth = 0
    for (index, evidence) in rule.evidence.enumerated() {
      for sentence in turn.sentences {
        let pattern = recogniser.place(of: number) + index
        guard let words = words(of: evidence, pattern: pattern, in: sentence) else { continue }
        worth += evidence.worth
        if evidence.worth > proofWorth {
          (proof, proofWorth) = ((sentence.number, words), evidence.worth)
        }
        break
      }
    }
    if worth >= rule.needs, let proof {
      add(rule.kind, in: proof.sentence, words: proof.words)
    }
  }

  private mutating func add(
    _ kind: MomentKind, in sentence: Int, words: Range<Int>, isDenial: Bool = false
  ) {
    if !turn.sentences.isEmpty { turn.sentences[sentence].features.insert(kind.rawValue) }
    guard found.insert(Finding(kind: kind, sentence: sentence)).inserted else { return }
    moments.append(
      Moment(
        kind: kind, words: turn.text(of: words), sentence: sentence, cue: cue(in: sentence),
        isDenial: isDenial))
  }

  /// What counts for each rule in each sentence, once everything was looked for.
  func evidence() -> [String] {
    var listening = self
    listening.run()
    var result: [String] = []
    for (number, rule) in recogniser.rules.enumerated() {
      for sentence in listening.turn.sentences {
        for (index, evidence) in rule.evidence.enumerated()
        where listening.words(
          of: evidence, pattern: recogniser.place(of: number) + index, in: sentence) != nil
        {
          result.append("\(sentence.number) \(rule.kind.rawValue) \(index)")
        }
      }
    }
    return result
  }

  // MARK: - Patterns

  /// The words of a sentence that a pattern fits, or nothing.
  private func words(
    of evidence: Evidence, pattern: Int, in sentence: Sentence
  ) -> Range<Int>? {
    for condition in evidence.marks.features
    where sentence.features.contains(condition.name) != condition.isWanted {
      return nil
    }
    guard evidence.pattern != nil else {
      let isException = sentence.words.contains { word in
        evidence.marks.exceptions.contains { recogniser.stands($0, in: turn.line, at: word) }
      }
      return isException ? nil : sentence.words
    }
    return matches[sentence.number][pattern]?.first { fits($0, evidence.marks, sentence) }?.words
  }

  func fits(_ match: PatternLine.Match, _ marks: Evidence.Marks, _ sentence: Sentence) -> Bool {
    let isQuestion = sentence.question != nil
    if isQuestion ? !marks.mayAsk : marks.mustAsk { return false }
    if marks.isFirst, match.words.lowerBound > sentence.start { return false }
    if marks.isFinal, match.words.upperBound < sentence.words.upperBound { return false }
    if match.parts.joined().contains(where: { turn.isQuoted[$0] }) { return false }
    if turn.line.hasException(match.pattern, in: sentence.words) { return false }
    let isNegated = match.parts.joined().contains { word in
      let cue = turn.negatedBy[word]
      return cue >= 0 && !match.parts.contains { $0.contains(cue) }
    }
    return isNegated ? marks.mayBeNegated : !marks.mustBeNegated
  }

  /// Where a subject of the scenario is spoken of, in a sentence.
  ///
  /// - Parameter marks: Added to those of the pattern itself.
  func words(
    ofSubject patterns: [String], in sentence: Sentence,
    adding marks: (inout Evidence.Marks) -> Void
  ) -> Range<Int>? {
    for text in patterns {
      guard let subject = recogniser.subject(text),
        let found = matches[sentence.number][subject.place]
      else { continue }
      var own = subject.marks
      marks(&own)
      let match = found.first { fits($0, own, sentence) }
      if let match { return match.words }
    }
    return nil
  }

  /// Whether what a sentence says is denied, in it or right behind it: "it is not because he does
  /// not need it", "somebody may tell you that he is fine. That is not true."
  func isDenied(_ sentence: Sentence) -> Bool {
    if stands("denied-saying", in: sentence) { return true }
    let next = sentence.number + 1
    return next < turn.sentences.count && stands("says-untrue", in: turn.sentences[next])
  }

  private func stands(_ concept: String, in sentence: Sentence) -> Bool {
    sentence.words.contains { recogniser.stands(concept, in: turn.line, at: $0) }
  }

  /// The cue of which a sentence speaks, asking or telling.
  func cue(in sentence: Int) -> String? {
    guard sentence < turn.sentences.count else { return nil }
    return setting.cues.first { cue in
      words(ofSubject: cue.patterns, in: turn.sentences[sentence]) { marks in
        (marks.mayAsk, marks.mayBeNegated) = (true, true)
      } != nil
    }?.id
  }

  // MARK: - Result

  private func result() -> TurnHearing {
    let order = MomentKind.allCases
    let sorted = moments.sorted { one, other in
      one.sentence == other.sentence
        ? (order.firstIndex(of: one.kind) ?? 0) < (order.firstIndex(of: other.kind) ?? 0)
        : one.sentence < other.sentence
    }
    let honesty = Honesty(self)
    let named = setting.cues.filter { cue in
      turn.sentences.contains { sentence in
        words(ofSubject: cue.patterns, in: sentence) { ($0.mayAsk, $0.mayBeNegated) = (true, true) }
          != nil
      }
    }
    return TurnHearing(
      moments: honesty.marking(sorted), told: honesty.told, untrue: honesty.untrue,
      cuesNamed: named.map(\.id),
      isUnderstood: !sorted.isEmpty || !named.isEmpty || !honesty.told.isEmpty
        || !honesty.untrue.isEmpty)
  }
}

extension MomentRule {
  /// Whether it asks for what only the whole turn, or the order of turns, can say.
  var isOfTurn: Bool {
    evidence.contains { one in
      one.marks.features.contains { Structure(rawValue: $0.name)?.isOfSentence == false }
    }
  }
}

import Recognition

/// Hears what a turn does, and proves it with the words that do it.
///
/// Structure comes before phrases: first the sentences and what they ask, then the patterns of each
/// moment within a sentence, then the turn as a whole, and last its place among the turns before.
public struct MomentRecogniser: Sendable {
  public let book: MomentBook
  /// Patterns of a scenario that were laid out beside those of the moments.
  private let subjects: [String]
  let table: PatternTable
  let grammar: Grammar
  private let order: [MomentRule]
  /// The place in the table of each rule's patterns, in the order of the rules.
  private let firstPattern: [Int]
  /// Each pattern of a scenario, where it stands in the table and how it is marked.
  private let subjectsLaidOut: [String: SubjectPattern]

  struct SubjectPattern: Sendable {
    let place: Int
    let marks: Evidence.Marks
  }

  public init(book: MomentBook) { self.init(book: book, subjects: []) }

  private init(book: MomentBook, subjects: [String]) {
    self.book = book
    self.subjects = subjects
    order = MomentOrder(book.moments).rules
    var patterns: [String] = []
    var firstPattern: [Int] = []
    for rule in order {
      firstPattern.append(patterns.count)
      patterns += rule.evidence.map { $0.pattern ?? "" }
    }
    self.firstPattern = firstPattern
    var laidOut: [String: SubjectPattern] = [:]
    for text in subjects where laidOut[text] == nil {
      var reader = EvidenceReader(text)
      let evidence = reader.evidence(needs: 1)
      laidOut[text] = SubjectPattern(place: patterns.count, marks: evidence.marks)
      patterns.append(evidence.pattern ?? "")
    }
    subjectsLaidOut = laidOut
    table = PatternTable(patterns: patterns, concepts: book.concepts)
    grammar = Grammar(table)
  }

  /// The same, with what a scenario speaks of laid out once.
  public func prepared(with subjects: [Subject], facts: [Fact] = []) -> MomentRecogniser {
    MomentRecogniser(
      book: book,
      subjects: self.subjects + subjects.flatMap(\.patterns)
        + facts.flatMap { $0.told + $0.untrue })
  }

  /// What a turn does, sentence by sentence.
  public func hear(_ turn: String, in setting: Setting = Setting()) -> [Moment] {
    hearing(of: turn, in: setting).moments
  }

  /// What a turn does, what it tells, and whether it was followed at all.
  public func hearing(of turn: String, in setting: Setting = Setting()) -> TurnHearing {
    let patterns = setting.patterns
    guard patterns.allSatisfy({ subjectsLaidOut[$0] != nil }) else {
      return MomentRecogniser(book: book, subjects: subjects + patterns)
        .hearing(of: turn, in: setting)
    }
    return TurnListening(self, turn, setting).hearing()
  }

  /// Whether a line of the other person's calls for empathy.
  public func isCue(_ line: String) -> Bool {
    guard !line.isEmpty, let rule = order.first(where: { $0.kind == .cue }) else { return false }
    var listening = TurnListening(self, line, Setting(), isOther: true)
    return listening.hears(rule)
  }

  // MARK: - For whoever listens

  var rules: [MomentRule] { order }

  /// Whether a concept begins at a word.
  func stands(_ concept: String, in line: PatternLine, at word: Int) -> Bool {
    table.number(of: concept).map { line.end(of: $0, at: word) != nil } ?? false
  }

  func place(of rule: Int) -> Int { firstPattern[rule] }

  func subject(_ pattern: String) -> SubjectPattern? { subjectsLaidOut[pattern] }
}

extension Setting {
  /// Every pattern of the scenario that a turn is looked at for.
  var patterns: [String] {
    (cues + asked + secrets).flatMap(\.patterns) + facts.flatMap { $0.told + $0.untrue }
  }
}

public import DialogueModel
public import Moments
public import Rehearsal

/// Hears what a learner's turn does in one scenario.
///
/// The room of the person and the recogniser of moments do not know each other: this is where they
/// meet, so that either can be replaced.
public struct RehearsalEars: Sendable {
  private let scenario: Scenario
  private let recogniser: MomentRecogniser
  private let cues: [Subject]
  private let facts: [Moments.Fact]
  private let secrets: [Subject]
  private let topics: [Subject]
  /// Every word that is written with a capital in the story.
  private let knownNames: Set<String>

  /// - Parameters:
  ///   - concepts: Those of the conversation, which a scenario may name as well.
  public init(_ scenario: Scenario, book: MomentBook, concepts: [Concept]) {
    self = RehearsalEars.of([scenario], book: book, concepts: concepts)[0]
  }

  /// For many scenarios, with what all of them speak of laid out once.
  public static func of(
    _ scenarios: [Scenario], book: MomentBook, concepts: [Concept]
  ) -> [RehearsalEars] {
    let named = scenarios.flatMap(conceptsNamed)
    let book = book.adding(concepts.filter { named.contains($0.name) })
    let bare = MomentRecogniser(book: book)
    let deaf = scenarios.map { RehearsalEars($0, bare) }
    let recogniser = bare.prepared(
      with: deaf.flatMap { $0.cues + $0.topics + $0.secrets },
      facts: deaf.flatMap(\.facts) + [Abuse.fact])
    return scenarios.map { RehearsalEars($0, recogniser) }
  }

  private init(_ scenario: Scenario, _ recogniser: MomentRecogniser) {
    self.scenario = scenario
    self.recogniser = recogniser
    let lines = scenario.brief.map(\.text) + scenario.facts.map(\.line.text)
    let story = [scenario.about] + scenario.names + scenario.others.map(Scenario.written) + lines
    knownNames = DoctorNames.capitals(in: story + scenario.everyUtterance.map(\.text))
    cues = scenario.cues.map { Subject(id: $0.name, patterns: $0.words) }
    topics = scenario.topics.map { Subject(id: $0.name, patterns: $0.patterns) }
    secrets = scenario.facts.filter { $0.standing == .secret }.map {
      Subject(id: $0.name, patterns: $0.told)
    }
    facts = scenario.facts.filter { $0.standing != .secret }.map { fact in
      Moments.Fact(
        id: fact.name, standing: fact.standing.heard, isKey: fact.isKey,
        told: fact.told.map(RehearsalEars.withItsNegation),
        untrue: fact.untrue.map(RehearsalEars.withItsNegation))
    }
  }

  /// A pattern that says no itself is about words that are negated: "would not bring you back".
  private static func withItsNegation(_ pattern: String) -> String {
    let parts = pattern.split { " |-".contains($0) }
    return parts.contains { negations.contains(String($0)) } ? "[either] " + pattern : pattern
  }

  private static let negations: Set<String> = [
    "not", "no", "never", "nobody", "nothing", "none", "neither", "without", "cannot", "cant",
    "wont", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "hasnt", "havent",
    "hadnt", "wouldnt", "couldnt", "shouldnt", "stop", "stops", "stopped", "unlikely",
  ]

  /// The concepts that the patterns of a scenario name, without their `@`.
  private static func conceptsNamed(in scenario: Scenario) -> [String] {
    let patterns =
      scenario.cues.flatMap(\.words) + scenario.topics.flatMap(\.patterns)
      + scenario.facts.flatMap { $0.told + $0.untrue }
    return patterns.flatMap { $0.split { " |".contains($0) } }.filter { $0.hasPrefix("@") }
      .map { String($0.dropFirst()) }
  }

  /// What was said into: her last line, what it raised and asked, and what went before.
  public func setting(in rehearsing: Rehearsing) -> Setting {
    let last = rehearsing.lastLines
    // Where she only looked away, her words before it still stand.
    let spoken =
      last.contains { !$0.text.isEmpty }
      ? last : rehearsing.personsLines.last { !$0.text.isEmpty }.map { [$0] } ?? []
    let inPlay = rehearsing.state.inPlay
    let asked = last.flatMap(\.asks)
    return Setting(
      saidBefore: spoken.map(\.text).joined(separator: " "),
      // What she raised just now comes first, so that a word of two worries means that one.
      cues: cues.filter { inPlay.contains($0.id) } + cues.filter { !inPlay.contains($0.id) },
      asked: facts.filter { asked.contains($0.id) }.map { Subject(id: $0.id, patterns: $0.told) },
      facts: facts, secrets: secrets, name: scenario.names.joined(separator: " "),
      earlier: rehearsing.turns.map { turn in
        turn.heard.moments.compactMap { MomentKind(rawValue: $0.name) }
      },
      personsLines: rehearsing.personsLines.map(\.text))
  }

  /// What one turn by itself does, said after a line of the person's.
  public func moments(in turn: String, after line: String) -> [Moment] {
    recogniser.hear(turn, in: setting(after: line))
  }

  /// What one turn by itself was said into.
  ///
  /// - Parameter line: Of the person's; one that is not in the scenario raises nothing that is known.
  public func setting(after line: String) -> Setting {
    let said = scenario.everyUtterance.first { $0.text == line }
    return Setting(
      saidBefore: line, cues: cues.filter { said?.raises.contains($0.id) ?? false },
      asked: facts.filter { said?.asks.contains($0.id) ?? false }
        .map { Subject(id: $0.id, patterns: $0.told) },
      facts: facts, secrets: secrets, name: scenario.names.joined(separator: " "))
  }

  /// Whether a line would only wound whoever it is said to.
  public func isAbusive(_ line: String) -> Bool {
    let words = RehearsalEars.withoutActions(line).words
    return recogniser.hearing(of: words, in: Setting(facts: [Abuse.fact])).told == [Abuse.fact.id]
  }

  /// - Parameter line: As it was typed; an empty one is silence.
  public func hear(_ line: String, in rehearsing: Rehearsing) -> HeardTurn {
    let (words, action) = RehearsalEars.withoutActions(line)
    let hasAction = action != nil
    let setting = setting(in: rehearsing)
    let done = deed(action ?? "", in: setting)
    guard words.contains(where: { !$0.isWhitespace }) else {
      return HeardTurn(
        words: line, manner: hasAction ? .acted : .waited, moments: done.moments, told: done.told)
    }
    if !hasAction, RehearsalEars.isNod(words) { return HeardTurn(words: line, manner: .waited) }
    let hearing = recogniser.hearing(of: words, in: setting)
    let strangers = strangersTold(in: words, hearing.told)
    let told = hearing.told.filter { fact in !strangers.contains { $0.fact == fact } }
    let isBareSorry = BareSorry.holds(of: words, names: scenario.names)
    var turn = HeardTurn(
      words: line, manner: hasAction ? .acted : .said,
      addressesPerson: RehearsalEars.addressesPerson(words),
      told: told + done.told.filter { !told.contains($0) },
      // What may be the truth in other words is not held against anybody.
      untrue: strangers
        + hearing.untrue.filter { !hearing.told.contains($0.fact) }
        .map { HeardUntruth(fact: $0.fact, words: $0.words) },
      topics: topicsAsked(in: words), isBareSorry: isBareSorry,
      isUnderstood: hearing.isUnderstood || isBareSorry || hasAction)
    // Room can only be taken from something that stands in it, and a greeting takes none.
    let isRoomTaken =
      !rehearsing.state.inPlay.isEmpty
      && !(rehearsing.turns.isEmpty && greets(words))
    // A bare sorry is neither kind nor unkind, and meets nothing.
    turn.moments =
      isBareSorry
      ? []
      : hearing.moments.filter { moment in
        switch moment.kind {
        case .takesSpace: isRoomTaken
        case .cue: false
        case .abandons: !isSaidBack(moment, among: hearing.moments)
        default: true
        }
      }.map { HeardMoment(name: $0.kind.rawValue, words: $0.words, cue: $0.cue) } + done.moments
    return turn
  }

  /// "Mm", "I see": it leaves her room as a silence does, and says no more than that.
  private static func isNod(_ words: String) -> Bool {
    let words = words.lowercased().split { !$0.isLetter }.map(String.init)
    return words.count <= nodWordsMax && words.allSatisfy(nods.contains)
  }

  private static let nodWordsMax = 4
  private static let nods: Set<String> = [
    "mm", "mmm", "mhm", "hm", "hmm", "uh", "huh", "ah", "oh", "aha", "right", "i", "see", "okay",
    "ok",
  ]

  /// What is done for her speaks as well: `*draws the curtain, brings a dry sheet*`.
  private func deed(
    _ action: String, in setting: Setting
  ) -> (moments: [HeardMoment], told: [String]) {
    guard !action.isEmpty else { return ([], []) }
    let hearing = recogniser.hearing(of: action, in: setting)
    let met = hearing.cuesNamed.map { HeardMoment(name: "echoes-cue", words: action, cue: $0) }
    return (met, hearing.told)
  }

  /// A doctor who is nowhere in the story, in the place of the one who is: "Dr Khan will come".
  private func strangersTold(in words: String, _ told: [String]) -> [HeardUntruth] {
    let strangers = DoctorNames.all(in: words).filter { !knownNames.contains($0) }
    guard let stranger = strangers.first else { return [] }
    return scenario.facts.filter { fact in
      told.contains(fact.name) && !DoctorNames.all(in: fact.line.text).isEmpty
    }.map { HeardUntruth(fact: $0.name, words: "Dr " + stranger) }
  }

  /// "You thought that we had given up on you" gives her worry back, and gives up on nobody.
  private func isSaidBack(_ moment: Moment, among others: [Moment]) -> Bool {
    others.contains { other in
      other.kind == .echoesCue && other.cue != nil && other.sentence == moment.sentence
    }
  }

  /// "Good morning, Mrs Ellis", "Mr Parry, I am in charge here": nobody has passed over anything yet.
  private func greets(_ words: String) -> Bool {
    let words = words.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.count <= RehearsalEars.greetingWordsMax else { return false }
    let isGreeted = words.first.map { RehearsalEars.greetings.contains($0) } ?? false
    return isGreeted || (isAddressed(words.prefix(3)) && RehearsalEars.introduces(words))
  }

  private func isAddressed(_ words: ArraySlice<String>) -> Bool {
    let names = scenario.names.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) }
    return words.contains(where: names.contains)
  }

  /// "I'm", "I am", "my name", or a chair.
  private static func introduces(_ words: [String]) -> Bool {
    words.contains("sit") || words.contains("name")
      || zip(words, words.dropFirst()).contains { $0 == "i" && ["am", "m"].contains($1) }
  }

  private static let greetings: Set<String> = [
    "hello", "hi", "hiya", "hey", "morning", "afternoon", "evening", "good", "hallo", "shwmae",
  ]
  private static let greetingWordsMax = 20

  private static func addressesPerson(_ words: String) -> Bool {
    words.lowercased().split { !$0.isLetter }.contains { ["you", "your", "yourself"].contains($0) }
  }

  // MARK: - Topics

  private static let asking: Set<MomentKind> = [
    .question, .openQuestion, .closedQuestion, .explores, .exploresFeeling, .asksWhatMatters,
    .asksWhatTheyKnow,
  ]

  private func topicsAsked(in words: String) -> [String] {
    let named = recogniser.hearing(of: words, in: Setting(cues: topics)).cuesNamed
    return topics.filter { topic in
      guard named.contains(topic.id) else { return false }
      return recogniser.hearing(of: words, in: Setting(cues: [topic])).moments.contains {
        $0.cue == topic.id && RehearsalEars.asking.contains($0.kind)
      }
    }.map(\.id)
  }

  // MARK: - Actions

  /// `*sits down* I'm here.` without what stands between asterisks, and that by itself.
  static func withoutActions(_ line: String) -> (words: String, action: String?) {
    let pieces = line.split(separator: "*", omittingEmptySubsequences: false)
    guard pieces.count > 2 else { return (line, nil) }
    // An asterisk that nothing closes is an asterisk.
    let paired = pieces.count - (pieces.count.isMultiple(of: 2) ? 1 : 0)
    var words = ""
    for (index, piece) in pieces.enumerated() where index % 2 == 0 || index >= paired {
      words += piece + " "
    }
    let done = pieces.indices.filter { $0 % 2 == 1 && $0 < paired }
    return (words, done.map { String(pieces[$0]) }.joined(separator: ", "))
  }
}

extension ScenarioFact.Standing {
  fileprivate var heard: Moments.Fact.Standing {
    switch self {
    case .known, .secret: .known
    case .unknown: .unknown
    case .unavailable: .notAvailable
    }
  }
}

/// "I'm so sorry, Margaret", and nothing else.
enum BareSorry {
  static func holds(of words: String, names: [String]) -> Bool {
    let own = names.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) }
    let words = words.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.contains(where: isApology) else { return false }
    return words.allSatisfy { small.contains($0) || isApology($0) || own.contains($0) }
  }

  private static func isApology(_ word: String) -> Bool {
    word == "sorry" || word.hasPrefix("apolog")
  }

  private static let small: Set<String> = [
    "a", "about", "again", "all", "am", "and", "are", "awfully", "be", "dear", "deeply", "do",
    "feel", "for", "happened", "indeed", "of", "hear", "how", "i", "im", "is", "it", "just", "love",
    "m", "mr", "mrs", "ms", "my", "oh", "really", "s", "say", "so", "terribly", "that", "the",
    "this", "to", "truly", "ve", "very", "want", "we", "you", "your", "re",
  ]
}

public import DialogueModel
public import Moments
public import Rehearsal

/// Hears what a learner's turn does in one scenario.
///
/// The room of the person and the recogniser of moments do not know each other: this is where they
/// meet, so that either can be replaced.
public struct RehearsalEars: Sendable {
  let scenario: Scenario
  let recogniser: MomentRecogniser
  let subjects: ScenarioSubjects
  /// Every word that is written with a capital in the story.
  private let knownNames: Set<String>
  private let greeting: Greeting

  /// - Parameters:
  ///   - concepts: Those of the conversation, which a scenario may name as well.
  public init(_ scenario: Scenario, book: MomentBook, concepts: [Concept]) {
    self = RehearsalEars.of([scenario], book: book, concepts: concepts)[0]
  }

  /// For many scenarios, with what all of them speak of laid out once.
  public static func of(
    _ scenarios: [Scenario], book: MomentBook, concepts: [Concept]
  ) -> [RehearsalEars] {
    let named = scenarios.flatMap(ScenarioSubjects.conceptsNamed)
    let book = book.adding(concepts.filter { named.contains($0.name) })
    let bare = MomentRecogniser(book: book)
    let subjects = scenarios.map { ScenarioSubjects($0, bare) }
    let recogniser = bare.prepared(
      with: subjects.flatMap { $0.cues + $0.topics + $0.secrets },
      facts: subjects.flatMap(\.facts) + [Abuse.fact])
    return zip(scenarios, subjects).map { RehearsalEars($0, $1, recogniser) }
  }

  private init(
    _ scenario: Scenario, _ subjects: ScenarioSubjects, _ recogniser: MomentRecogniser
  ) {
    self.scenario = scenario
    self.subjects = subjects
    self.recogniser = recogniser
    knownNames = DoctorNames.capitals(in: scenario.story)
    greeting = Greeting(of: scenario.names)
  }

  /// Whether a line would only wound whoever it is said to.
  public func isAbusive(_ line: String) -> Bool {
    let words = SaidAndDone(line).said
    return recogniser.hearing(of: words, in: Setting(facts: [Abuse.fact])).told == [Abuse.fact.id]
  }

  /// - Parameter line: As it was typed; an empty one is silence.
  public func hear(_ line: String, in rehearsing: Rehearsing) -> HeardTurn {
    let parts = SaidAndDone(line)
    let hasAction = parts.done != nil
    let setting = setting(in: rehearsing)
    let done = deed(parts.done ?? "", in: setting)
    let words = parts.said
    guard words.contains(where: { !$0.isWhitespace }) else {
      return HeardTurn(
        words: line, manner: hasAction ? .acted : .waited, moments: done.moments, told: done.told)
    }
    let worded = recogniser.worded(words)
    if !hasAction, worded.isNod { return HeardTurn(words: line, manner: .waited) }
    let hearing = recogniser.hearing(of: words, in: setting)
    let strangers = strangersTold(in: words, hearing.told)
    let told = hearing.told.filter { fact in !strangers.contains { $0.fact == fact } }
    let isBareSorry = worded.isBareSorry(to: greeting.names)
    let isGreeting = greeting.opens(worded)
    var turn = HeardTurn(
      words: line, manner: hasAction ? .acted : .said,
      addressesPerson: worded.has("you-word"),
      told: told + done.told.filter { !told.contains($0) },
      // What may be the truth in other words is not held against anybody.
      untrue: strangers
        + hearing.untrue.filter { !hearing.told.contains($0.fact) }
        .map { HeardUntruth(fact: $0.fact, words: $0.words) },
      topics: topicsAsked(in: words), isBareSorry: isBareSorry,
      isUnderstood: hearing.isUnderstood || isBareSorry || isGreeting || hasAction)
    // Room can only be taken from something that stands in it, and a greeting takes none.
    let isRoomTaken =
      !rehearsing.state.inPlay.isEmpty && !(rehearsing.turns.isEmpty && isGreeting)
    // A bare sorry is neither kind nor unkind, and meets nothing.
    turn.moments =
      isBareSorry
      ? []
      : hearing.moments.filter { moment in
        switch moment.kind {
        case .takesSpace: isRoomTaken
        // "Sorry I've kept you waiting" opens a talk, and meets nothing yet.
        case .meetsAnger: !(rehearsing.turns.isEmpty && isGreeting)
        case .cue: false
        case .abandons: !isSaidBack(moment, among: hearing.moments)
        default: true
        }
      }.map(heard) + done.moments
    return turn
  }

  private func heard(_ moment: Moment) -> HeardMoment {
    let words = recogniser.worded(moment.words)
    let isSympathy = moment.kind == .acknowledgesFeeling
    // "I am glad", "I hope": the learner's own.
    return HeardMoment(
      name: moment.kind.rawValue, words: moment.words, cue: moment.cue,
      namesFeeling: !isSympathy || !words.has("own-good-feeling"),
      isStock: isSympathy && !words.has("named-feeling"), isDenial: moment.isDenial)
  }

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
    let doctors = DoctorNames(recogniser: recogniser)
    let strangers = doctors.all(in: words).filter { !knownNames.contains($0) }
    guard let stranger = strangers.first else { return [] }
    return scenario.facts.filter { fact in
      told.contains(fact.name) && !doctors.all(in: fact.line.text).isEmpty
    }.map { HeardUntruth(fact: $0.name, words: "Dr " + stranger, isOfTheNameOnly: true) }
  }

  /// "You thought that we had given up on you" gives her cue back, and gives up on nobody.
  private func isSaidBack(_ moment: Moment, among others: [Moment]) -> Bool {
    others.contains { other in
      other.kind == .echoesCue && other.cue != nil && other.sentence == moment.sentence
    }
  }
}

/// What a turn tells of the scenario's facts, and whether it is so.
///
/// Honesty is an axis of its own: a warm turn that is not true fails as untrue, and not as unkind.
struct Honesty {
  private(set) var told: [String] = []
  private(set) var untrue: [TurnHearing.Untruth] = []
  private var sentenceOfFact: [(fact: String, sentence: Int)] = []

  init(_ listening: TurnListening) {
    for fact in listening.setting.facts {
      for sentence in listening.turn.sentences {
        // An assertion only: not negated, unless the pattern says so, and no question.
        if listening.words(ofSubject: fact.told, in: sentence, adding: { _ in }) != nil {
          if !told.contains(fact.id) { told.append(fact.id) }
          sentenceOfFact.append((fact.id, sentence.number))
        }
        if let words = listening.words(ofSubject: fact.untrue, in: sentence, adding: { _ in }),
          !sentence.has(.honestUncertainty), !sentence.has(.wishesAndWorries),
          !listening.isDenied(sentence)
        {
          untrue.append(.init(fact: fact.id, words: listening.turn.text(of: words)))
        }
      }
    }
  }

  /// The moments with the facts that their sentences tell.
  func marking(_ moments: [Moment]) -> [Moment] {
    moments.map { moment in
      guard moment.kind == .information || moment.kind == .saysPlainly,
        let fact = sentenceOfFact.first(where: { $0.sentence == moment.sentence })?.fact
      else { return moment }
      return Moment(
        kind: moment.kind, words: moment.words, sentence: moment.sentence, cue: moment.cue,
        fact: fact)
    }
  }
}

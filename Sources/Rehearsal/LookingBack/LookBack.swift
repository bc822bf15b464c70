/// A talk looked back on: values, in the order in which they are told.
///
/// There is no grade and no score. What leads are ratios over the whole talk; single remarks come
/// only from rules that are precise enough to quote.
public struct LookBack: Sendable {
  /// One cue of hers, and what became of it.
  public struct LedgerLine: Sendable {
    public let cue: ScenarioCue
    public let standing: CueStanding
    /// Turn numbers with what they did to it, in order.
    public let events: [(turn: Int, kind: CueEvent.Kind)]
  }

  /// Words of the learner's to keep.
  public struct Kept: Hashable, Sendable {
    public let turn: Int
    public let words: String
    /// Such as `acknowledges-feeling`.
    public let moment: String
    /// The cue that it met, if any.
    public let cue: String?
    public let why: String
    public let sources: [String]
  }

  /// Words of the learner's to try another way.
  public struct Tried: Hashable, Sendable {
    public let turn: Int
    /// The whole turn.
    public let words: String
    /// The part of it that the rule heard.
    public let proof: String
    public let moment: String
    public let cue: String?
    public let before: Feelings
    public let after: Feelings
    public let why: String
    /// At different strengths.
    public let ways: [String]
    public let measure: MomentNote.Measure?

    /// Where the rule is not known to be right four times in five, it asks.
    public var isQuestion: Bool { !(measure?.isSure ?? false) }
  }

  /// What was not so, must not have been told, or was left out.
  public struct Honesty: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      case untrue, notToBeHad = "not-to-be-had", confidence, leftOut = "left-out"
    }

    public let kind: Kind
    /// 0 where nothing was said.
    public let turn: Int
    public let words: String
    public let fact: ScenarioFact
    /// Whether trust fell for it when the talk was over: what was put right costs nothing, and what
    /// was said twice is found out once.
    public var isFoundOut = false
    /// Whether what is so was told as well, before it or after it.
    public var isToldElsewhere = false
  }

  /// Counts over the whole talk.
  public struct Ratios: Hashable, Sendable {
    /// Worries that were heard, of those that were raised.
    public var met: Int
    public var raised: Int
    public var questions = 0
    public var openQuestions = 0
    /// Turns that told something.
    public var tellings = 0
    /// Turns that gave a meaning or a feeling back.
    public var reflections = 0
  }

  public let cues: [LedgerLine]
  public let turns: [PlayedTurn]
  public let start: Feelings
  public let ratios: Ratios
  public let kept: [Kept]
  public let toTry: [Tried]
  public let honesty: [Honesty]
  /// Numbers of turns that were not followed.
  public let notFollowed: [Int]
  public let learned: [Thing]
  public let thingsCount: Int
  public let understood: [ScenarioFact]

  /// - Parameter notes: What may be said about each moment.
  public init(on rehearsing: Rehearsing, notes: [MomentNote]) {
    let scenario = rehearsing.scenario
    turns = rehearsing.turns
    start = scenario.baseline
    cues = scenario.cues.enumerated().compactMap { index, cue in
      let standing = rehearsing.state.cues[index]
      guard standing.hearing > .notRaised else { return nil }
      let all = rehearsing.turns.flatMap { turn in
        turn.cueEvents.filter { $0.cue == cue.name }.map { (turn: turn.number, kind: $0.kind) }
      }
      // What was heard already is not told as half heard again.
      let heard = all.firstIndex { $0.kind == .heard || $0.kind == .explored } ?? all.endIndex
      let events = all.indices.filter { $0 < heard || all[$0].kind != .halfHeard }.map { all[$0] }
      return LedgerLine(cue: cue, standing: standing, events: events)
    }
    ratios = Ratios(of: rehearsing)
    let choosing = RemarkChoosing(rehearsing, notes)
    toTry = choosing.toTry
    kept = choosing.kept(besides: toTry.map(\.turn))
    honesty = HonestyReading.notes(on: rehearsing)
    notFollowed = rehearsing.turns.filter { !$0.heard.isUnderstood }.map(\.number)
    learned = rehearsing.state.learned.compactMap(scenario.thing)
    thingsCount = scenario.things.count
    understood = scenario.facts.indices.filter { rehearsing.state.facts[$0] == .understood }
      .map { scenario.facts[$0] }
  }
}

extension LookBack.Ratios {
  private static let givingBack = [
    "reflection", "acknowledges-feeling", "summarises", "echoes-cue", "respects", "meets-anger",
  ]
  private static let telling = ["information", "advice", "lectures", "premature-advice"]

  public init(of rehearsing: Rehearsing) {
    met = rehearsing.state.cuesHeard
    raised = rehearsing.state.cuesRaised
    for turn in rehearsing.turns {
      let heard = turn.heard
      if heard.hasAny(["question", "open-question", "closed-question"]) { questions += 1 }
      if heard.has("open-question") { openQuestions += 1 }
      if heard.hasAny(Self.telling) || !heard.told.isEmpty { tellings += 1 }
      if heard.hasAny(Self.givingBack) { reflections += 1 }
    }
  }
}

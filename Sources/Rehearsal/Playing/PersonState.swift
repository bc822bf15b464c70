/// How a cue stands.
public struct CueStanding: Hashable, Sendable {
  public enum Hearing: Int, Hashable, Sendable, Comparable {
    case notRaised, open, halfHeard, heard, explored

    public static func < (one: Hearing, other: Hearing) -> Bool { one.rawValue < other.rawValue }
  }

  public var hearing = Hearing.notRaised
  /// Half of it was said back to her before, with nothing that took it away.
  var isSaidBackOnce = false
  /// It was heard, and then waved away: it waits until somebody takes it up again.
  var isTakenBack = false
  /// How often it was passed over.
  public var missed = 0
  /// How many of its returns were said.
  public var returned = 0
  /// Passed over since, and not come back yet.
  public var isWaiting = false

  public init() {}
}

public enum FactStanding: Int, Hashable, Sendable, Comparable {
  case unknown, hinted, told, understood

  public static func < (one: FactStanding, other: FactStanding) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// All that a simulated person carries from one turn to the next.
public struct PersonState: Hashable, Sendable {
  public internal(set) var feelings: Feelings
  /// Halves that wait for another half, from words that were said again.
  var halves = Feelings()
  /// For each meter, turns in which nothing moved it.
  var stillTurns = Feelings()
  /// In the order of the scenario.
  public internal(set) var cues: [CueStanding]
  public internal(set) var facts: [FactStanding]
  /// Things that were given away, in the order in which they were.
  public internal(set) var learned: [String] = []
  /// Ids of lines that were said, in order.
  public internal(set) var said: [String] = []
  /// Cues that her last line raised or brought back, and that can be passed over now.
  public internal(set) var inPlay: [String] = []
  /// Cues of which her last line spoke, heard before or not.
  var spokenOf: [String] = []
  /// Facts that she asked for.
  var asked: [String] = []
  /// Turns that were followed; the others do not use up the time.
  public internal(set) var turnsFollowed = 0
  /// Something came before the news: a warning, leave to tell, a question what she knows.
  var isPrepared = false
  /// Stock sympathy has met a worry of hers once.
  var isConsoled = false
  /// Lines of the rules that moved something, each as often as it did.
  var rulesUsed: [Int] = []
  /// Rules with the words that set them off.
  var stems: [String] = []
  /// Turns that hurt and were not put right yet.
  var slips = 0
  /// She was hurt, and nobody has heard her or put it right since: she tells nothing of herself.
  var isHurt = false
  var trustHighest: Int
  /// What the turns in a row before this did and nothing else, and how many there were.
  var sameKind: TurnKind?
  var sameTurns = 0
  /// Facts of which she was told what is not so, and which she will find out.
  public internal(set) var misled: [String] = []
  /// She has asked to be left alone.
  public internal(set) var hasBroken = false

  init(of scenario: Scenario) {
    feelings = scenario.baseline
    trustHighest = scenario.baseline.trust
    cues = scenario.cues.map { _ in CueStanding() }
    facts = scenario.facts.map { _ in .unknown }
  }

  /// How many cues were heard or explored.
  public var cuesHeard: Int { cues.count { $0.hearing >= .heard } }

  /// How many were raised at all.
  public var cuesRaised: Int { cues.count { $0.hearing > .notRaised } }
}

/// What a turn does when it does one thing only.
enum TurnKind: Hashable, Sendable { case asks, tells, saysSorry }

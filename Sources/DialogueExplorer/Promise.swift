/// Something that holds on every way through every conversation. Its name is a sentence that can
/// be true, and `Documentation/Promises.md` lists them.
public protocol Promise: Sendable {
  /// As the command and the documentation call it: words and hyphens.
  static var name: String { get }
  /// One sentence, for people.
  static var sentence: String { get }
  /// What broke it in a turn, in words; nil where it holds.
  static func fault(in turn: Turn, of map: BookMap) -> String?
}

/// Every promise there is; the folder listing is the specification.
public enum Promises {
  public static let all: [any Promise.Type] = [
    EveryStateReachesAnEnd.self,
    EveryQuestionCanBeSkipped.self,
    TheWayOutIsAlwaysThere.self,
    SafetyIsMetFirst.self,
    NeverAFourthTime.self,
    NoLineIsSaidTwiceInARow.self,
    NoSentenceHasAHole.self,
    WeightyAnswersAreConfirmed.self,
    NoWordsAreLost.self,
    PermissionComesFirst.self,
    NoStatisticUnasked.self,
    OneHeavyStretchASitting.self,
    TheLandingIsLight.self,
    UnreviewedIsSaidAtTheStart.self,
  ]
}

/// A promise that did not hold, and the way that shows it.
public struct BrokenPromise: Sendable {
  public let promise: any Promise.Type
  /// What broke, in words.
  public let fault: String
  public let path: Path
}

/// Turns one after another, from a known start.
public struct Path: Sendable {
  /// Where the person stood, in words, and what happened before the first turn.
  public let start: String
  public let turns: [Turn]
}

/// How much is known of a promise. What was sampled is never called proved.
public enum Standing: Sendable, CustomStringConvertible {
  /// On every way through every part, from every situation.
  case proved(turns: Int, situations: Int)
  /// On some ways only, because a part is too large to go them all.
  case sampled(walks: Int, seed: UInt64, turns: Int)
  case broken

  public init(_ found: Exploration, walks: Int, seed: UInt64, isBroken: Bool) {
    if isBroken {
      self = .broken
    } else if found.isComplete {
      self = .proved(turns: found.turns, situations: found.situations)
    } else {
      self = .sampled(walks: walks, seed: seed, turns: found.turns)
    }
  }

  public var description: String {
    switch self {
    case .proved(let turns, let situations):
      "proved (\(turns) turns, \(situations) situations)"
    case .sampled(let walks, let seed, let turns):
      "sampled (\(walks) walks, seed \(seed), and \(turns) turns near the start of each part)"
    case .broken: "broken"
    }
  }
}

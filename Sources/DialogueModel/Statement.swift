/// What happens next in a scene or in a house rule.
public indirect enum Statement: Hashable, Sendable {
  case say(Line)
  case ask(Question)
  case branch(when: [Condition], [Statement])
  /// `from` is the value that was given up; nil where it may be any.
  case whenChanged(slot: String, from: String? = nil, lookAgainAt: [String], [Statement])
  case readBackEverything
  case offer(Offer)
  case goTo(scene: String)
  case finish(label: String)
  case rest(label: String)
  /// To the question of a slot, which is then asked anew; nil for where we were.
  case comeBack(to: String?)
}

/// A list that the engine makes from what was said: house rules only.
public enum Offer: String, Hashable, Sendable, CaseIterable {
  case answers
  case topics
}

/// One comparison; a list of them holds when all hold.
public struct Condition: Hashable, Sendable {
  public enum Test: Hashable, Sendable {
    case isOneOf([String])
    case isNot(String)
    case isAnswered
    case isNotAnswered
    case isLeft
    case isBelow(Int)
    case isOrMore(Int)
  }

  public let slot: String
  public let test: Test

  public init(slot: String, test: Test) {
    self.slot = slot
    self.test = test
  }
}

extension Scene {
  /// What is so wherever the talk leaves its way for another topic; one list for each way out.
  public var doors: [[Condition]] { statements.doors(below: needs) }
}

extension [Statement] {
  fileprivate func doors(below conditions: [Condition]) -> [[Condition]] {
    flatMap { statement -> [[Condition]] in
      switch statement {
      case .branch(let more, let inner): return inner.doors(below: conditions + more)
      case .goTo: return [conditions]
      default: return []
      }
    }
  }
}

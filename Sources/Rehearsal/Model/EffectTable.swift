/// How any simulated person takes what is said to her: what `effects.table` holds.
///
/// One table serves all scenarios, so that whoever changes it changes every person in the same way.
public struct EffectTable: Sendable {
  /// The most that a meter moves in one turn.
  public var stepsMax = 2
  /// After so many turns in which nothing moved a meter, it goes one step back to where it began.
  public var driftTurns = 2
  /// After so many turns in which nothing moved her trust, a kind one brings a step of what she lost
  /// of it back.
  public var mendTurns = 3
  /// Each turn that hurt and was not put right holds one step of trust back, up to so many.
  public var heldBackMost = 0
  public var rules: [EffectRule] = []

  public init() {}

  /// The moments that it has a rule for, in its order.
  public var moments: [String] {
    rules.flatMap { rule in
      rule.causes.compactMap { cause in
        if case .moment(let name) = cause { return name }
        return nil
      }
    }
  }
}

/// What one kind of thing does to a person.
public struct EffectRule: Hashable, Sendable {
  /// What may set it off.
  public enum Cause: Hashable, Sendable {
    case moment(String)
    case hearsCue, halfHearsCue, exploresCue, missesCue
    /// A key fact, after a warning, a question what she knows, or leave to tell.
    case tellsKeyFactAfterAsking
    case tellsKeyFactWithoutAsking
    /// Any fact, for the first time.
    case tellsFact
    case tellsUntruth
    case silence, action, saysSorry
    /// The fourth turn in a row, and each one after it, that does one thing and nothing else.
    case onlyAsks, onlyTells, onlySaysSorry
  }

  /// The line of the table in which it begins, counted from 1.
  public var line: Int
  public var causes: [Cause]
  public var conditions: [Condition]
  public var change = Change.none
  /// Instead of `change`, when it was done before in this talk.
  public var again: Change?
  /// Instead of `change`, when a slip before it has not been mended yet.
  public var afterSlip: Change?
  /// Only the first time in a talk.
  public var isOnce = false
  /// Said again in the same words it counts half, and then nothing.
  public var fades = false
  public var why = ""

  public init(line: Int, causes: [Cause], conditions: [Condition]) {
    self.line = line
    self.causes = causes
    self.conditions = conditions
  }

  /// Whether it is a slip, which a repair can mend.
  public var isSlip: Bool { change.steps.trust < 0 }
}

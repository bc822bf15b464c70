/// A rehearsal under way: the person, what was said, and what came of it.
///
/// Nothing is left to chance: the same turns give the same replies, always.
public struct Rehearsing: Sendable {
  public let scenario: Scenario
  public let effects: EffectTable
  public internal(set) var state: PersonState
  public private(set) var turns: [PlayedTurn] = []
  /// The state before each turn, so that a turn can be said again.
  private var statesBefore: [PersonState] = []
  /// What trust loses by each untruth that she finds out afterwards.
  public static let foundOutCost = 2
  /// So many of her lines back, a question of hers still stands.
  private static let repliesWithQuestionsOpen = 2
  /// The name of the ending, once there is one.
  public private(set) var ending: String?

  public init(_ scenario: Scenario, effects: EffectTable) {
    self.scenario = scenario
    self.effects = effects
    state = PersonState(of: scenario)
    for line in scenario.opening { state.take(line, in: scenario) }
    state.bringIntoPlay(scenario.opening, in: scenario)
  }

  /// Whether she says nothing more.
  public var isOver: Bool {
    ending != nil || state.hasBroken || state.turnsFollowed >= scenario.turnsMax
      || turns.count >= scenario.turnsMax * 3
  }

  /// Her last lines, before the turn that comes now.
  public var lastLines: [Utterance] {
    turns.last(where: { !$0.reply.isEmpty })?.reply ?? scenario.opening
  }

  /// Facts that she asked for just now, or the time before: an answer may take two turns.
  public var askedLately: [String] {
    let replies = [scenario.opening] + turns.map(\.reply).filter { !$0.isEmpty }
    return replies.suffix(Rehearsing.repliesWithQuestionsOpen).joined().flatMap(\.asks)
  }

  /// Every line of hers so far.
  public var personsLines: [Utterance] { scenario.opening + turns.flatMap(\.reply) }

  /// How she holds herself now.
  public var stance: Stance { state.stance(in: scenario) }

  /// One turn: what it does to her, and what she answers.
  @discardableResult
  public mutating func hear(_ heard: HeardTurn) -> PlayedTurn {
    statesBefore.append(state)
    var turn = PlayedTurn(number: turns.count + 1, heard: heard, feelings: state.feelings)
    if heard.isUnderstood {
      state.turnsFollowed += 1
      var step = Step(scenario: scenario, effects: effects, state: state, turn: turn)
      step.take()
      (state, turn) = (step.state, step.turn)
    } else {
      // What was not understood changes nothing, and is not counted against anybody.
      turn.answer = .notUnderstood
      turn.reply = state.rotating(scenario.notUnderstood).map { [$0] } ?? []
    }
    for line in turn.reply {
      turn.learned += line.learn.filter { !state.learned.contains($0) }
      state.take(line, in: scenario)
    }
    if heard.isUnderstood { state.bringIntoPlay(turn.reply, in: scenario) }
    turn.after = state.feelings
    turns.append(turn)
    return turn
  }

  /// Finds the ending that fits, and says its lines.
  public mutating func end() -> [Utterance] {
    guard ending == nil, let last = scenario.endings.last else { return [] }
    // A kind promise of what there is not is found out, and costs then what it did not cost before.
    let foundOut = Rehearsing.foundOutCost * state.misled.count
    state.feelings.trust = Meter.trust.within(state.feelings.trust - foundOut)
    let fitting = scenario.endings.first { holds($0.conditions) } ?? last
    let reached = state.hasBroken ? last : fitting
    ending = reached.name
    // She has asked to be left alone: there is nothing more to say.
    return state.hasBroken ? [] : reached.utterances
  }

  /// The rehearsal as it stood before a turn, so that it can be said another way.
  ///
  /// - Parameter number: Counted from 1.
  public func before(turn number: Int) -> Rehearsing? {
    guard statesBefore.indices.contains(number - 1) else { return nil }
    var earlier = self
    earlier.state = statesBefore[number - 1]
    earlier.turns = Array(turns.prefix(number - 1))
    earlier.statesBefore = Array(statesBefore.prefix(number - 1))
    earlier.ending = nil
    return earlier
  }

  public func holds(_ conditions: [Condition]) -> Bool {
    conditions.allSatisfy { state.satisfies($0, in: scenario) }
  }

  /// What she says in the debrief about how it was: every line that fits, and three at most.
  public var afterwards: [Utterance] {
    var lines: [Utterance] = []
    for block in scenario.afterwards where lines.count < 3 {
      let isLast = block.happenings == [.anything] && block.conditions.isEmpty
      if isLast, !lines.isEmpty { continue }
      guard holds(block.conditions), block.happenings.contains(where: hasHappened) else { continue }
      lines += block.utterances
    }
    return Array(lines.prefix(3))
  }

  private func hasHappened(_ happening: Happening) -> Bool {
    happening == .anything || turns.contains { $0.happenings.contains(happening) }
  }
}

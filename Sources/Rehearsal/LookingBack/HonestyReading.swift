/// Honesty is an axis of its own, and never netted against kindness.
enum HonestyReading {
  static func notes(on rehearsing: Rehearsing) -> [LookBack.Honesty] {
    rehearsing.turns.flatMap { saidIn($0, of: rehearsing) } + leftOut(of: rehearsing)
  }

  private static func saidIn(
    _ turn: PlayedTurn, of rehearsing: Rehearsing
  ) -> [LookBack.Honesty] {
    let scenario = rehearsing.scenario
    var result = turn.heard.untrue.compactMap { untruth in
      scenario.fact(untruth.fact).map { fact in
        LookBack.Honesty(
          kind: fact.standing == .unavailable ? .notToBeHad : .untrue, turn: turn.number,
          words: untruth.words, fact: fact,
          isFoundOut: isFoundOut(fact.name, in: turn, of: rehearsing))
      }
    }
    if let breach = turn.heard.moments.first(where: { $0.name == "breaches-confidence" }),
      let fact = scenario.facts.first(where: { $0.standing == .secret })
    {
      result.append(
        LookBack.Honesty(kind: .confidence, turn: turn.number, words: breach.words, fact: fact))
    }
    return result
  }

  /// Once for each untruth that still stands: in the turn in which it was said last.
  private static func isFoundOut(
    _ fact: String, in turn: PlayedTurn, of rehearsing: Rehearsing
  ) -> Bool {
    let last = rehearsing.turns.last { $0.heard.untrue.contains { $0.fact == fact } }
    return rehearsing.state.misled.contains(fact) && last?.number == turn.number
  }

  private static func leftOut(of rehearsing: Rehearsing) -> [LookBack.Honesty] {
    zip(rehearsing.scenario.facts, rehearsing.state.facts).compactMap { fact, standing in
      guard fact.isKey, standing < .told else { return nil }
      return LookBack.Honesty(
        kind: .leftOut, turn: 0, words: "", fact: fact,
        isToldElsewhere: rehearsing.turns.contains { $0.newlyTold.contains(fact.name) })
    }
  }
}

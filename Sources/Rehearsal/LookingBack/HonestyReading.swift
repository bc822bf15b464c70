/// Honesty is an axis of its own, and never netted against kindness.
enum HonestyReading {
  static func notes(on rehearsing: Rehearsing) -> [LookBack.Honesty] {
    let scenario = rehearsing.scenario
    var result: [LookBack.Honesty] = []
    for turn in rehearsing.turns {
      for untruth in turn.heard.untrue {
        guard let fact = scenario.fact(untruth.fact) else { continue }
        result.append(
          LookBack.Honesty(
            kind: fact.standing == .unavailable ? .notToBeHad : .untrue, turn: turn.number,
            words: untruth.words, fact: fact))
      }
      if let breach = turn.heard.moments.first(where: { $0.name == "breaches-confidence" }),
        let fact = scenario.facts.first(where: { $0.standing == .secret })
      {
        result.append(
          LookBack.Honesty(
            kind: .confidence, turn: turn.number, words: breach.words, fact: fact))
      }
    }
    for (index, fact) in scenario.facts.enumerated()
    where fact.isKey && rehearsing.state.facts[index] < .told {
      result.append(LookBack.Honesty(kind: .leftOut, turn: 0, words: "", fact: fact))
    }
    return result
  }
}

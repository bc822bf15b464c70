/// One turn that was followed: first the worries, then the facts, then the feelings, then the reply.
struct Step {
  let scenario: Scenario
  let effects: EffectTable
  var state: PersonState
  var turn: PlayedTurn

  var heard: HeardTurn { turn.heard }

  mutating func take() {
    hearCues()
    takeInFacts()
    moveFeelings()
    understandFacts()
    answer()
  }

  // MARK: - Worries

  /// Moments that give a meaning or a feeling back.
  private static let givingBack = [
    "reflection", "acknowledges-feeling", "summarises", "respects", "meets-anger", "repairs",
    "relieves-relative", "says-plainly",
  ]
  private static let exploring = [
    "explores", "explores-feeling", "open-question", "question", "closed-question",
    "asks-what-they-know", "asks-what-matters",
  ]
  /// Slips that pass over whatever was raised.
  private static let passingOver = [
    "takes-space", "false-reassurance", "platitude", "minimises", "coercive-positivity",
    "chronic-niceness", "evasive", "argues", "defends", "my-story", "abandons", "lectures",
    "jargon", "statistics-load", "not-our-job", "nuisance", "depersonalises", "blunt-news",
  ]

  private mutating func hearCues() {
    for (index, cue) in scenario.cues.enumerated() {
      if let event = event(for: cue) {
        turn.cueEvents.append(event)
        state.cues[index].hearing = max(state.cues[index].hearing, event.hearing)
        state.cues[index].isWaiting = false
      } else if state.inPlay.contains(cue.name), heard.hasAny(Step.passingOver) {
        turn.cueEvents.append(CueEvent(cue: cue.name, kind: .missed, words: heard.words))
        state.cues[index].missed += 1
      }
    }
  }

  /// What the turn does to a worry; nil where it does nothing, or passes over it.
  private func event(for cue: ScenarioCue) -> CueEvent? {
    let isInPlay = state.inPlay.contains(cue.name)
    let isNamed = heard.cuesNamed.contains(cue.name)
    let own = heard.moments.filter { $0.cue == cue.name || ($0.cue == nil && isNamed) }
    func found(_ names: [String], in moments: [HeardMoment], _ kind: CueEvent.Kind) -> CueEvent? {
      moments.first { names.contains($0.name) }.map {
        CueEvent(cue: cue.name, kind: kind, words: $0.words)
      }
    }
    // What takes the room away again leaves it half heard.
    let isTakenBack = heard.has("gives-then-takes")
    if !isTakenBack, !isMonotonous, isNamed || isInPlay {
      let exploring = isNamed ? own : []
      if let event = found(Step.exploring, in: exploring, .explored) { return event }
      if let event = found(Step.givingBack, in: own, .heard) { return event }
    }
    guard isInPlay else {
      return isNamed ? found(["echoes-cue"], in: own, .halfHeard) : nil
    }
    let feeling = ["acknowledges-feeling", "meets-anger"]
    if !isTakenBack, let event = found(feeling, in: heard.moments, .heard) { return event }
    let half = ["echoes-cue", "gives-then-takes", "reflection", "explores", "explores-feeling"]
    return found(half, in: heard.moments, .halfHeard)
  }

  // MARK: - Facts

  private mutating func takeInFacts() {
    for untruth in heard.untrue {
      guard let index = scenario.facts.firstIndex(where: { $0.name == untruth.fact }) else {
        continue
      }
      // Whoever was told what is not so knows less than before.
      state.facts[index] = min(state.facts[index], .hinted)
    }
    for name in heard.told where !heard.untrue.contains(where: { $0.fact == name }) {
      guard let index = scenario.facts.firstIndex(where: { $0.name == name }) else { continue }
      if state.facts[index] < .told {
        state.facts[index] = .told
        turn.newlyTold.append(name)
      }
    }
  }

  private static let givingRoom = [
    "pauses", "stays", "checks-understanding", "open-question", "asks-what-they-know",
  ]

  private mutating func understandFacts() {
    guard state.isCalm, heard.manner == .waited || heard.hasAny(Step.givingRoom) else { return }
    for index in scenario.facts.indices where state.facts[index] == .told {
      state.facts[index] = .understood
      turn.newlyUnderstood.append(scenario.facts[index].name)
    }
  }
}

extension CueEvent {
  var hearing: CueStanding.Hearing {
    switch kind {
    case .halfHeard: .halfHeard
    case .heard: .heard
    case .explored: .explored
    case .missed: .open
    }
  }
}

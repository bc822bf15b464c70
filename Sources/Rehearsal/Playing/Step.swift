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
      if let event = event(for: cue, state.cues[index]) {
        turn.cueEvents.append(event)
        state.cues[index].hearing = max(state.cues[index].hearing, event.hearing)
        state.cues[index].isWaiting = false
      } else if state.inPlay.contains(cue.name), heard.hasAny(Step.passingOver) {
        turn.cueEvents.append(CueEvent(cue: cue.name, kind: .missed, words: heard.words))
        state.cues[index].missed += 1
      }
    }
  }

  /// The first of those of equal strength.
  private var strongestInPlay: String? {
    let cues = scenario.cues.filter { state.inPlay.contains($0.name) }
    let strength = cues.map(\.strength).max()
    return cues.first { $0.strength == strength }?.name
  }

  /// What the turn does to a worry; nil where it does nothing, or passes over it.
  private func event(for cue: ScenarioCue, _ standing: CueStanding) -> CueEvent? {
    let own = heard.moments.filter { $0.cue == cue.name }
    func found(_ names: [String], in moments: [HeardMoment], _ kind: CueEvent.Kind) -> CueEvent? {
      moments.first { names.contains($0.name) }.map {
        CueEvent(cue: cue.name, kind: kind, words: $0.words)
      }
    }
    // What takes the room away again leaves it half heard; so does asking and asking.
    let isWhole = !heard.has("gives-then-takes") && !isMonotonous && heard.untrue.isEmpty
    if isWhole {
      if let event = found(Step.exploring, in: own, .explored) { return event }
      if let event = found(Step.givingBack, in: own, .heard) { return event }
    }
    let echo = found(["echoes-cue"], in: own, .halfHeard)
    let isRaised = standing.hearing > .notRaised
    if isWhole, isRaised, echo != nil, heard.has("open-question") {
      return found(["echoes-cue"], in: own, .explored)
    }
    // Her worry said back to her, with nothing that takes it away, is heard.
    if isWhole, isRaised, echo != nil, heard.addressesPerson, !heard.hasAny(Step.passingOver) {
      return found(["echoes-cue"], in: own, .heard)
    }
    // What names no worry meets only the strongest of those that she has just raised.
    guard cue.name == strongestInPlay else { return echo }
    if isWhole, !heard.hasAny(Step.passingOver) {
      let feeling = ["acknowledges-feeling", "meets-anger"]
      if let event = found(feeling, in: heard.moments, .heard) { return event }
    }
    if let echo { return echo }
    let half = ["gives-then-takes", "reflection", "explores-feeling"]
    let open = heard.has("open-question") ? ["explores"] : []
    return found(half + open, in: heard.moments.filter { $0.cue == nil }, .halfHeard)
  }

  // MARK: - Facts

  private mutating func takeInFacts() {
    for untruth in heard.untrue {
      guard let index = scenario.facts.firstIndex(where: { $0.name == untruth.fact }) else {
        continue
      }
      // Whoever was told what is not so knows less than before.
      state.facts[index] = min(state.facts[index], .hinted)
      if !canKnow(untruth.fact), !state.misled.contains(untruth.fact) {
        state.misled.append(untruth.fact)
      }
    }
    for name in heard.told where !heard.untrue.contains(where: { $0.fact == name }) {
      guard let index = scenario.facts.firstIndex(where: { $0.name == name }) else { continue }
      state.misled.removeAll { $0 == name }
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

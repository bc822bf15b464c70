/// Where things stand, as conditions ask for it, and what her own lines do to her.
extension PersonState {
  func stance(in scenario: Scenario) -> Stance {
    if feelings.anger >= 3 { return .angry }
    if feelings.distress >= 5 { return .quiet }
    let hasOpenCue = cues.contains { $0.hearing == .open || $0.hearing == .halfHeard }
    if hasOpenCue, feelings.trust >= 3 { return .asking }
    return feelings.trust >= 5 ? .ready : .guarded
  }

  func satisfies(_ condition: Condition, in scenario: Scenario) -> Bool {
    switch condition {
    case .atLeast(let meter, let number): return feelings[meter] >= number
    case .below(let meter, let number): return feelings[meter] < number
    case .stance(let stance): return self.stance(in: scenario) == stance
    case .turnAtLeast(let number): return turnsFollowed >= number
    case .turnBelow(let number): return turnsFollowed < number
    case .learned(let name): return learned.contains(name)
    case .heardAtLeast(let number): return cuesHeard >= number
    case .heardBelow(let number): return cuesHeard < number
    case .cue(let name, let claim):
      guard let index = scenario.cues.firstIndex(where: { $0.name == name }) else { return false }
      return satisfies(claim, cues[index])
    case .fact(let name, let claim):
      guard let index = scenario.facts.firstIndex(where: { $0.name == name }) else { return false }
      switch claim {
      case .unknown: return facts[index] < .told
      case .told: return facts[index] >= .told
      case .understood: return facts[index] == .understood
      }
    }
  }

  private func satisfies(_ claim: Condition.CueClaim, _ cue: CueStanding) -> Bool {
    switch claim {
    case .open: cue.hearing == .open
    case .halfHeard: cue.hearing == .halfHeard
    case .heard: cue.hearing >= .heard
    case .explored: cue.hearing == .explored
    case .missed: cue.missed > 0 && cue.hearing < .heard
    }
  }

  /// Takes in what one of her own lines does.
  mutating func take(_ line: Utterance, in scenario: Scenario) {
    said.append(line.id)
    for name in line.raises {
      guard let index = scenario.cues.firstIndex(where: { $0.name == name }) else { continue }
      if cues[index].hearing == .notRaised { cues[index].hearing = .open }
    }
    for name in line.asks where !asked.contains(name) { asked.append(name) }
    for name in line.learn where !learned.contains(name) { learned.append(name) }
    for name in line.hints { raise(name, to: .hinted, in: scenario) }
    if isCalm { for name in line.saysBack { understand(name, in: scenario) } }
    for meter in Meter.allCases {
      let moved = feelings[meter] + line.change.steps[meter]
      feelings[meter] = line.change.cleared.contains(meter) ? 0 : meter.within(moved)
    }
  }

  /// What is taken in must not drown in fear, or in words.
  var isCalm: Bool { feelings.distress <= 4 && feelings.load <= 2 }

  mutating func raise(_ fact: String, to standing: FactStanding, in scenario: Scenario) {
    guard let index = scenario.facts.firstIndex(where: { $0.name == fact }) else { return }
    facts[index] = max(facts[index], standing)
  }

  private mutating func understand(_ fact: String, in scenario: Scenario) {
    guard let index = scenario.facts.firstIndex(where: { $0.name == fact }) else { return }
    if facts[index] == .told { facts[index] = .understood }
  }

  /// Only what her last lines raised can be passed over by the next turn, and what still waits to
  /// come back.
  mutating func bringIntoPlay(_ lines: [Utterance], in scenario: Scenario) {
    var raised = lines.flatMap(\.raises)
    raised += scenario.cues.indices.filter { cues[$0].isWaiting }.map { scenario.cues[$0].name }
    for cue in scenario.cues where cue.returns.contains(where: lines.contains) {
      raised.append(cue.name)
    }
    spokenOf = raised
    inPlay = scenario.cues.indices.compactMap { index in
      raised.contains(scenario.cues[index].name) && cues[index].hearing < .heard
        && !cues[index].isTakenBack
        ? scenario.cues[index].name : nil
    }
  }

  /// The next of some lines, in turn, and never the one that was said last.
  func rotating(_ lines: [Utterance]) -> Utterance? {
    guard !lines.isEmpty else { return nil }
    let ids = lines.map(\.id)
    let count = said.count { ids.contains($0) }
    let next = lines[count % lines.count]
    guard next.id == said.last, lines.count > 1 else { return next }
    return lines[(count + 1) % lines.count]
  }
}

extension Meter {
  func within(_ number: Int) -> Int { min(max(number, 0), highest) }
}

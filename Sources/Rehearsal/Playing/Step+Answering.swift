/// What she answers.
extension Step {
  /// Slips that are answered as such, even where a cue was passed over too.
  private static let slips = [
    "false-reassurance", "platitude", "minimises", "coercive-positivity", "chronic-niceness",
    "abandons", "argues", "defends", "nuisance", "depersonalises", "not-our-job", "jargon",
    "statistics-load", "steers", "over-promises", "evasive", "euphemism", "my-story", "pity",
    "breaches-confidence", "lectures", "premature-advice",
  ]

  mutating func answer() {
    let missed = scenario.cues.indices.filter { index in
      turn.cueEvents.contains { $0.kind == .missed && $0.cue == scenario.cues[index].name }
    }
    if let index = missed.first(where: { isWornOut(state.cues[$0], scenario.cues[$0]) }) {
      let cue = scenario.cues[index]
      turn.answer = .breaks(cue: cue.name)
      turn.reply = Array(cue.breaks.prefix(1))
      state.hasBroken = true
      return
    }
    let block = fittingBlock()
    let worst = missed.max { scenario.cues[$0].strength < scenario.cues[$1].strength }
    if let worst, returnsNow(worst, before: block), let line = nextReturn(of: worst) {
      turn.answer = .returns(cue: scenario.cues[worst].name)
      turn.reply = [line]
      state.cues[worst].returned += 1
      state.cues[worst].isWaiting = false
      return
    }
    for index in missed { state.cues[index].isWaiting = true }
    if let block {
      turn.answer = .block(line: block.line)
      turn.reply = nextLine(of: block).map { [$0] } ?? []
      return
    }
    let stance = state.stance(in: scenario)
    turn.answer = .stance(stance)
    let lines = scenario.stances.filter { $0.stance == stance }.flatMap(\.utterances)
    turn.reply = state.rotating(lines).map { [$0] } ?? []
  }

  /// The first block that fits and has something left to say. A nod gives way to something of her
  /// own: whoever is trusted is told, and not only answered.
  private func fittingBlock() -> ReplyBlock? {
    let happened = turn.happenings
    let fitting = scenario.replies.filter { block in
      block.happenings.contains(where: happened.contains)
        && block.conditions.allSatisfy { state.satisfies($0, in: scenario) }
        && block.utterances.contains(where: isNews)
    }
    guard let first = fitting.first, isNod(nextLine(of: first)) else { return fitting.first }
    return fitting.first { nextLine(of: $0)?.learn.isEmpty == false } ?? first
  }

  private func nextLine(of block: ReplyBlock) -> Utterance? {
    block.utterances.first(where: isNews)
  }

  /// It raises nothing, asks nothing and tells nothing.
  private func isNod(_ line: Utterance?) -> Bool {
    guard let line, turn.newlyTold.isEmpty, !turn.cueEvents.contains(where: { $0.kind == .missed })
    else { return false }
    return line.learn.isEmpty && line.raises.isEmpty && line.asks.isEmpty && line.saysBack.isEmpty
      && line.hints.isEmpty && !heard.hasAny(Self.slips)
  }

  /// Not said yet, in these words or in others: what she gave away once she does not tell again.
  private func isNews(_ line: Utterance) -> Bool {
    let isToldAlready = !line.learn.isEmpty && line.learn.allSatisfy(state.learned.contains)
    let isHeldBack = !line.learn.isEmpty && state.isHurt
    return !isToldAlready && !isHeldBack && !state.said.contains(line.id)
  }

  private func isWornOut(_ standing: CueStanding, _ cue: ScenarioCue) -> Bool {
    standing.missed > cue.returns.count && standing.returned >= cue.returns.count
  }

  /// A cue that was passed over comes back, unless something that was said needs an answer first;
  /// then it comes back the next time.
  private func returnsNow(_ index: Int, before block: ReplyBlock?) -> Bool {
    guard let block else { return true }
    if block.happenings.contains(where: isNewlyTold) { return false }
    if state.cues[index].isWaiting { return true }
    let happened = turn.happenings
    return !block.happenings.contains { happening in
      guard happened.contains(happening) else { return false }
      if case .moment(let name) = happening { return Step.slips.contains(name) }
      return happening.isOfTheStory
    }
  }

  /// News has its answer first, however long a cue has waited.
  private func isNewlyTold(_ happening: Happening) -> Bool {
    if case .tells(let fact) = happening { return turn.newlyTold.contains(fact) }
    return false
  }

  private func nextReturn(of index: Int) -> Utterance? {
    let lines = scenario.cues[index].returns
    let next = state.cues[index].returned
    return lines.indices.contains(next) ? lines[next] : nil
  }
}

extension PlayedTurn {
  /// All that happened in it, as blocks of replies wait for it.
  var happenings: [Happening] {
    guard heard.isUnderstood else { return [] }
    var result: [Happening] = [.anything]
    for event in cueEvents {
      switch event.kind {
      case .halfHeard: result.append(.halfHears(cue: event.cue))
      case .heard: result.append(.hears(cue: event.cue))
      case .explored: result += [.hears(cue: event.cue), .explores(cue: event.cue)]
      case .missed, .takenBack: result.append(.misses(cue: event.cue))
      }
    }
    let untrue = heard.deceiving.map(\.fact)
    result += heard.told.filter { !untrue.contains($0) }.map { .tells(fact: $0) }
    result += untrue.map { .lies(fact: $0) }
    result += heard.topics.map { .asks(topic: $0) }
    result += heard.moments.map { .moment($0.name) }
    if heard.manner == .waited { result.append(.silence) }
    if heard.manner == .acted { result.append(.action) }
    if heard.isBareSorry { result.append(.saysSorry) }
    switch onlyKind {
    case .asks: result.append(.onlyAsks)
    case .tells: result.append(.onlyTells)
    case .saysSorry: result.append(.onlySaysSorry)
    case nil: break
    }
    return result
  }
}

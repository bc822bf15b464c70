/// Chooses two things to keep and at most two to try.
struct RemarkChoosing {
  private static let keptMax = 2
  private static let triedMax = 2

  private let rehearsing: Rehearsing
  private let notes: [MomentNote]
  private var scenario: Scenario { rehearsing.scenario }

  init(_ rehearsing: Rehearsing, _ notes: [MomentNote]) {
    self.rehearsing = rehearsing
    self.notes = notes
  }

  private func note(_ name: String) -> MomentNote? { notes.first { $0.name == name } }

  // MARK: - To keep

  /// The turns that did most for her, cues first; never a turn that is also to be tried anew.
  func kept(besides tried: [Int]) -> [LookBack.Kept] {
    let candidates = rehearsing.turns.filter { !tried.contains($0.number) }
      .compactMap { turn in candidate(in: turn).map { (worth: worth(of: turn), kept: $0) } }
      .filter { $0.worth > 0 }
    // What a rule may be quoted for comes first.
    let best = candidates.sorted { one, other in
      let (sure, otherSure) = (
        note(one.kept.moment) == nil ? 1 : 0, note(other.kept.moment) == nil ? 1 : 0
      )
      return (sure, -one.worth, one.kept.turn) < (otherSure, -other.worth, other.kept.turn)
    }
    return best.prefix(Self.keptMax).map(\.kept).sorted { $0.turn < $1.turn }
  }

  private func candidate(in turn: PlayedTurn) -> LookBack.Kept? {
    guard turn.heard.isUnderstood, turn.heard.untrue.isEmpty else { return nil }
    let isHurtful = turn.heard.moments.contains { note($0.name)?.isSlip ?? false }
    let good = turn.heard.moments.filter { moment in
      guard let note = note(moment.name) else { return false }
      return note.mayBeQuoted && !note.isSlip && !note.why.isEmpty
    }
    guard !isHurtful else { return nil }
    guard let first = good.max(by: { rank($0, in: turn) < rank($1, in: turn) }),
      let note = note(first.name)
    else { return meeting(in: turn) }
    return LookBack.Kept(
      turn: turn.number, words: turn.heard.words, moment: first.name, cue: met(in: turn)?.cue,
      why: note.why, sources: note.sources)
  }

  /// Words of which no rule is sure enough to say what they are, and which met a cue all the same.
  private func meeting(in turn: PlayedTurn) -> LookBack.Kept? {
    guard let event = met(in: turn) else { return nil }
    let cause: EffectRule.Cause = event.kind == .explored ? .exploresCue : .hearsCue
    guard let rule = rehearsing.effects.rules.first(where: { $0.causes.contains(cause) }),
      !rule.why.isEmpty
    else { return nil }
    // A feeling that was named may have been about another cue than the one it was taken for.
    let isNamed = turn.heard.moments.contains { $0.cue == event.cue }
    return LookBack.Kept(
      turn: turn.number, words: turn.heard.words, moment: "\(event.kind.rawValue) a worry",
      cue: isNamed ? event.cue : nil, why: rule.why, sources: [])
  }

  private func met(in turn: PlayedTurn) -> CueEvent? {
    turn.cueEvents.first { $0.kind == .explored || $0.kind == .heard }
  }

  /// Words that met a cue are better to keep than words that merely were kind.
  private func rank(_ moment: HeardMoment, in turn: PlayedTurn) -> Int {
    let meets = turn.cueEvents.contains { event in
      ![.missed, .takenBack].contains(event.kind) && event.words == moment.words
    }
    let moved = turn.reasons.contains { $0.cause == moment.name && $0.change.steps.trust > 0 }
    return (meets ? 4 : 0) + (moved ? 2 : 0)
  }

  private func worth(of turn: PlayedTurn) -> Int {
    var worth = 0
    for event in turn.cueEvents where event.kind == .explored || event.kind == .heard {
      worth += 2 * (scenario.cue(event.cue)?.strength ?? 1)
    }
    worth += 2 * turn.learned.count + turn.newlyUnderstood.count
    worth += turn.reasons.reduce(0) { $0 + max(0, $1.isFaded ? 0 : $1.change.steps.trust) }
    return worth
  }

  // MARK: - To try

  /// The worst first, and never two about one turn.
  var toTry: [LookBack.Tried] {
    let candidates = rehearsing.turns.filter { !isPutRight($0) }.flatMap { turn in
      slips(in: turn) + passedOver(in: turn)
    }
    let worst = candidates.sorted { one, other in
      (-one.worth, one.tried.turn) < (-other.worth, other.tried.turn)
    }
    var chosen: [LookBack.Tried] = []
    for (_, tried) in worst where chosen.count < Self.triedMax {
      let isNew = !chosen.contains { other in
        other.turn == tried.turn || other.moment == tried.moment && other.cue == tried.cue
      }
      if isNew { chosen.append(tried) }
    }
    return chosen.sorted { $0.turn < $1.turn }
  }

  /// Whether the learner mended it in one of the next two turns: nobody needs to be told twice.
  private func isPutRight(_ turn: PlayedTurn) -> Bool {
    rehearsing.turns.contains { later in
      (1...2).contains(later.number - turn.number) && later.heard.has("repairs")
    }
  }

  private typealias Candidate = (worth: Int, tried: LookBack.Tried)

  private func slips(in turn: PlayedTurn) -> [Candidate] {
    let missed = turn.cueEvents.first { $0.kind == .missed }
    return turn.heard.moments.compactMap { moment in
      guard let note = note(moment.name), note.isSlip, note.mayBeQuoted else { return nil }
      let cost = turn.reasons.filter { $0.cause == moment.name }.reduce(0) { sum, reason in
        sum - reason.change.steps.trust + reason.change.steps.distress + reason.change.steps.anger
      }
      let strength = missed.flatMap { scenario.cue($0.cue)?.strength } ?? 0
      return (
        cost + 2 * strength + 1,
        tried(turn, moment.words, moment.name, missed?.cue, note.why, note.instead, note.measure)
      )
    }
  }

  /// A cue that was passed over by a turn with no slip that could be quoted.
  private func passedOver(in turn: PlayedTurn) -> [Candidate] {
    let note = note("takes-space")
    let isCostless = !turn.reasons.contains { $0.cause == "takes-space" }
    // True news from somebody who had heard her took nothing: there is nothing to try another way.
    if turn.heard.has("takes-space"), isCostless, !turn.newlyTold.isEmpty { return [] }
    return turn.cueEvents.filter { $0.kind == .missed }.map { event in
      let strength = scenario.cue(event.cue)?.strength ?? 1
      return (
        2 * strength,
        tried(
          turn, turn.heard.words, "takes-space", event.cue,
          note?.why ?? "What was raised was passed over.", [], note?.measure)
      )
    }
  }

  private func tried(
    _ turn: PlayedTurn, _ words: String, _ moment: String, _ cue: String?, _ why: String,
    _ instead: [String], _ measure: MomentNote.Measure?
  ) -> LookBack.Tried {
    let own = cue.flatMap(scenario.cue).map { [$0.gently.text, $0.plainly.text] } ?? []
    return LookBack.Tried(
      turn: turn.number, words: turn.heard.words, proof: words, moment: moment, cue: cue,
      before: turn.before,
      after: turn.after, why: why, ways: own.isEmpty ? instead : own, measure: measure)
  }
}

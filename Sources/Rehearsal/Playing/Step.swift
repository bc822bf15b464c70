/// One turn that was followed: first the cues, then the facts, then the feelings, then the reply.
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

  // MARK: - Cues

  /// Moments that give a meaning or a feeling back.
  private static let givingBack = [
    "reflection", "acknowledges-feeling", "summarises", "respects", "meets-anger", "repairs",
    "relieves-relative", "says-plainly",
  ]
  private static let exploring = [
    "explores", "explores-feeling", "open-question", "asks-what-they-know", "asks-what-matters",
  ]
  /// Asks after what weighs on her, whatever that is.
  private static let askingOpenly = ["explores-feeling", "asks-what-matters"]
  /// Says her words, and may ask after something else.
  private static let askingBeside = ["question", "closed-question"]
  /// Slips that pass over whatever was raised.
  private static let passingOver = [
    "takes-space", "false-reassurance", "platitude", "minimises", "coercive-positivity",
    "chronic-niceness", "evasive", "argues", "defends", "my-story", "abandons", "lectures",
    "jargon", "statistics-load", "not-our-job", "nuisance", "depersonalises", "blunt-news",
  ]
  /// Slips that take back what the same turn gave: "you are worn out, and at least you have him".
  private static let takingBack = [
    "gives-then-takes", "false-reassurance", "platitude", "minimises", "coercive-positivity",
    "chronic-niceness", "evasive", "argues", "defends", "my-story", "abandons", "not-our-job",
    "nuisance", "depersonalises", "steers", "over-promises",
  ]
  /// Slips after which she has not been heard, whoever heard her before.
  private static let wavingAway = [
    "false-reassurance", "platitude", "minimises", "coercive-positivity", "argues", "nuisance",
    "my-story", "abandons",
  ]
  /// What goes elsewhere, behind a word of sympathy.
  private static let movingOn = ["advice", "closed-question"]
  /// What stays with her, whatever else is said.
  private static let staying = [
    "open-question", "explores-feeling", "pauses", "stays", "support", "meets-anger", "repairs",
  ]
  /// What keeps her company, or puts right what hurt her.
  private static let keepingCompany = ["pauses", "stays", "support", "repairs"]
  /// So many questions that a word answers, in one turn, are a list.
  private static let closedQuestionsListed = 3
  /// What names a feeling.
  private static let naming = ["acknowledges-feeling", "meets-anger"]
  /// What a denial needs beside it, so that it does not only shut her up.
  private static let meetingDenied = [
    "acknowledges-feeling", "support", "stays", "meets-anger", "repairs", "respects",
    "relieves-relative", "explains-dnacpr-scope", "says-plainly", "open-question",
    "asks-permission", "explores-feeling",
  ]
  /// What says something back, and not only asks.
  private static let sayingBack = ["reflection", "echoes-cue"]

  private mutating func hearCues() {
    // Found before anything is heard: one feeling that is named is about one cue.
    let strongest = (inPlay: strongestInPlay, carried: strongestCarried)
    for (index, cue) in scenario.cues.enumerated() {
      if state.cues[index].hearing >= .heard, let words = wavedAway(cue) {
        turn.cueEvents.append(CueEvent(cue: cue.name, kind: .takenBack, words: words))
        state.cues[index].hearing = .halfHeard
        state.cues[index].isTakenBack = true
      } else if var event = event(for: cue, state.cues[index], strongest) {
        // Facts in which her word happens to stand say nothing back to her.
        let isToHer = heard.addressesPerson || !heard.has("information")
        if event.kind == .heard, isOnlySympathy { state.isConsoled = true }
        if event.kind == .halfHeard, isSaidBackPlainly && isToHer || isAskedOpenly {
          // Half of it twice is the whole of it: the learner came back to it.
          if state.cues[index].isSaidBackOnce || isAskedByOneWhoHears {
            event = CueEvent(cue: cue.name, kind: .heard, words: event.words)
          }
          state.cues[index].isSaidBackOnce = true
        }
        event.isHeardAgain = state.cues[index].hearing >= .heard
        turn.cueEvents.append(event)
        state.cues[index].hearing = max(state.cues[index].hearing, event.hearing)
        state.cues[index].isWaiting = false
      } else if state.inPlay.contains(cue.name), heard.hasAny(Step.passingOver) {
        turn.cueEvents.append(CueEvent(cue: cue.name, kind: .missed, words: heard.words))
        state.cues[index].missed += 1
      }
    }
  }

  /// Words that wave away a cue that was heard: of it, or said as soon as she speaks of it again.
  private func wavedAway(_ cue: ScenarioCue) -> String? {
    heard.moments.first { moment in
      Step.wavingAway.contains(moment.name)
        && (moment.cue == cue.name || moment.cue == nil && state.spokenOf.contains(cue.name))
    }?.words
  }

  /// Whether nothing in the turn takes back what it gives.
  private var isWhole: Bool {
    !isMonotonous && heard.deceiving.isEmpty && !heard.hasAny(Step.takingBack)
  }

  /// Whether what is asked leaves her room: a list of questions that a word answers leaves little.
  private var leavesRoom: Bool {
    let closed = heard.moments.count { $0.name == "closed-question" }
    return heard.has("open-question") || closed < Step.closedQuestionsListed
  }

  /// "Perhaps your brother could take turns with you?"
  private var isAdviceAsked: Bool {
    heard.hasAny(["advice", "premature-advice"]) && !heard.has("open-question")
      && !heard.has("explores-feeling")
  }

  /// Whether she can feel at once that the turn takes back what it gives.
  var takesBack: Bool {
    heard.hasAny(Step.takingBack) || heard.deceiving.contains { canKnow($0.fact) }
  }

  /// Whether it says something back to her, and neither passes over her nor tells her what to do.
  private var isSaidBackPlainly: Bool {
    isWhole && heard.hasAny(Step.sayingBack) && !heard.hasAny(Step.passingOver + ["advice"])
  }

  /// "What are you most afraid of?", from somebody who has heard her before.
  private var isAskedOpenly: Bool {
    isWhole && state.cuesHeard > 0 && heard.has("open-question") && heard.hasAny(Step.askingOpenly)
  }

  /// Whoever has heard more than one worry and asks openly is told: nothing more is needed.
  private var isAskedByOneWhoHears: Bool { isAskedOpenly && state.cuesHeard > 1 }

  /// "I can see you're angry": it names her anger, and not yet what lies under it.
  private var isOnlyAnger: Bool {
    Step.naming.allSatisfy(heard.has)
      && !heard.hasAny(Step.sayingBack + Step.exploring + Step.keepingCompany)
  }

  /// A kind wish or a word of thanks names no feeling of hers. Stock sympathy meets her once.
  private var naming: [HeardMoment] {
    heard.moments.filter { $0.namesFeeling && !($0.isStock && state.isConsoled) }
  }

  /// "He's not starving, I promise": it says that there is nothing to fear, and no more than that.
  private var isOnlyDenied: Bool {
    heard.moments.contains { $0.isDenial } && !heard.hasAny(Step.meetingDenied)
  }

  /// None of her words is said back, and no feeling is named: "I'm so sorry, this must be hard".
  private var isOnlySympathy: Bool {
    !heard.has("echoes-cue") && heard.moments.contains { $0.isStock }
      && !heard.moments.contains { Step.naming.contains($0.name) && !$0.isStock }
  }

  /// "I know. It's a lot. Have you got someone with you?"
  private var goesOnElsewhere: Bool {
    (heard.has("advice") || isOnlySympathy && heard.hasAny(Step.movingOn))
      && !heard.hasAny(Step.staying)
  }

  /// What names no cue is about the strongest of those that she raised just now.
  private var strongestInPlay: String? {
    strongest { _, cue in state.inPlay.contains(cue.name) }
  }

  /// A feeling that is named when nothing was raised just now is about what she still carries.
  private var strongestCarried: String? {
    guard state.inPlay.isEmpty else { return strongestInPlay }
    return strongest { index, _ in [.open, .halfHeard].contains(state.cues[index].hearing) }
  }

  /// The first of those of equal strength.
  private func strongest(_ isMeant: (Int, ScenarioCue) -> Bool) -> String? {
    let cues = scenario.cues.enumerated().filter { isMeant($0.offset, $0.element) }.map(\.element)
    let strength = cues.map(\.strength).max()
    return cues.first { $0.strength == strength }?.name
  }

  /// What the turn does to a cue; nil where it does nothing, or passes over it.
  private func event(
    for cue: ScenarioCue, _ standing: CueStanding,
    _ strongest: (inPlay: String?, carried: String?)
  ) -> CueEvent? {
    let own = heard.moments.filter { $0.cue == cue.name }
    func found(_ names: [String], in moments: [HeardMoment], _ kind: CueEvent.Kind) -> CueEvent? {
      moments.first { names.contains($0.name) }.map {
        CueEvent(cue: cue.name, kind: kind, words: $0.words)
      }
    }
    let isInPlay = state.inPlay.contains(cue.name)
    // To take up one cue and pass over the one that she raised just now is half a hearing, unless
    // it is asked about for the first time.
    let isFirst = isInPlay || standing.hearing < .halfHeard
    if isWhole, leavesRoom, !isAdviceAsked, isFirst || !heard.has("takes-space") {
      let asking = heard.has("takes-space") ? Step.exploring : Step.exploring + Step.askingBeside
      if let event = found(asking, in: own, .explored) { return event }
    }
    if isWhole, !isOnlyDenied, isInPlay || !heard.has("takes-space") {
      if let event = found(Step.givingBack, in: own, .heard) { return event }
    }
    let echo = found(["echoes-cue"], in: own, .halfHeard)
    let isRaised = standing.hearing > .notRaised
    if isWhole, isRaised, echo != nil, heard.hasAny(["open-question", "explores-feeling"]) {
      return found(["echoes-cue"], in: own, .explored)
    }
    // Her cue said back to her, or answered as soon as she raised it, is heard.
    let isAnswered = isInPlay && (!heard.has("information") || !heard.told.isEmpty)
    // "Written off. That's a frightening thing to feel" says it to her without a "you".
    let isToHer = heard.addressesPerson || heard.hasAny(Step.naming)
    if isRaised, echo != nil, isSaidBackPlainly, isToHer || isAnswered, !isOnlyDenied {
      return found(["echoes-cue"], in: own, .heard)
    }
    if isWhole, cue.name == strongest.carried, !heard.hasAny(Step.passingOver) {
      let meant = naming.filter { $0.cue == nil || $0.cue == cue.name }
      let isHalf = goesOnElsewhere || isOnlyAnger
      if let event = found(Step.naming, in: meant, isHalf ? .halfHeard : .heard) {
        return event
      }
    }
    if let echo { return echo }
    let halves = Step.exploring + Step.askingBeside + Step.givingBack
    if let half = found(halves, in: own, .halfHeard) { return half }
    // A slip passes over her, whatever else stands in it.
    guard cue.name == strongest.inPlay, !heard.hasAny(Step.passingOver) else { return nil }
    let half = ["gives-then-takes", "reflection", "explores-feeling", "acknowledges-feeling"]
    let open = heard.has("open-question") ? ["explores"] : []
    return found(half + open, in: heard.moments.filter { $0.cue == nil }, .halfHeard)
  }

  // MARK: - Facts

  private mutating func takeInFacts() {
    for untruth in heard.deceiving {
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
    case .takenBack: .halfHeard
    }
  }
}

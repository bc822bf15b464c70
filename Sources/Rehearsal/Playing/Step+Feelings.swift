/// What the table of effects makes of a turn.
extension Step {
  /// So many turns of one kind in a row are still a conversation.
  private static let sameTurnsMax = 3
  /// So many cues heard, and whoever heard them keeps a little trust.
  private static let heardToBeKnown = 2

  /// Whether this turn does what the three before it did, and nothing else.
  var isMonotonous: Bool {
    kind != nil && kind == state.sameKind && state.sameTurns >= Step.sameTurnsMax
  }

  private static let asking = [
    "question", "open-question", "closed-question", "explores", "explores-feeling",
    "asks-what-they-know", "asks-what-matters", "asks-permission",
  ]
  private static let telling = ["information", "advice", "lectures", "statistics-load", "jargon"]
  private static let giving = [
    "reflection", "echoes-cue", "acknowledges-feeling", "respects", "support", "stays",
    "meets-anger", "repairs", "relieves-relative", "wishes-and-worries",
    "honest-uncertainty", "honest-limit", "pauses", "uses-name",
  ]

  /// What asks or tells for her sake.
  private static let attending = [
    "asks-what-matters", "asks-what-they-know", "asks-permission", "explores-feeling",
    "checks-understanding", "summarises", "warns", "says-plainly", "open-question", "explores",
  ]

  /// What makes news bearable: leave, a warning, or a question about what she knows.
  private static let preparing = ["warns", "asks-permission", "asks-what-they-know"]

  /// What the turn does, where it does one thing only.
  private var kind: TurnKind? {
    if heard.isBareSorry { return .saysSorry }
    if heard.manner != .said || heard.hasAny(Step.giving) { return nil }
    let asks = heard.hasAny(Step.asking)
    let tells = heard.hasAny(Step.telling) || !heard.told.isEmpty
    if asks == tells { return nil }
    return asks ? .asks : .tells
  }

  mutating func moveFeelings() {
    let causes = self.causes
    var sum = Feelings()
    var cleared: [Meter] = []
    var touched: [Meter] = []
    let calledOn = effects.rules.filter { rule in causes.contains { rule.causes.contains($0.cause) }
    }
    let standing = state
    turn.onlyKind = isMonotonous ? kind : nil
    var hasSlipped = false
    var hasHurt = false
    for rule in calledOn where rule.conditions.allSatisfy({ standing.satisfies($0, in: scenario) })
    {
      guard let cause = causes.first(where: { rule.causes.contains($0.cause) }),
        let found = change(of: rule, for: cause)
      else { continue }
      // Asked and asked, she has nothing left to trust by; nor by what is taken back at once.
      if isMonotonous || takesBack, found.change.steps.trust > 0 { continue }
      note(rule, cause, found)
      for meter in Meter.allCases {
        let step = found.change.steps[meter]
        if step != 0 { touched.append(meter) }
        sum[meter] += found.isHalved ? halved(step, meter) : step
      }
      cleared += found.change.cleared
      hasSlipped = hasSlipped || rule.isSlip
      hasHurt = hasHurt || rule.isSlip && cause.name != Self.takesSpace
      if heard.has("repairs"), rule.afterSlip != nil { state.slips = max(0, state.slips - 1) }
    }
    if hasSlipped { state.slips += 1 }
    if hasHurt {
      state.isHurt = true
    } else if isHeardOrPutRight {
      state.isHurt = false
    }
    apply(sum, cleared, touched)
    if heard.hasAny(Step.preparing) || turn.cueEvents.contains(where: { $0.kind == .explored }) {
      state.isPrepared = true
    }
    state.sameTurns = kind != nil && kind == state.sameKind ? state.sameTurns + 1 : 1
    state.sameKind = kind
  }

  /// A worry of hers is taken up, or a slip is owned.
  private var isHeardOrPutRight: Bool {
    heard.has("repairs") || turn.cueEvents.contains { [.heard, .explored].contains($0.kind) }
  }

  /// Something true and new, from somebody who has heard her before: it may pass over what she has
  /// just raised, which comes back, but it takes nothing from her.
  private var isNewsFromOneWhoHeard: Bool {
    !turn.newlyTold.isEmpty && state.cuesHeard > 0 && heard.deceiving.isEmpty && !isMonotonous
  }

  // MARK: - Causes

  private struct Cause {
    let cause: EffectRule.Cause
    let name: String
    let words: String
    /// What fades when it comes again: the same words, the same cue, or any stock sympathy.
    let isAgain: String
  }

  /// "This must be so hard", "I understand": whatever the words, they could be said to anybody.
  private static let stockSympathy = "stock sympathy"
  private static let takesSpace = "takes-space"

  private var causes: [Cause] {
    var result: [Cause] = []
    func add(
      _ cause: EffectRule.Cause, _ name: String, _ words: String, isAgain: String? = nil
    ) {
      if !result.contains(where: { $0.cause == cause }) {
        result.append(
          Cause(cause: cause, name: name, words: words, isAgain: isAgain ?? stem(of: words)))
      }
    }
    // A worry that is heard for the first time counts before one that is heard again.
    let events = turn.cueEvents.filter { !$0.isHeardAgain } + turn.cueEvents.filter(\.isHeardAgain)
    for event in events {
      switch event.kind {
      case .explored:
        add(.hearsCue, "hears a cue", event.words, isAgain: event.cue)
        add(.exploresCue, "explores a cue", event.words, isAgain: event.cue)
      case .heard: add(.hearsCue, "hears a cue", event.words, isAgain: event.cue)
      case .halfHeard: add(.halfHearsCue, "half-hears a cue", event.words)
      case .missed, .takenBack: add(.missesCue, "misses a cue", event.words)
      }
    }
    for name in turn.newlyTold {
      guard let fact = scenario.fact(name) else { continue }
      if !fact.isKey {
        add(.tellsFact, "tells a fact", heard.words)
      } else if isReady(for: name) {
        add(.tellsKeyFactAfterAsking, "tells a key fact after asking", heard.words)
      } else {
        add(.tellsKeyFactWithoutAsking, "tells a key fact without asking", heard.words)
      }
    }
    for untruth in heard.deceiving where canKnow(untruth.fact) {
      add(.tellsUntruth, "tells an untruth", untruth.words)
    }
    // A feeling that is named counts before stock sympathy.
    let moments = heard.moments.filter { !$0.isStock } + heard.moments.filter(\.isStock)
    for moment in moments {
      if moment.name == Self.takesSpace, isNewsFromOneWhoHeard { continue }
      add(
        .moment(moment.name), moment.name, moment.words,
        isAgain: moment.isStock ? Self.stockSympathy : nil)
    }
    if heard.manner == .waited { add(.silence, "silence", "") }
    if heard.manner == .acted { add(.action, "action", heard.words) }
    if heard.isBareSorry { add(.saysSorry, "says-sorry", heard.words) }
    if isMonotonous {
      switch kind {
      case .asks: add(.onlyAsks, "asks again and again", heard.words)
      case .tells: add(.onlyTells, "tells again and again", heard.words)
      case .saysSorry: add(.onlySaysSorry, "says sorry again and again", heard.words)
      case nil: break
      }
    }
    return result
  }

  /// A warning or a question came before it, or she asked for it herself.
  private func isReady(for fact: String) -> Bool {
    state.isPrepared || state.asked.contains(fact)
      || heard.hasAny(["warns", "asks-permission", "asks-what-they-know"])
  }

  /// A promise of what is not there is found out later; what is so, she can know now.
  func canKnow(_ fact: String) -> Bool {
    scenario.fact(fact).map { $0.standing == .known || $0.standing == .unknown } ?? false
  }

  // MARK: - Rules

  private struct Found {
    var change: Change
    var isHalved = false
    var isFaded = false
  }

  /// Nil where the rule has nothing to say this time.
  private func change(of rule: EffectRule, for cause: Cause) -> Found? {
    let times = state.rulesUsed.count { $0 == rule.line }
    if rule.isOnce, times > 0 { return nil }
    if let mending = rule.afterSlip, state.slips > 0, state.trustHighest >= 3 {
      return Found(change: mending)
    }
    if let again = rule.again, times > 0 { return Found(change: again) }
    guard rule.fades else { return Found(change: rule.change) }
    let same = state.stems.count { $0 == "\(rule.line) " + cause.isAgain }
    switch same {
    case 0: return Found(change: rule.change)
    case 1: return Found(change: rule.change, isHalved: true, isFaded: true)
    default: return Found(change: .none, isFaded: true)
    }
  }

  private mutating func note(_ rule: EffectRule, _ cause: Cause, _ found: Found) {
    state.rulesUsed.append(rule.line)
    if rule.fades { state.stems.append("\(rule.line) " + cause.isAgain) }
    turn.reasons.append(
      Reason(
        cause: cause.name, words: cause.words, change: found.change, line: rule.line,
        isFaded: found.isFaded))
  }

  /// Half a step waits until another half comes.
  private mutating func halved(_ steps: Int, _ meter: Meter) -> Int {
    let waiting = state.halves[meter] + steps
    state.halves[meter] = waiting % 2
    return waiting / 2
  }

  // MARK: - Meters

  private mutating func apply(_ sum: Feelings, _ cleared: [Meter], _ touched: [Meter]) {
    for meter in Meter.allCases {
      let most = effects.stepsMax
      let moved = min(max(sum[meter], -most), most)
      let before = state.feelings[meter]
      let after = meter == .trust ? min(before + moved, max(before, trustInReach)) : before + moved
      state.feelings[meter] = cleared.contains(meter) ? 0 : meter.within(after)
      if meter == .trust { state.feelings.trust = max(state.feelings.trust, trustKept) }
      if touched.contains(meter) || cleared.contains(meter) {
        state.stillTurns[meter] = 0
      } else {
        drift(meter)
      }
    }
    state.trustHighest = max(state.trustHighest, state.feelings.trust)
  }

  /// Each turn that hurt and was not put right holds a little of her trust back for good.
  private var trustInReach: Int {
    Meter.trust.highest - min(state.slips, effects.heldBackMost)
  }

  /// Somebody who has heard her more than once is not a stranger to her again, whatever comes.
  private var trustKept: Int { state.cuesHeard >= Step.heardToBeKnown ? 1 : 0 }

  /// Left alone, feelings go back to where they began.
  ///
  /// What was heard stays heard: each cue that somebody took up leaves her a little calmer than
  /// she began. Trust that was lost does not grow again by itself: somebody must have been kind to
  /// her for a while, without a slip.
  private mutating func drift(_ meter: Meter) {
    state.stillTurns[meter] += 1
    let away = state.feelings[meter] - restingPlace(of: meter)
    guard state.stillTurns[meter] >= effects.driftTurns, away != 0 else { return }
    // Nobody is trusted less for a silence, or for one kind thing more.
    if meter == .trust, away > 0, heard.manner != .said || isKind || isForHer { return }
    if meter == .trust, away < 0 {
      let isBelowItsStart = state.feelings.trust < scenario.baseline.trust
      let isLongEnough = state.stillTurns.trust >= effects.mendTurns
      guard isBelowItsStart, isLongEnough, isKind else { return }
    }
    state.stillTurns[meter] = 0
    let step = away > 0 ? -1 : 1
    state.feelings[meter] += step
    var steps = Feelings()
    steps[meter] = step
    turn.reasons.append(
      Reason(
        cause: "drifts back to where it began", words: "", change: Change(steps), line: 0,
        isFaded: false))
  }

  /// Asked or told for her sake, with nothing taken: it keeps her trust, and wins none back.
  private var isForHer: Bool {
    let isAnswered = heard.told.contains(where: state.asked.contains)
    return (heard.hasAny(Step.attending) || isAnswered || !turn.newlyTold.isEmpty) && takesNothing
  }

  /// Something is given, and nothing is taken.
  private var isKind: Bool { heard.hasAny(Step.giving) && takesNothing }

  private var takesNothing: Bool {
    heard.deceiving.isEmpty && !isMonotonous
      && !turn.cueEvents.contains { [.missed, .takenBack].contains($0.kind) }
  }

  private func restingPlace(of meter: Meter) -> Int {
    let began = scenario.baseline[meter]
    switch meter {
    case .trust: return meter.within(began + state.cuesHeard)
    case .distress, .anger: return meter.within(began - state.cuesHeard)
    case .load: return began
    }
  }
}

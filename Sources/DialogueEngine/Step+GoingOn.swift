import DialogueModel

/// Whether a topic has a question that is still to be answered or left.
public func isOpen(topic id: String, _ state: State, in script: Script) -> Bool {
  script.topic(id).map { Step(script: script, state: state).hasOpenQuestion($0) } ?? false
}

/// Whether a topic has something to ask who types, or may yet have it.
public func mayApply(topic id: String, _ state: State, in script: Script) -> Bool {
  script.topic(id).map { Step(script: script, state: state).mayApply($0) } ?? false
}

/// The answers that may be changed, in the order in which they are offered.
public func answersToChange(_ state: State, in script: Script) -> [String] {
  Step(script: script, state: state).answersToChange
}

extension Step {
  /// Goes to what is next: a reading that waits, a flagged answer, the topic, the next topic.
  mutating func goOn(waiting: [Reading] = []) {
    if !state.asides.isEmpty {
      for reading in waiting { emit(.noted(reading)) }
      return goOnAside()
    }
    if state.reopened == nil, let wayOut { return goOut(by: wayOut) }
    if let first = waiting.first { return readBack(first, waiting: Array(waiting.dropFirst())) }
    if let slot = state.reopened, let question = script.question(slot) {
      if state.answer(to: slot) != nil {
        say(.beforeYouSaid, [Gap("title", heading(of: slot)), Gap("old", old(slot))])
      }
      return ask(question)
    }
    if let question = flagged(in: state.topic) { return lookAgain(at: question) }
    if let topic = state.returnTopic { emit(.turned(.topic(topic))) }
    guard let topic = state.topic.flatMap({ script.topic($0) }) else { return goToNextTopic() }
    goOn(in: topic)
  }

  /// A question of which the answer may need another look, in a part or in any. Whoever asks for
  /// another part is not held back by it.
  private func flagged(in topic: String?) -> Question? {
    // "Who else is there?" is not asked again of whoever is alone after all. What a dialogue itself
    // asks to have looked at again is.
    let asked = state.flagged.compactMap { script.question($0) }
      .filter { !isShut($0) || isAskedNow($0.slot) }
    return asked.first { topic == nil || script.topic(asking: $0.slot)?.id == topic }
  }

  /// What an answer is called; a permission, which no plan keeps, is called after its part.
  private func heading(of slot: String) -> String {
    isKeptByPlan(slot) ? script.title(of: slot) : script.topic(asking: slot)?.title ?? ""
  }

  private func isShut(_ question: Question) -> Bool {
    question.restsOn.contains { door in
      state.answer(to: door)?.choice.map { SlotDeclaration.shuts(door, with: $0) } ?? false
    }
  }

  private mutating func lookAgain(at question: Question) {
    say(
      .lookAgain,
      [Gap("title", script.title(of: question.slot)), Gap("old", old(question.slot))])
    ask(question)
  }

  private func old(_ slot: String) -> String { state.answer(to: slot).map { phrase($0) } ?? "" }

  private mutating func goOn(in topic: Dialogue) {
    if let slot = firstNeeded(for: topic) {
      emit(.turned(.to(slot: slot)))
      return goOn()
    }
    if topic.id == script.conversation.topics.last?.id, let noted = firstStillNoted {
      // Nothing that was to be read back later is left behind.
      emit(.turned(.to(slot: noted.slot)))
      return goOn()
    }
    let arrival = arrival(in: topic)
    say(arrival.sayings)
    switch arrival.place {
    case .question(let question): ask(question)
    case .rest(let label): emit(.rested(label: label))
    case .finish, .end, .goTo, .comeBack, .offer: goToNextTopic()
    }
  }

  /// The first thing that was said ahead of a question which nobody has come to.
  private var firstStillNoted: Reading? {
    state.noted.first { noted in
      script.isWeighty(noted.slot) && state.isOpen(noted.slot) && noted.choice != nil
        && script.topic(asking: noted.slot) != nil && isKeptByPlan(noted.slot)
    }
  }

  /// Asks, or reads back what was said ahead of the question. Free words of no weight are kept.
  private mutating func ask(_ question: Question) {
    if let noted = noted(at: question.slot) {
      // She may have forgotten what she said, or never have meant it so: her words stand beside it.
      // What was said of a whole list need not be said at each of it.
      if SlotDeclaration.family(of: noted.slot) == nil {
        say(
          .beforeYouSaid,
          [Gap("title", script.title(of: noted.slot)), Gap("old", "“\(noted.words)”")])
      }
      return readBack(noted, waiting: [])
    }
    if let noted = state.noted.first(where: { $0.slot == question.slot }),
      !script.isWeighty(question.slot)
    {
      let isGoneBackTo = state.reopened == question.slot
      keep(question, choice: nil, words: noted.words, method: .typed)
      // Whoever went back to the question meant to answer it.
      if isGoneBackTo { emit(.turned(.to(slot: question.slot))) }
      return goOn()
    }
    emit(.asked(Asking(slot: question.slot, kind: .question)))
  }

  mutating func say(_ sayings: [Arrival.Saying]) {
    for saying in sayings {
      switch saying {
      case .line(let line): say(line)
      case .readBackEverything: readEverythingBack()
      }
    }
  }

  /// Says every answer, part by part: one long list could not be followed.
  private mutating func readEverythingBack() {
    var part: String?
    for question in script.questionsInOrder where isReadBack(question.slot) {
      guard let answer = state.answer(to: question.slot) else { continue }
      let topic = script.topic(asking: question.slot)
      if topic?.id != part { say(.sayBackPart, [Gap("topic", topic?.title ?? "")]) }
      part = topic?.id
      say(
        .sayBackItem,
        [Gap("title", script.title(of: question.slot)), Gap("answer", phrase(answer))])
    }
  }

  /// What staff report is not read aloud to the person: it is not theirs to confirm.
  private func isReadBack(_ slot: String) -> Bool {
    isKeptByPlan(slot)
      && (script.conversation.audience != .staff || script.isAsked(slot, of: .person))
  }

  /// Offers the next part that has something open; the closing comes last.
  private mutating func goToNextTopic() {
    if let question = flagged(in: nil) { return lookAgain(at: question) }
    guard let next = nextTopic() else { return finishConversation() }
    let isHeavyAgain = next.weight == .heavy && !state.heavyTopics.isEmpty
    let isOpening = state.topic == script.conversation.topics.first?.id
    if (isOpening || state.topic == nil) && !isHeavyAgain { return begin(topic: next.id) }
    if isHeavyAgain {
      say(.heavyAhead, [Gap("topic", next.title)])
    } else {
      sayCrossroads()
    }
    emit(.asked(Asking(slot: "local-crossroads", kind: .crossroads(next: next.id))))
  }

  /// That a part is done is said each time; what follows it, once a sitting.
  private mutating func sayCrossroads() {
    for (index, statement) in (script.rules[.crossroads]?.statements ?? []).enumerated() {
      guard case .say(let line) = statement,
        index == 0 || !state.saidThisSitting.contains(line.id)
      else { continue }
      say(line)
    }
  }

  mutating func begin(topic id: String) {
    emit(.turned(.topic(id)))
    goOn()
  }

  /// A part that was asked for by name. One that has nothing left to ask is gone to for a change.
  mutating func goTo(part id: String) {
    emit(.turned(.topic(id)))
    if let topic = script.topic(id), !hasOpenQuestion(topic), let gate = shutGate(of: topic) {
      emit(.turned(.to(slot: gate)))
      return goOn()
    }
    guard let topic = script.topic(id), !hasOpenQuestion(topic),
      answersToChange.contains(where: { script.topic(asking: $0)?.id == id })
    else { return goOn() }
    enter(.change)
  }

  /// The question of a part, such as a permission, behind which nothing was asked any more. Whoever
  /// chooses the part again is asked it again: it was a slip, or they think otherwise by now.
  private func shutGate(of topic: Dialogue) -> String? {
    let questions = script.questionsInOrder.filter { script.topic(asking: $0.slot)?.id == topic.id }
    guard let last = questions.last(where: { !state.isOpen($0.slot) })?.slot,
      !isKeptByPlan(last), script.reads(last, in: topic.id), last != questions.last?.slot
    else { return nil }
    return last
  }

  /// After the last answer, the land is level: what is done is said, and who to talk to.
  private mutating func finishConversation() {
    say(.allDone)
    if isInHeavyTopic { say(.landingAfterHeavy) }
    emit(.rested(label: "all done"))
  }

  func nextTopic() -> Dialogue? {
    let topics = script.conversation.topics
    // Whoever began elsewhere has still to say who they are, and the law depends on it.
    if let opening = topics.first, opening.id != state.topic, hasOpenQuestion(opening) {
      return opening
    }
    let start = topics.firstIndex { $0.id == state.topic }.map { $0 + 1 } ?? 0
    let inner = topics.dropLast()
    let round = Array(inner.dropFirst(start)) + Array(inner.prefix(start))
    return round.first { hasOpenQuestion($0) }
      ?? topics.last.flatMap { hasOpenQuestion($0) ? $0 : nil }
  }

  /// Whether a part is for who types: it has a question left, something was answered in it, or what it
  /// depends on is not known yet. Staff see every part: where they are with a talk changes by the day.
  func mayApply(_ topic: Dialogue) -> Bool {
    if script.conversation.audience == .staff || hasOpenQuestion(topic) { return true }
    if state.trail.contains(where: { script.topic(asking: $0)?.id == topic.id }) { return true }
    return script.questionsInOrder.contains { question in
      script.reads(question.slot, in: topic.id) && state.isOpen(question.slot)
        && script.topic(asking: question.slot)?.id != topic.id
    }
  }

  func hasOpenQuestion(_ topic: Dialogue) -> Bool {
    if case .question = arrival(in: topic).place { return true }
    return false
  }

  /// Reads on in the house rule that was begun last.
  private mutating func goOnAside() {
    guard let aside = state.asides.last, let rule = script.rules[aside.rule] else { return }
    var arrival = Arrival()
    walk(rule.statements, into: &arrival)
    say(aside.rule.isSaidOnce ? newSayings(in: arrival) : arrival.sayings)
    switch arrival.place {
    case .question(let question): emit(.asked(Asking(slot: question.slot, kind: .question)))
    case .offer(let offer): ask(offer)
    case .rest(let label) where [.offerStop, .mayStop].contains(aside.rule): rest(label: label)
    case .rest(let label): emit(.rested(label: label))
    case .comeBack(let slot?): comeBack(to: slot)
    case .comeBack, .end, .finish, .goTo: comeBack()
    }
  }

  /// The first line, and of those behind it what was not said in this sitting: whoever speaks of a death
  /// a second time is met, and is not given the same list of numbers again.
  func newSayings(in arrival: Arrival) -> [Arrival.Saying] {
    arrival.sayings.prefix(1)
      + arrival.sayings.dropFirst().filter { saying in
        if case .line(let line) = saying { !state.saidThisSitting.contains(line.id) } else { true }
      }
  }

  /// Begins a house rule. One that is open already is begun anew in its place, so that it asks once.
  ///
  /// - Parameter heard: The line in which a danger was heard, of which the rule may speak.
  mutating func enter(_ rule: HouseRuleName, of heard: Heard? = nil) {
    while state.asides.contains(where: { $0.rule == rule }) { emit(.turned(.back)) }
    emit(.turned(.aside(rule)))
    if let heard { noteDanger(rule, in: heard) }
    goOn()
  }

  /// Back to where we were: the waiting question is asked again, unless it was answered meanwhile.
  mutating func comeBack() {
    let rule = state.aside
    let choice = state.asides.last?.answers[SlotDeclaration.keepThat]
    let told = state.asides.last?.answers[SlotDeclaration.told]
    let more = rule == .keepThat && choice == nil ? state.typed(at: SlotDeclaration.keepThat) : []
    emit(.turned(.back))
    guard let open = state.open else { return goOn() }
    if more.contains(where: \.tellsSomething) {
      return keepAllThatWasTold(
        told.map { [$0] } ?? state.typed(at: open.slot).suffix(1) + [], more, open)
    }
    if rule == .keepThat { return comeBackFromTelling(choice, told: told, at: open) }
    if let rule, rule.mayBeDenied, state.asides.isEmpty, keepWhatWasDenied(at: open) {
      return goOn(waiting: open.waiting)
    }
    askAgain(open)
  }

  /// Back to a question that what was just said bears on: one that was answered is asked anew.
  private mutating func comeBack(to slot: String) {
    guard script.topic(asking: slot) != nil, !state.isOpen(slot) else { return comeBack() }
    emit(.turned(.to(slot: slot)))
    goOn()
  }

  private mutating func ask(_ offer: Offer) {
    switch offer {
    case .answers:
      let slots = Array(answersToChange.prefix(9))
      guard !slots.isEmpty else {
        say(.nothingToChange)
        return comeBack()
      }
      emit(.asked(Asking(slot: "", kind: .answers(slots))))
    case .topics:
      let topics = script.conversation.topics.dropFirst().filter(mayApply)
      emit(.asked(Asking(slot: "", kind: .topics(topics.map(\.id)))))
    }
  }

  /// Those of the open part first, and of both the last one first.
  var answersToChange: [String] {
    let all = state.trail.reversed().filter {
      isKeptByPlan($0) && script.question($0) != nil && script.topic(asking: $0) != nil
    }
    let isHere = { script.topic(asking: $0)?.id == state.topic }
    return all.filter(isHere) + all.filter { !isHere($0) }
  }

  mutating func rest(label: String) {
    guard !state.isOver else { return }
    say(.stop)
    say(isInHeavyTopic ? .landingAfterHeavy : .landing)
    emit(.rested(label: label))
  }

  private var isInHeavyTopic: Bool { state.topic.map { state.heavyTopics.contains($0) } ?? false }
}

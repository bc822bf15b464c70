import DialogueModel

/// What happens next: pure, total, deterministic.
///
/// - Returns: Effects in the order in which they happen, already folded into the state.
public func step(_ state: inout State, _ input: Input, in script: Script) -> [Effect] {
  var step = Step(script: script, state: state)
  switch input {
  case .isPlan(let name): step.learn(planOf: name)
  case .begin: step.begin()
  case .beginAt(let topic): step.begin(at: topic)
  case .heard(let heard): step.take(state.keepsNothing(in: script) ? heard.keptNowhere : heard)
  case .silence: step.meetSilence()
  case .interrupted: step.offerStop()
  case .left: step.rest(label: "left")
  }
  state = step.state
  return step.effects
}

/// One step under way.
struct Step {
  let script: Script
  var state: State
  var effects: [Effect] = []

  init(script: Script, state: State) {
    self.script = script
    self.state = state
  }

  /// The one way in which anything happens.
  mutating func emit(_ effect: Effect) {
    effects.append(effect)
    state.apply(effect, in: script)
  }
}

extension Step {
  /// Begins the first sitting, or goes on where things stand, or at a topic of the conversation.
  mutating func begin(at topic: String? = nil) {
    let isFirst = state.topic == nil
    while !state.asides.isEmpty { emit(.turned(.back)) }
    say(isFirst ? .begin : .resume, [Gap("topic", topicTitle)])
    if !script.isReviewed { say(.unreviewed) }
    sayWhatWasWritten()
    if isFirst, let opening = script.conversation.topics.first { emit(.turned(.topic(opening.id))) }
    if let slot = shutDoor {
      emit(.turned(.to(slot: slot)))
      return goOn()
    }
    if let topic = topic.flatMap({ script.topic($0) }) {
      // Nobody is asked anything before it is said what this is.
      if isFirst, let opening = script.conversation.topics.first {
        say(arrival(in: opening).sayings)
      }
      return goTo(part: topic.id)
    }
    if !isFirst, let opening = script.conversation.topics.first, asksForToday(in: opening) {
      emit(.turned(.topic(opening.id)))
      return goOn()
    }
    if askAgainOfDanger() { return }
    if let open = state.open, canGoOn(with: open) { return askAgain(open) }
    if !isFirst, isAllDone { return enter(.change) }
    goOn()
  }

  /// That a plan which was called right is a draft again, and what was written down meanwhile.
  private mutating func sayWhatWasWritten() {
    guard !state.writtenSince.isEmpty else { return }
    say(.writtenSince)
    for answer in state.writtenSince {
      say(
        .sayBackItem,
        [Gap("title", script.title(of: answer.slot)), Gap("answer", phrase(answer))])
    }
  }

  /// The last answer to an opening that now leads nowhere but out. It is asked about again at each
  /// sitting, so that a slip, or a day that has passed, shuts nobody out for good.
  private var shutDoor: String? {
    guard let topic = script.conversation.topics.first, hasGoneOut else { return nil }
    return state.trail.last { isKeptByPlan($0) && script.topic(asking: $0)?.id == topic.id }
  }

  /// Whether the opening has something to ask that is asked at each sitting.
  private func asksForToday(in opening: Dialogue) -> Bool {
    guard case .question(let question) = arrival(in: opening).place else { return false }
    return SlotDeclaration.isForToday(question.slot)
  }

  /// Whether every question that matters was answered or left; then only changes are open. What may
  /// need another look does not stand before what somebody came back for.
  private var isAllDone: Bool {
    let hasOpenTopic = script.conversation.topics.contains { hasOpenQuestion($0) }
    return !hasOpenTopic && state.reopened == nil && !state.trail.isEmpty
  }

  /// Whether an open asking still makes sense, after an edit of the dialogues too.
  private func canGoOn(with open: Asking) -> Bool {
    switch open.kind {
    case .confirm, .whichOf: script.question(open.slot) != nil && state.isOpen(open.slot)
    case .question, .crossroads, .answers, .topics: false
    }
  }

  mutating func take(_ heard: Heard) {
    guard !state.isOver else { return }
    if putsDeathRight(heard) { return }
    if let danger = danger(in: heard) { return attend(to: danger, heard) }
    sayIfExplained(heard)
    if heard.isOfAnotherDeath { sayNew(.anotherDeath) }
    guard let open = state.open else { return goOn() }
    if let value = named(heard, in: open.kind) { return take(value, from: open.kind) }
    if let correction = heard.correction,
      correction.choice != nil || !isAskedRather(than: "change", heard),
      correct(correction, heard, at: open)
    {
      return
    }
    if takesHouse(heard, at: open) {
      keepAnswers(in: heard, at: open)
      return obey(heard, at: open)
    }
    if let enquiry = enquiry(heard, at: open) {
      sayAll(enquiry.statements)
      if opensDoor(enquiry.name) { return goOn() }
      if heard.values.isEmpty, !answersInOwnWords(heard, open),
        !isAnswer(heard, enquiry, to: open), !hearsMourner(open)
      {
        keepAnswers(in: heard, at: open)
        return askAgain(open)
      }
    }
    switch open.kind {
    case .question: answerQuestion(heard, open)
    case .confirm(let choice, let words): answerConfirmation(heard, open, choice, words)
    case .whichOf(let choices, let words): answerWhichOf(heard, open, choices, words)
    case .crossroads(let next): answerCrossroads(heard, open, next: next)
    case .answers, .topics: answerOffer(heard, open)
    }
  }

  /// A house answer goes before an answer, unless the person picked from the list.
  private func takesHouse(_ heard: Heard, at open: Asking) -> Bool {
    guard let first = heard.house.first, !heard.isPicked else { return false }
    if case .confirm = open.kind, first == "change", heard.object == nil { return false }
    // "No, I will change my mind", and "no, not now", answer what a house rule asks, which comes first.
    if first == "change" || Self.letsGo.contains(first), heard.values.count == 1,
      !state.asides.isEmpty
    {
      return false
    }
    if let wish = heard.house.first, isWhatWasSaid(heard, wish, to: open) { return false }
    if isAskedRather(than: first, heard) { return false }
    if heard.answersFirst, keepsFreeWords(open), Self.letsGo.contains(first) { return false }
    if heard.tellsHowToTalk, Self.letsGo.contains(first) { return false }
    // "Will somebody come out at night?" is a question for the team, which was asked for.
    if keepsQuestions(open), first == "person", heard.isOnlyQuestion { return false }
    if keepsQuestions(open), ["explain", "why"].contains(first) {
      // "Why?" alone asks us; in a sentence it is a question to keep.
      return heard.words.lowercased().filter(\.isLetter) == first
    }
    return heard.values.count != 1 || first != HouseAnswer.notSureHowToSay.rawValue
  }

  /// "I would like to sleep on it", where staff are asked what the person said: their words, and no wish
  /// of who types them.
  private func isWhatWasSaid(_ heard: Heard, _ wish: String, to open: Asking) -> Bool {
    SlotDeclaration.asksWhatWasSaid(open.slot) && keepsFreeWords(open)
      && Self.letsGo.contains(wish) && heard.words.wordCount >= Self.wordsOfSpeech
  }

  private static var wordsOfSpeech: Int { 5 }

  /// "What words do I use?" may ask what can be typed here, and staff mean the talk: where a question is
  /// one that this audience has an answer to, it goes before the wish that its words may be.
  private func isAskedRather(than wish: String, _ heard: Heard) -> Bool {
    guard heard.isOnlyQuestion, heard.enquiry.map(script.answers(enquiry:)) == true else {
      return false
    }
    if wish == "explain" {
      // "Does that mean I can sign the DNR?" names no word to be explained.
      return heard.object.map { !wordsLooked(for: $0).contains { script.word($0) != nil } } ?? true
    }
    return ["help", "why", "change", "not-sure-how-to-say", "prefer-not-to-say", "repeat"].contains(
      wish)
  }

  /// Wishes that leave a question, or have it asked again: none of them may take an answer with it.
  static let letsGo = ["not-now", "prefer-not-to-say", "not-sure-how-to-say", "repeat"]

  func keepsFreeWords(_ open: Asking) -> Bool {
    guard case .question = open.kind, let question = script.question(open.slot) else {
      return false
    }
    return question.choices.isEmpty && question.takesOwnWords && isKeptByPlan(open.slot)
  }

  /// What is asked in the middle of the talk is answered at once, unless questions are what we
  /// asked for. A line that also answers the open question is taken for that as well.
  private func enquiry(_ heard: Heard, at open: Asking) -> Enquiry? {
    guard !heard.isPicked, !keepsQuestions(open) || hearsMourner(open) else { return nil }
    return heard.enquiry.flatMap { script.enquiry($0) }
  }

  /// Notes that something was told which the opening has a scene of its own for, and leads there: who
  /// speaks of a child is not asked what is made for those who are grown up.
  ///
  /// - Returns: Whether it was, for the first time.
  private mutating func opensDoor(_ enquiry: String) -> Bool {
    guard let opening = script.conversation.topics.first,
      script.reads(SlotDeclaration.heard(enquiry), in: opening.id), noteHeard(enquiry)
    else { return false }
    while !state.asides.isEmpty { emit(.turned(.back)) }
    emit(.turned(.topic(opening.id)))
    return true
  }

  /// Notes that something was asked or told on the way, where a condition reads it.
  ///
  /// - Returns: Whether it is noted for the first time.
  @discardableResult
  mutating func noteHeard(_ name: String) -> Bool {
    let slot = SlotDeclaration.heard(name)
    guard script.reads(slot), state.answer(to: slot) == nil else { return false }
    note(slot, "yes", "")
    return true
  }

  /// Whether words that were answered at once are kept as well: "I'm in agony", where it was asked
  /// how somebody is.
  private func isAnswer(_ heard: Heard, _ enquiry: Enquiry, to open: Asking) -> Bool {
    enquiry.isAboutHowTheyAre && SlotDeclaration.asksHowTheyAre(open.slot) && keepsFreeWords(open)
      && !heard.isOnlyQuestion
  }

  private func keepsQuestions(_ open: Asking) -> Bool {
    script.question(open.slot)?.keepsQuestions ?? false
  }

  mutating func meetSilence() {
    guard !state.isOver else { return }
    say(.silence)
    if let open = state.open { askAgain(open) }
  }

  /// Asks whether to stop; asked already, it is asked again.
  mutating func offerStop() {
    guard !state.isOver else { return }
    enter(.offerStop)
  }

  func isKeptByPlan(_ slot: String) -> Bool { !SlotDeclaration.isLocal(slot) }
}

import DialogueModel

extension Step {
  /// What touches safety is met first; words about oneself are still kept where words were asked,
  /// but not in the opening, which asks for names.
  mutating func attend(to rule: HouseRuleName, _ heard: Heard) {
    if hearAgain(rule, heard) { return }
    if let open = state.open, case .question = open.kind, let question = script.question(open.slot),
      keepsWords(rule, at: question), question.choices.isEmpty, question.takesOwnWords,
      isKeptByPlan(question.slot), !isOpening,
      state.answer(to: question.slot) == nil
    {
      let words = words(open.slot, heard)
      if asksAnew(rule) {
        emit(.noted(Reading(slot: question.slot, choice: nil, words: words)))
      } else {
        keep(question, choice: nil, words: words, method: .typed)
      }
    } else if let open = state.open, rule.mayBeDenied, mayMeanSomethingElse(at: open) {
      emit(.asked(open.holding(heard.words)))
    }
    if rule == .coercion { notePressure() }
    enter(rule, of: heard)
  }

  /// Whoever may be pressed drafts no refusal on that day, whatever they type next: whoever presses
  /// may read it. What is kept names nobody and holds no word of it.
  private mutating func notePressure() {
    guard script.reads(SlotDeclaration.pressed) else { return }
    note(SlotDeclaration.pressed, "yes", "")
    note(SlotDeclaration.pressedToday, "yes", "")
  }

  /// The most urgent danger in a line that was not explained in this sitting.
  func danger(in heard: Heard) -> HouseRuleName? {
    heard.safety.compactMap(HouseRuleName.init).first { !isExplained($0, in: heard) }
  }

  /// Whether the words that sound like a danger were said to be none: "no, I meant something else".
  private func isExplained(_ rule: HouseRuleName, in heard: Heard) -> Bool {
    words(of: rule, in: heard).map { words in
      state.explained.contains(State.Explained(rule: rule, words: words))
    } ?? false
  }

  private func words(of rule: HouseRuleName, in heard: Heard) -> String? {
    zip(heard.safety, heard.safetyWords).first { $0.0 == rule.rawValue }?.1
  }

  /// Whoever explained their words is not asked about them again, and is told once more whom to ring:
  /// the same words may mean the worst the second time.
  mutating func sayIfExplained(_ heard: Heard) {
    let rules = heard.safety.compactMap(HouseRuleName.init)
    if rules.contains(where: \.mayBeDenied) { say(.asYouExplained) }
  }

  /// Notes, for as long as the rule is attended to, which words it stands on, and what it may say of
  /// them.
  mutating func noteDanger(_ rule: HouseRuleName, in heard: Heard) {
    if heard.isByOwnHand { note(SlotDeclaration.ownHand, "yes", "") }
    guard rule.mayBeExplained, let words = words(of: rule, in: heard), !words.isEmpty else {
      return
    }
    note(SlotDeclaration.alarm, nil, words)
  }

  mutating func note(_ slot: String, _ choice: String?, _ words: String) {
    emit(
      .kept(
        Answer(
          slot: slot, choice: choice, words: words, method: .typed, question: LineID(""), asked: "")
      ))
  }

  /// Whether a rule asks something anew that may end the whole talk. What was typed is an answer only
  /// if the talk comes back to its question: "the hospital rang, she has died" is none.
  private func asksAnew(_ rule: HouseRuleName) -> Bool {
    var arrival = Arrival()
    walk(script.rules[rule]?.statements ?? [], into: &arrival)
    guard case .comeBack(let slot?) = arrival.place else { return false }
    return script.topic(asking: slot) != nil && !state.isOpen(slot)
  }

  /// "No, I meant something else": what was typed was an answer after all, where words were asked.
  ///
  /// - Returns: Whether it was kept.
  mutating func keepWhatWasDenied(at open: Asking) -> Bool {
    let lines = state.typed(at: open.slot)
    guard mayMeanSomethingElse(at: open), !lines.isEmpty, let question = script.question(open.slot)
    else {
      return false
    }
    keep(question, choice: nil, words: text(of: lines), method: .typed)
    return true
  }

  /// Whether words that sound like a danger may be an answer: what the person says of themselves, where
  /// anything may be one. What a relative cries out is no answer about somebody else.
  private func mayMeanSomethingElse(at open: Asking) -> Bool {
    keepsFreeWords(open) && !isOpening && script.conversation.audience == .person
      && !SlotDeclaration.isNarrow(open.slot)
  }

  private var isOpening: Bool { state.topic == script.conversation.topics.first?.id }

  /// Something that touches safety is said again while it is still being asked about. The rule is
  /// not begun anew: its question is asked in other words, then in the plainest, and then the rule
  /// goes the way of those who choose nothing in it, which is its gentlest.
  ///
  /// - Returns: Whether the rule was already being attended to.
  private mutating func hearAgain(_ rule: HouseRuleName, _ heard: Heard) -> Bool {
    let askings = state.askingsAside
    guard let asking = askings.first(where: { $0.rule == rule })?.asking, asking.kind == .question,
      let question = script.question(asking.slot)
    else { return false }
    if askings.prefix(while: { $0.rule != rule }).contains(where: { hasNotSure($0.asking) }) {
      // Whether a life is in danger stays open: nothing that was asked before takes its place.
      emit(.turned(.aside(rule)))
      goOn()
      return true
    }
    while state.aside != rule { emit(.turned(.back)) }
    if hasNotSure(asking) {
      leaveAside(asking)
    } else if asking.misses >= 2 || heard.house.first == "pause" {
      keep(question, choice: nil, words: words(asking.slot, heard), method: .typed)
      goOn()
    } else {
      say(asking.misses == 0 ? question.askAgain : question.easyRead ?? question.askAgain)
      emit(.asked(asking.missed(heard.words)))
    }
    return true
  }

  /// What is asked of time or medicines answers only a question that may be answered by asking; and
  /// what somebody else asks of them says nothing of the person.
  private func keepsWords(_ rule: HouseRuleName, at question: Question) -> Bool {
    switch rule {
    case .readyToDie, .bereavement: true
    case .prognosisQuestion, .medicineQuestion:
      script.conversation.audience == .person && takesQuestions(question)
    default: false
    }
  }
}

extension HouseRuleName {
  /// Whether all of it need be said once a sitting only: it asks nothing, and nobody is in danger.
  var isSaidOnce: Bool {
    [.readyToDie, .bereavement, .prognosisQuestion, .assistedDying].contains(self)
  }

  /// Whether it asks whether to go on, so that its words can be explained.
  fileprivate var mayBeExplained: Bool { mayBeDenied || [.coercion, .distress].contains(self) }

  /// Whether it asks if it was meant so, and goes on where it was not.
  var mayBeDenied: Bool { [.emergency, .suicidal].contains(self) }
}

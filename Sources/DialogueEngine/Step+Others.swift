import DialogueModel

/// What a line says about other questions than the open one.
extension Step {
  /// Ordinary answers are kept and said. What is of weight is read back: at once in this part of the
  /// conversation, and otherwise when its question comes, with all that is to be said before it.
  ///
  /// - Parameter isForLater: Whether nothing is read back at once, because the line wishes something.
  /// - Returns: What is to be read back at once.
  mutating func keepOthers(_ others: [Reading], isForLater: Bool = false) -> [Reading] {
    var waiting: [Reading] = []
    for reading in others {
      guard let question = script.question(reading.slot) else { continue }
      guard isKeptByPlan(reading.slot) else {
        if isToldAtDoor(reading) { note(reading.slot, reading.choice, "") }
        continue
      }
      let topic = script.topic(asking: reading.slot)
      if !script.isWeighty(reading.slot) {
        keep(question, choice: reading.choice, words: reading.words, method: .typed)
        say(.keptElsewhere, gaps(reading))
      } else if topic?.id == state.topic, !isForLater, state.asides.isEmpty {
        waiting.append(reading)
      } else {
        emit(.noted(reading))
        say(.notedForLater, gaps(reading) + [Gap("topic", topic?.title ?? "")])
      }
    }
    return waiting
  }

  /// "I'm an F2 on the wards, I'm seeing him in ten minutes", typed to the first question of staff: what
  /// the opening would ask next was told, and need not be told again.
  private func isToldAtDoor(_ reading: Reading) -> Bool {
    SlotDeclaration.mayBeToldAtDoor(reading.slot) && reading.choice != nil
      && state.answer(to: reading.slot) == nil && state.asides.isEmpty
  }

  /// "No to all of them", typed to one question of a list: what was said of the others is read back
  /// at each of them, because a no to one is not a no to another.
  ///
  /// - Returns: Whether the line says nothing of the open question, which only asks for leave to talk
  ///   about the list.
  mutating func noteForEach(_ choice: String, _ heard: Heard, _ open: Asking) -> Bool {
    let like = questionsLike(open.slot).filter { question in
      question.choices.contains { $0.value == choice } && state.isOpen(question.slot)
        && script.isWeighty(question.slot)
    }
    guard !like.isEmpty else { return false }
    say(.eachInTurn)
    for question in like {
      emit(.noted(Reading(slot: question.slot, choice: choice, words: heard.words)))
    }
    return !isKeptByPlan(open.slot)
  }

  /// The other questions of the list that a question stands in, such as those of treatments; for a
  /// permission, those of its topic.
  private func questionsLike(_ slot: String) -> [Question] {
    let topic = script.topic(asking: slot)?.id
    let family = SlotDeclaration.family(of: slot)
    guard family != nil || SlotDeclaration.isPermission(slot) else { return [] }
    return script.questionsInOrder.filter { question in
      let other = SlotDeclaration.family(of: question.slot)
      return other != nil && (family == nil || family == other) && question.slot != slot
        && script.topic(asking: question.slot)?.id == topic
    }
  }

  /// Whether all that was typed was kept where it belongs, so that it is no answer here: "I want to
  /// be at home, my dog is there", where music was asked for. What matters may be just that.
  func isSaidElsewhere(_ heard: Heard, than question: Question) -> Bool {
    SlotDeclaration.isNarrow(question.slot) && isAllSaidElsewhere(heard)
  }

  private func gaps(_ reading: Reading) -> [Gap] {
    let answer = reading.choice.map { phrase($0, of: reading.slot) } ?? "“\(reading.words)”"
    return [Gap("title", script.title(of: reading.slot)), Gap("answer", answer)]
  }

  /// An earlier answer is replaced or taken back, or a part is gone to by what it asks.
  ///
  /// - Returns: Whether the line was dealt with; a correction of the open question is an answer to it.
  mutating func correct(_ correction: Correction, _ heard: Heard, at open: Asking) -> Bool {
    guard state.asides.isEmpty, correction.slot != open.slot || open.slot.isEmpty,
      let question = script.question(correction.slot), isKeptByPlan(correction.slot),
      script.topic(asking: correction.slot) != nil
    else { return false }
    guard let choice = correction.choice else {
      return goTo(correction.slot, isAskedFor: heard.house.first == "topics")
    }
    let isSame = state.answer(to: correction.slot)?.choice == choice
    if isSame, !script.isWeighty(correction.slot) {
      // Nothing is put right by what stands already.
      return false
    }
    if isDate(correction.slot), isOutOfReach(choice) {
      say(.dayOutOfReach, [Gap("answer", phrase(choice, of: correction.slot))])
      return goTo(correction.slot, isAskedFor: true)
    }
    keepAnswers(in: heard, at: open)
    if script.isWeighty(correction.slot) {
      // Open until it is confirmed, today or another day. The talk was elsewhere, so it is said first
      // what the answer is about.
      sayWhatIsChanged(correction.slot)
      emit(.turned(.to(slot: correction.slot)))
      confirm(question, choice: choice, words: heard.words, waiting: open.waiting)
      return true
    }
    let isNew = state.answer(to: correction.slot) == nil
    keep(question, choice: choice, words: heard.words, method: .typed)
    if isNew {
      say(
        .keptElsewhere,
        gaps(Reading(slot: correction.slot, choice: choice, words: heard.words)))
    }
    if script.question(open.slot)?.restsOn.contains(correction.slot) == true {
      // It may not have to be asked any more.
      goOn()
    } else {
      askAgain(open)
    }
    return true
  }

  private mutating func sayWhatIsChanged(_ slot: String) {
    guard let before = state.answer(to: slot) else {
      return say(.sayBackPart, [Gap("topic", script.title(of: slot))])
    }
    say(.beforeYouSaid, [Gap("title", script.title(of: slot)), Gap("old", phrase(before))])
  }

  /// - Parameter isAskedFor: "I want to talk about CPR" goes to a question without an answer too.
  private mutating func goTo(_ slot: String, isAskedFor: Bool) -> Bool {
    if state.answer(to: slot) != nil {
      emit(.turned(.to(slot: slot)))
    } else if isAskedFor, let topic = script.topic(asking: slot) {
      emit(.turned(.topic(topic.id)))
    } else {
      return false
    }
    goOn()
    return true
  }
}

import DialogueModel

/// What a line says about other questions than the open one.
extension Step {
  /// Ordinary answers are kept and said. What is of weight is read back: at once in this part of the
  /// conversation, and otherwise when its question comes, with all that is to be said before it.
  ///
  /// - Returns: What is to be read back at once.
  mutating func keepOthers(_ others: [Reading]) -> [Reading] {
    var waiting: [Reading] = []
    for reading in others {
      guard let question = script.question(reading.slot), isKeptByPlan(reading.slot) else {
        continue
      }
      let topic = script.topic(asking: reading.slot)
      if !script.isWeighty(reading.slot) {
        keep(question, choice: reading.choice, words: reading.words, method: .typed)
        say(.keptElsewhere, gaps(reading))
      } else if topic?.id == state.topic {
        waiting.append(reading)
      } else {
        emit(.noted(reading))
        say(.notedForLater, gaps(reading) + [Gap("topic", topic?.title ?? "")])
      }
    }
    return waiting
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
    if script.isWeighty(correction.slot) {
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
    askAgain(open)
    return true
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

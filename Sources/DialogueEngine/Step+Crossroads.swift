import DialogueModel

/// Where a part is done, and somebody chooses how to go on, or goes on telling.
extension Step {
  mutating func answerCrossroads(_ heard: Heard, _ open: Asking, next: String) {
    switch heard.values.first ?? heard.bare {
    case "go-on", "yes": begin(topic: next)
    case "stop": rest(label: "pause")
    case "topics": enter(.topics)
    case nil where !heard.others.isEmpty: keepAtCrossroads(heard.others, open)
    default: missCrossroads(heard, open)
    }
  }

  /// Something was said to a question of another part, and nothing of where to go.
  private mutating func keepAtCrossroads(_ others: [Reading], _ open: Asking) {
    let waiting = keepOthers(others)
    if waiting.isEmpty { askAgain(open) } else { goOn(waiting: waiting) }
  }

  /// Rephrases, offers the choices, then opens the list of parts, since what was typed may be one.
  private mutating func missCrossroads(_ heard: Heard, _ open: Asking) {
    if heard.isQuestion {
      sayCannotAnswer(heard)
    } else if mayBeKept(heard, at: open) {
      return offerToKeep(heard, at: open)
    }
    missCrossroads(open)
  }

  private mutating func missCrossroads(_ open: Asking) {
    guard open.misses < 2, let question = script.question("local-crossroads") else {
      return openParts()
    }
    if open.misses == 0 {
      say(question.askAgain)
    } else {
      say(.offerChoices, [Gap("choices", labels(question))])
    }
    emit(.asked(open.missed()))
  }

  /// The list of parts; a book without one has nothing else to offer.
  mutating func openParts() {
    enter(.topics)
    if case .crossroads? = state.open?.kind { rest(label: "pause") }
  }

  /// Whether something was told at a crossroads, for the first time, and there is a place for it.
  func mayBeKept(_ heard: Heard, at crossroads: Asking) -> Bool {
    heard.tellsSomething && placeForWhatIsTold != nil
      && !state.typed(at: crossroads.slot).contains(heard.words)
  }

  /// Asks whether something that was told is to be kept. It is what many have come to say, and no
  /// question is open that it would answer.
  mutating func offerToKeep(_ heard: Heard, at crossroads: Asking) {
    emit(.asked(crossroads.holding(heard.words)))
    enter(.keepThat)
  }

  /// Keeps what was told, beside what stands there already, or leaves it out, and asks again how to go
  /// on. What was neither is not asked about for ever.
  ///
  /// - Parameter told: Where it was told to a question of which it is no answer.
  mutating func comeBackFromTelling(_ choice: String?, told: String?, at crossroads: Asking) {
    switch choice {
    case "yes":
      if let question = placeForWhatIsTold,
        let told = told ?? state.typed(at: crossroads.slot).last
      {
        // It was just said that it is kept. What stands there already is not said once more.
        add(told, to: question.slot)
      }
      askAgain(crossroads)
    case nil where told == nil: missCrossroads(crossroads)
    default: askAgain(crossroads)
    }
  }

  /// Whoever goes on telling, where it was asked if what they told is to be kept, wants it heard: all of it
  /// is kept, and can be taken back like any answer.
  mutating func keepAllThatWasTold(_ told: [String], _ more: [String], _ open: Asking) {
    guard let question = placeForWhatIsTold else { return askAgain(open) }
    for line in told + more.filter(\.tellsSomething) { add(line, to: question.slot) }
    say(.moreTold)
    askAgain(open)
  }

  /// The question to which anything that matters is an answer, where it is asked of this person.
  var placeForWhatIsTold: Question? {
    let audience = script.conversation.audience
    guard let slot = SlotDeclaration.forWhatIsTold(to: audience),
      let topic = script.topic(asking: slot)
    else { return nil }
    if audience == .relative {
      // Of somebody who has died nothing is told that they would want.
      let hasDied = state.answer(to: SlotDeclaration.death)?.choice == "died"
      return script.question(hasDied ? SlotDeclaration.toldAfterDeath : slot)
    }
    guard state.answer(to: slot) != nil || hasOpenQuestion(topic) else { return nil }
    return script.question(slot)
  }
}

extension Heard {
  /// Whether it tells something, and neither asks nor wishes.
  fileprivate var tellsSomething: Bool {
    bare == nil && !isQuestion && !isTold && !isPicked && words.tellsSomething
  }
}

extension String {
  /// Whether it has as many words as it takes to tell something.
  var tellsSomething: Bool { wordCount >= 3 }

  /// How many words it has that are more than a figure or a sign.
  var wordCount: Int {
    split(whereSeparator: \.isWhitespace).count { $0.contains(where: \.isLetter) }
  }
}

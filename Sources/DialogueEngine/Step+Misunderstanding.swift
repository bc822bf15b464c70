import DialogueModel

extension Step {
  /// Rephrases, then offers choices, then keeps the words and moves on; never a fourth time.
  mutating func miss(_ question: Question, _ heard: Heard, _ open: Asking) {
    let isTold = heard.isTold && isTypedForThem(question)
    let words = isTold || isPartOfNoAnswer(heard) ? "" : heard.words
    let misses = hasTypedMuch(open.slot) ? 2 : open.misses
    switch misses {
    case 0: missOnce(question, heard)
    case 1 where question.choices.isEmpty: say(question.easyRead ?? question.askAgain)
    case 1: say(.offerChoices, [Gap("choices", labels(question))])
    case _ where !state.asides.isEmpty: return leaveAside(open)
    default:
      let all = text(of: state.typed(at: open.slot), words)
      letGo(question, words: all.isEmpty ? heard.words : all)
      return goOn(waiting: open.waiting)
    }
    emit(.asked(open.missed(words)))
  }

  /// What was asked of us, a bare yes or no, a line without a word, and what is kept elsewhere.
  private func isPartOfNoAnswer(_ heard: Heard) -> Bool {
    heard.isOnlyQuestion || heard.bare != nil || heard.isWordless || isAllSaidElsewhere(heard)
  }

  /// Whether all that was typed answers other questions, and is kept there.
  func isAllSaidElsewhere(_ heard: Heard) -> Bool {
    heard.isForOthersOnly
      && heard.others.contains { script.question($0.slot) != nil && isKeptByPlan($0.slot) }
  }

  /// A first miss says what stood in the way, where that is known.
  private mutating func missOnce(_ question: Question, _ heard: Heard) {
    // Only a wish can be somebody else's; a name or a nation is merely unclear.
    let isOwnWish = script.conversation.audience == .person && script.isWeighty(question.slot)
    if heard.isTold, isTypedForThem(question) {
      say(.onlyTheirWords)
      return say(question.askAgain)
    }
    if isOwnWish, heard.isAboutSomeoneElse { return say(.someoneElse) }
    if isOwnWish, heard.isPastOrIf { return say(.inThePast) }
    if heard.isQuestion {
      sayCannotAnswer(heard)
    } else if heard.isSentence, heard.others.isEmpty,
      SlotDeclaration.isPlainFact(question.slot) || isDate(question.slot)
    {
      say(.furtherOn)
    }
    say(question.askAgain)
  }

  /// What nobody but the team can answer is kept for them: "will I choke to death?"
  mutating func sayCannotAnswer(_ heard: Heard) {
    say(.cannotAnswer)
    guard heard.asksOfSelf, heard.isOnlyQuestion, !heard.words.isEmpty,
      script.conversation.audience == .person,
      let question = script.questionsInOrder.first(where: \.keepsQuestions)
    else { return }
    let before = state.answer(to: question.slot)
    guard before?.words.contains(heard.words) != true else { return }
    keep(
      question, choice: nil, words: text(of: [before?.words ?? ""], heard.words), method: .typed)
    guard before == nil else { return }
    say(
      .keptElsewhere,
      [Gap("title", script.title(of: question.slot)), Gap("answer", "“\(heard.words)”")])
  }

  /// The third miss: the words are kept as they are, without our reading. An answer that stands is not
  /// given up for them.
  mutating func letGo(_ question: Question, words: String) {
    guard isKeptByPlan(question.slot), script.slots[question.slot]?.answer != .date,
      !SlotDeclaration.isPlainFact(question.slot), state.answer(to: question.slot) == nil,
      !state.doubted.contains(question.slot), words.contains(where: \.isLetter)
    else {
      emit(.setAside(slot: question.slot, .notNow))
      return say(.letItGo)
    }
    keep(question, choice: nil, words: words, method: .typed)
    say(.keepWords)
  }

  /// For whoever does not understand what is asked, and names no word of it.
  mutating func putInOtherWords(_ open: Asking) {
    say(.inOtherWords)
    guard case .question = open.kind, let question = script.question(open.slot) else {
      return askAgain(open)
    }
    say(open.misses == 0 ? question.askAgain : question.line)
    emit(.asked(open.saidOtherwise))
  }

  /// Says again what is open, without moving; goes on, where it has been answered meanwhile.
  ///
  /// - Parameter missing: What was typed, where nothing was recognised in it; it is not lost.
  mutating func askAgain(_ open: Asking, missing: String? = nil) {
    if case .question = open.kind, state.asides.isEmpty {
      guard state.isOpen(open.slot) else { return goOn(waiting: open.waiting) }
      if let noted = noted(at: open.slot) { return readBack(noted, waiting: open.waiting) }
    }
    let again = missing.map { open.missed($0) } ?? open.saidAgain
    switch open.kind {
    case .confirm(let choice, let words):
      sayBack(open.slot, choice, words, inOtherWords: again.misses == 1)
    case .whichOf(let values, let words):
      guard let question = script.question(open.slot) else { break }
      let gaps = [Gap("choices", labels(question, values)), Gap("words", words)]
      say(again.misses == 1 ? .offerChoices : .whichOf, gaps)
    case .question, .crossroads, .answers, .topics: break
    }
    emit(.asked(again))
  }

  /// What was said of a question before it was asked.
  func noted(at slot: String) -> Reading? {
    state.noted.first { $0.slot == slot && $0.choice != nil }
  }

  /// Says a reading back, in the question's own words or in those of the house.
  mutating func sayBack(_ slot: String, _ choice: String?, _ words: String, inOtherWords: Bool) {
    let answer = choice.map { phrase($0, of: slot) } ?? "“\(words)”"
    let gaps = [
      Gap("answer", answer), Gap("words", words), Gap("title", script.title(of: slot)),
    ]
    if choice == nil, inOtherWords { return say(.isItAnswerStill, gaps) }
    if choice == nil, script.question(slot)?.sayBack == nil { return say(.isItAnswer, gaps) }
    guard let line = script.question(slot)?.sayBack, !inOtherWords else {
      return say(.sayBack, gaps)
    }
    say(line, gaps)
  }
}

import CivilCalendar
import DialogueModel

extension Step {
  /// - Parameter wrong: What was read back before, and is no answer.
  mutating func answerQuestion(_ heard: Heard, _ open: Asking, not wrong: String? = nil) {
    guard let question = script.question(open.slot) else { return goOn() }
    let open = open.with(keepOthers(heard.others))
    if heard.values.count > 1 { return ask(question, whichOf: heard.values, heard, open) }
    if let choice = heard.values.first {
      if heard.isOfEach, noteForEach(choice, heard, open) { return askAgain(open) }
      keepBeside(heard, question)
      return take(choice, question, heard, open)
    }
    if question.choices.isEmpty, question.takesOwnWords, !isDate(question.slot) {
      return takeWords(question, heard, open, not: wrong)
    }
    if heard.bare == "no", isBehindDoor(question) { return leave(open, .notNow) }
    if meetMourner(question, heard) { return }
    if keepsTelling(question, heard, open) || addsToAnswerBefore(question, heard, open) { return }
    let losesNothing = heard.isForOthersOnly || !isKeptByPlan(question.slot)
    if open.misses > 0, losesNothing, !open.waiting.isEmpty, !question.choices.isEmpty {
      // It was understood, though it answers something else: that is read back now.
      return goOn(waiting: open.waiting)
    }
    miss(question, heard, open)
  }

  /// Whether it was opened by a yes: a no there shuts it again, and is none of its answers.
  func isBehindDoor(_ question: Question) -> Bool {
    question.restsOn.contains(where: SlotDeclaration.isDoor)
  }

  private mutating func takeWords(
    _ question: Question, _ heard: Heard, _ open: Asking, not wrong: String?
  ) {
    if isSaidElsewhere(heard, than: question) {
      return open.waiting.isEmpty ? askAgain(open) : goOn(waiting: open.waiting)
    }
    if heard.bare == "no", SlotDeclaration.noMayBeTheirs(question.slot),
      !state.doubted.contains(question.slot)
    {
      // They may have said no to it, and the answer may be left.
      return confirm(question, choice: nil, words: heard.words, waiting: open.waiting)
    }
    if heard.bare == "no", isNothingToSay(at: question) { return leave(open, .notNow) }
    if heard.bare == "yes", open.misses > 0, state.asides.isEmpty {
      // A yes to "What do you like?" is none the third time either, and no name.
      return letNothingStand(open)
    }
    if isNoAnswer(heard, to: question) || isNoName(heard, open) {
      return miss(question, heard, open)
    }
    if leavesStory(heard, at: question, open) { return }
    if isDoubtful(heard, at: question) {
      return confirm(question, choice: nil, words: heard.words, waiting: open.waiting)
    }
    keepWords(of: heard, to: question, not: wrong)
    goOn(waiting: open.waiting)
  }

  /// Keeps a line as the answer that it is, in the person's own words.
  mutating func keepWords(of heard: Heard, to question: Question, not wrong: String? = nil) {
    keep(
      question, choice: nil, words: words(question.slot, heard, not: wrong), method: .typed)
    if let slot = SlotDeclaration.vagueness(of: question.slot), script.reads(slot) {
      note(slot, heard.isVague ? "yes" : "no", "")
    }
    if let slot = SlotDeclaration.absence(of: question.slot), script.reads(slot) {
      note(slot, SlotDeclaration.saysNone(heard.words) ? "yes" : "no", "")
    }
    if heard.namesDanger { say(.ifItIsNow) }
    guard isTypedForThem(question) else { return }
    if heard.isTold { say(.toldOfThem) } else if heard.isQuoted { say(.whoseI) }
  }

  /// Whether somebody may be typing for the person, who could tell of them instead: "he wants to be
  /// home".
  func isTypedForThem(_ question: Question) -> Bool {
    (script.conversation.audience == .staff
      || state.answer(to: "who-is-here")?.choice == "with-someone")
      && script.isAsked(question.slot, of: .person)
      && isKeptByPlan(question.slot) && !SlotDeclaration.isNarrow(question.slot)
  }

  func isDate(_ slot: String) -> Bool { script.slots[slot]?.answer == .date }

  /// A day on which nobody who is alive was born: one still to come, or too long ago.
  func isOutOfReach(_ choice: String) -> Bool {
    guard let day = CivilDate(choice), let today = CivilDate(state.today) else { return false }
    return !(0...Self.yearsMost).contains(day.age(on: today))
  }

  /// The age that nobody has outlived by much.
  private static var yearsMost: Int { 122 }

  /// A weighty answer that was typed, and not picked, is read back first.
  ///
  /// - Parameter wrong: What was read back before, and is no answer.
  private mutating func take(
    _ choice: String, _ question: Question, _ heard: Heard, _ open: Asking, not wrong: String? = nil
  ) {
    if isDate(question.slot), isOutOfReach(choice) {
      say(.dayOutOfReach, [Gap("answer", phrase(choice, of: question.slot))])
      return miss(question, heard, open)
    }
    let isDoubtful =
      script.isWeighty(question.slot) || isUncertain(choice, of: question, heard)
      || isReadSecondForAnother(question, open)
    if isDoubtful && !heard.isPicked || isNoThatMayBeYes(question, heard) {
      return confirm(question, choice: choice, words: heard.words, waiting: open.waiting)
    }
    let words = words(question.slot, heard, not: wrong)
    keep(question, choice: choice, words: words, method: heard.isPicked ? .chosen : .typed)
    goOn(waiting: open.waiting)
  }

  /// - Parameter words: The line that is read, and none of those before it.
  mutating func confirm(
    _ question: Question, choice: String?, words: String, waiting: [Reading]
  ) {
    sayBack(question.slot, choice, words, inOtherWords: false)
    let kind = Asking.Kind.confirm(choice: choice, words: words)
    emit(.asked(Asking(slot: question.slot, kind: kind, waiting: waiting)))
  }

  mutating func readBack(_ reading: Reading, waiting: [Reading]) {
    guard let question = script.question(reading.slot), let choice = reading.choice else {
      return goOn(waiting: waiting)
    }
    // An answer that stands is open again until it is known which of the two holds.
    if !state.isOpen(reading.slot) { emit(.turned(.to(slot: reading.slot))) }
    confirm(question, choice: choice, words: reading.words, waiting: waiting)
  }

  mutating func answerConfirmation(
    _ heard: Heard, _ open: Asking, _ choice: String?, _ words: String
  ) {
    guard let question = script.question(open.slot) else { return goOn() }
    // Words that are a name and no choice are an answer like any, which keeps the others itself.
    let open = choice == nil && heard.values.isEmpty ? open : open.with(keepOthers(heard.others))
    // "Scrub that", said to a reading, is a no.
    let isTakenBack = heard.values.isEmpty && heard.house.first == "change"
    switch isTakenBack ? "no" : heard.values.count == 1 ? heard.values.first : nil {
    case "yes":
      keep(
        question, choice: choice, words: confirmedWords(open.slot, words, heard),
        method: .typedReadBackConfirmed)
      goOn(waiting: open.waiting)
    case "no" where choice == nil && !SlotDeclaration.isOwnName(open.slot):
      takeBack(words, question, open)
    case "no":
      keepBeside(heard, question)
      say(.notKept)
      emit(.asked(open.becoming(.question, keeping: wordsBesideNo(words, heard, open))))
    case let same? where same == choice:
      // The reading that was just said, in the person's words once more.
      keep(
        question, choice: choice, words: confirmedWords(open.slot, words, heard),
        method: .typedReadBackConfirmed)
      goOn(waiting: open.waiting)
    case let other?:
      // "No, hospice": another answer to the same question.
      take(other, question, heard, open.becoming(.question), not: words)
    case nil where choice == nil && heard.words == words:
      // A name that is typed once more, just as it was read back, is a yes.
      keep(
        question, choice: nil, words: typedWords(open.slot, words),
        method: .typedReadBackConfirmed)
      goOn(waiting: open.waiting)
    case nil where choice == nil && heard.strays && mayStrayTwice(open.slot):
      missConfirmation(question, heard, open)
    case nil where choice == nil:
      // Neither yes nor no to a name: it is the name, or else is read back as one.
      answerQuestion(heard, open.becoming(.question), not: words)
    case nil: missConfirmation(question, heard, open)
    }
  }

  /// "No witness, I don't think" is no plain no: what it was said to stays with the question, and is
  /// kept with the answer in the end.
  private func wordsBesideNo(_ read: String, _ heard: Heard, _ open: Asking) -> String? {
    let isPlain =
      heard.saysNoMore || heard.words.split(whereSeparator: \.isWhitespace).count <= 3
    guard !isPlain, script.isWeighty(open.slot), !isFact(open.slot), !isDate(open.slot) else {
      return nil
    }
    return text(of: [read], heard.words)
  }

  /// All that was typed up to the yes. Whoever says more than yes may say when it holds: "yes, but not
  /// if I choke". It stays beside our reading.
  private func confirmedWords(_ slot: String, _ read: String, _ heard: Heard) -> String {
    let lines = state.typed(at: slot)
    let isBareYes =
      heard.isPicked || heard.saysNoMore
      || heard.words.split(whereSeparator: \.isWhitespace).count <= 3
    let isReadOnly = isBareYes || lines.contains(heard.words) || isFact(slot)
    return isReadOnly ? typedWords(slot, read) : words(slot, heard)
  }

  /// All that was typed for an answer; of a plain fact, the line that was read back.
  private func typedWords(_ slot: String, _ read: String) -> String {
    isFact(slot) ? read : text(of: state.typed(at: slot))
  }

  /// Neither yes nor no: asked once more, then the words are kept without our reading. Those that were
  /// all about something else are kept there.
  private mutating func missConfirmation(_ question: Question, _ heard: Heard, _ open: Asking) {
    if heard.isOnlyQuestion, case .confirm(let choice?, let words) = open.kind {
      // Whoever asks has said neither yes nor no: the reading waits for them, however often they ask.
      sayCannotAnswer(heard)
      sayBack(open.slot, choice, words, inOtherWords: false)
      return emit(.asked(open.with([])))
    }
    let isElsewhere = isAllSaidElsewhere(heard) || keepBeside(heard, question)
    guard open.misses >= 2 || hasTypedMuch(open.slot) else {
      return askAgain(open, missing: isElsewhere ? "" : heard.words)
    }
    letGo(
      question, words: isElsewhere ? text(of: state.typed(at: open.slot)) : words(open.slot, heard))
    goOn(waiting: open.waiting)
  }

  private mutating func ask(
    _ question: Question, whichOf values: [String], _ heard: Heard, _ open: Asking
  ) {
    let choices = inOrder(values, of: question)
    say(.whichOf, [Gap("choices", labels(question, choices)), Gap("words", heard.words)])
    emit(.asked(open.becoming(.whichOf(choices: choices, words: heard.words))))
  }

  /// Readings of one line in the order in which the question offers them. The number that is shown
  /// beside one is the number that takes it, so the order is made once.
  private func inOrder(_ values: [String], of question: Question) -> [String] {
    let offered = question.choices.map(\.value)
    return offered.filter(values.contains) + values.filter { !offered.contains($0) }
  }

  mutating func answerWhichOf(
    _ heard: Heard, _ open: Asking, _ choices: [String], _ words: String
  ) {
    guard let question = script.question(open.slot) else { return goOn() }
    let isOnlyNumber = heard.isPicked && heard.isWordless
    if heard.values.count == 1, let choice = heard.values.first {
      if script.isWeighty(question.slot) {
        // Two lists have stood on the screen: whichever was meant, the answer is said once more.
        return confirm(
          question, choice: choice, words: isOnlyNumber ? words : heard.words,
          waiting: open.waiting)
      }
      let lines = state.typed(at: open.slot)
      keep(
        question, choice: choice, words: text(of: lines, isOnlyNumber ? "" : heard.words),
        method: heard.isPicked ? .chosen : .typedReadBackConfirmed)
      return goOn(waiting: open.waiting)
    }
    guard open.misses >= 1 || hasTypedMuch(open.slot) else {
      return askAgain(open, missing: heard.words)
    }
    letGo(question, words: self.words(open.slot, heard))
    goOn(waiting: open.waiting)
  }

  mutating func keep(
    _ question: Question, choice: String?, words: String, method: Answer.Method
  ) {
    let slot = question.slot
    let before = state.answer(to: slot)
    let asked = question.line.wording.filled { value(of: $0) }
    let how = before == nil ? method : .corrected
    emit(
      .kept(
        Answer(
          slot: slot, choice: choice, words: words, method: how,
          isConfirmed: method == .typedReadBackConfirmed, question: question.line.id, asked: asked))
    )
    guard let before, (before.choice, before.words) != (choice, words) else { return }
    noteChange(slot, from: before)
  }

  private mutating func noteChange(_ slot: String, from before: Answer) {
    let changes = script.changes(of: slot, from: before.choice)
    for dependant in changes.flatMap(\.lookAgainAt)
    where state.answer(to: dependant) != nil && !state.flagged.contains(dependant)
      && isKeptByPlan(dependant)
    {
      emit(.flagged(slot: dependant))
    }
    let statements = changes.flatMap(\.statements)
    if !statements.isEmpty { return sayAll(statements) }
    // What no plan keeps has no heading under which it could be said back.
    guard isKeptByPlan(slot), let now = state.answer(to: slot) else { return }
    say(.kept, [Gap("title", script.title(of: slot)), Gap("answer", phrase(now))])
  }
}

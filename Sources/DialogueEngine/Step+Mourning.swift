import DialogueModel

/// What is told of a death, and by those whom it has struck.
extension Step {
  /// Whether it was asked what a bereaved person has to say: then no talk of the death interrupts, and all
  /// that is typed is met and kept.
  func hearsMourner(_ open: Asking?) -> Bool {
    guard let slot = open?.slot else { return false }
    return slot == SlotDeclaration.toldAfterDeath || SlotDeclaration.hearsMoreAfterDeath(slot)
  }

  /// Keeps what a bereaved person typed where choices were on offer, thanks them for it, and asks once more:
  /// nobody is shown out for having begun to speak.
  ///
  /// - Returns: Whether it was such a question, and there was something to keep.
  mutating func meetMourner(_ question: Question, _ heard: Heard) -> Bool {
    let kept = state.answer(to: SlotDeclaration.toldAfterDeath)?.words
    // The same line once more is nothing new to keep: it was not understood.
    guard SlotDeclaration.hearsMoreAfterDeath(question.slot), heard.words.tellsSomething,
      kept?.contains(heard.words) != true
    else { return false }
    add(heard.words, to: SlotDeclaration.toldAfterDeath)
    let isAnswered = heard.enquiry.flatMap { script.enquiry($0) } != nil
    if !isAnswered {
      say(.moreTold)
      noteHeard("a-cry")
    }
    if question.slot == SlotDeclaration.afterDeath, !isAnswered {
      // Whoever cries out is told who listens; whoever asks has been answered, and may still choose.
      keep(question, choice: "people", words: heard.words, method: .typed)
      goOn()
    } else if let misses = state.open?.misses, misses < Self.linesMore {
      say(question.line)
      emit(.asked(Asking(slot: question.slot, kind: .question, misses: misses + 1)))
    } else {
      // Every talk comes to an end: after so many lines it is said who listens, and all is kept.
      emit(.setAside(slot: question.slot, .notNow))
      goOn()
    }
    return true
  }

  /// Keeps what somebody close told beside the choice that their words were taken for.
  ///
  /// - Returns: Whether anything was kept.
  @discardableResult
  mutating func keepBeside(_ heard: Heard, _ question: Question) -> Bool {
    let slot = question.slot
    guard script.conversation.audience == .relative, state.asides.isEmpty, !heard.isPicked,
      !heard.isOnlyQuestion,
      !question.choices.isEmpty || !isKeptByPlan(slot),
      !SlotDeclaration.isPermission(slot), slot != SlotDeclaration.moreAfterDeath
    else { return false }
    let place = SlotDeclaration.placeBeside(slot)
    let tellsMore =
      switch place {
      case "their-form": heard.words.wordCount >= Self.wordsOfForm
      case SlotDeclaration.toldAfterDeath: heard.words.wordCount >= Self.wordsOfMourning
      default: heard.tellsWish && !isOfMourner(heard)
      }
    guard tellsMore, script.topic(asking: place) != nil,
      state.answer(to: place)?.words.contains(heard.words) != true
    else { return false }
    add(heard.words, to: place)
    say(
      .keptElsewhere,
      [Gap("title", script.title(of: place)), Gap("answer", "“\(heard.words)”")])
    return true
  }

  /// Keeps what somebody close goes on telling where it is no answer. The question waits meanwhile, and is
  /// left in the end, because every talk comes to one.
  ///
  /// - Returns: Whether anything was kept.
  mutating func keepsTelling(_ question: Question, _ heard: Heard, _ open: Asking) -> Bool {
    guard keepBeside(heard, question) else { return false }
    switch open.misses {
    case 0: askAgain(open, missing: heard.words)
    case 1:
      say(question.askAgain)
      emit(.asked(open.missed(heard.words)))
    default:
      emit(.setAside(slot: open.slot, .notNow))
      say(.skip)
      goOn(waiting: open.waiting)
    }
    return true
  }

  /// "He shouts", typed to the next question behind "not my dad": it goes on about whoever was named, and
  /// is kept there.
  ///
  /// - Returns: Whether it was that.
  mutating func addsToAnswerBefore(
    _ question: Question, _ heard: Heard, _ open: Asking
  ) -> Bool {
    guard open.misses == 0, state.asides.isEmpty, !question.choices.isEmpty, !heard.isQuestion,
      heard.others.isEmpty, heard.isTold, let before = state.trail.last,
      SlotDeclaration.asksForPerson(before), let answer = state.answer(to: before)
    else { return false }
    add(heard.words, to: before)
    guard state.answer(to: before)?.words != answer.words else { return false }
    say(
      .keptElsewhere,
      [Gap("title", script.title(of: before)), Gap("answer", "“\(heard.words)”")])
    askAgain(open, missing: "")
    return true
  }

  /// So many lines more are asked for, once somebody who mourns has begun to speak.
  private static let linesMore = 2

  /// From how many words on a line tells more than which answer it is.
  private static let wordsOfForm = 6
  private static let wordsOfMourning = 9

  /// What is told with the news of a death is nothing that the person would want now.
  private func isOfMourner(_ heard: Heard) -> Bool { heard.values.contains("died") }

  /// Adds a line to what is kept for a question, unless it stands there.
  mutating func add(_ words: String, to slot: String) {
    guard let question = script.question(slot), !words.isEmpty else { return }
    let before = state.answer(to: slot)?.words
    guard before?.contains(words) != true else { return }
    let asked = question.line.wording.filled { value(of: $0) }
    emit(
      .kept(
        Answer(
          slot: slot, choice: nil, words: text(of: before.map { [$0] } ?? [], words),
          method: before == nil ? .typed : .corrected, question: question.line.id, asked: asked)))
  }

  /// "My dad is alive, it was mum who died", wherever it is typed, goes before everything but a danger.
  ///
  /// - Returns: Whether it was that.
  mutating func putsDeathRight(_ heard: Heard) -> Bool {
    guard let correction = heard.correction, correction.slot == SlotDeclaration.death,
      let choice = correction.choice, choice != "died",
      state.answer(to: correction.slot)?.choice == "died",
      let question = script.question(correction.slot),
      heard.safety.isEmpty
    else { return false }
    while !state.asides.isEmpty { emit(.turned(.back)) }
    keep(question, choice: choice, words: heard.words, method: .typed)
    if let opening = script.conversation.topics.first, hasOpenQuestion(opening) {
      emit(.turned(.topic(opening.id)))
    }
    goOn()
    return true
  }

  /// The first line of a house rule, and of the others those that were not said in this sitting.
  mutating func sayNew(_ rule: HouseRuleName) {
    var arrival = Arrival()
    for statement in script.rules[rule]?.statements ?? [] {
      if case .say(let line) = statement { arrival.sayings.append(.line(line)) }
    }
    say(newSayings(in: arrival))
  }
}

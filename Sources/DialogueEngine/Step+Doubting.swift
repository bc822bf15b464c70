import DialogueModel

/// What looks like no answer to a question that takes any words.
///
/// A person may say what they like, and nothing of it is refused: what looks like something else is
/// asked about once, and then stands as it was typed. What stands on a first page is read by people
/// who have a minute, and must be what the person meant to stand there.
extension Step {
  /// Whether it is to be asked if a line is an answer at all.
  func isDoubtful(_ heard: Heard, at question: Question) -> Bool {
    let slot = question.slot
    guard state.asides.isEmpty, isKeptByPlan(slot) else { return false }
    if question.sayBack != nil, SlotDeclaration.isHardlyName(heard.words, for: slot) { return true }
    return heard.strays && !state.doubted.contains(slot)
  }

  /// Whether a bare no, or a nothing, leaves a question as it is: nobody has pets, or a worry, that is
  /// called "no".
  func isNothingToSay(at question: Question) -> Bool {
    isBehindDoor(question)
      || isKeptByPlan(question.slot) && !SlotDeclaration.takesNoAsAnswer(question.slot)
  }

  /// Whether words are no answer to a question that takes any: a bare yes, a line without a word, or
  /// a question to us.
  func isNoAnswer(_ heard: Heard, to question: Question) -> Bool {
    if heard.isOnlyQuestion { return !takesQuestions(question) }
    // "2019" says when.
    let mayBeFigure =
      SlotDeclaration.isNumber(question.slot)
      || SlotDeclaration.asksWhen(question.slot) && heard.words.contains(where: \.isNumber)
    return heard.bare == "yes" || heard.isWordless && !mayBeFigure
  }

  /// A sentence or a no, where a name was asked for.
  func isNoName(_ heard: Heard, _ open: Asking) -> Bool {
    SlotDeclaration.isOwnName(open.slot) && open.slot != SlotDeclaration.sayMyName
      && (heard.isSentence || heard.strays || heard.bare == "no")
  }

  /// "No, I have not kept that as your answer": what was told all the same is offered another place.
  mutating func takeBack(_ words: String, _ question: Question, _ open: Asking) {
    say(.notKept)
    guard let place = placeForWhatIsTold, place.slot != open.slot, words.tellsSomething,
      !SlotDeclaration.isNumber(open.slot)
    else {
      say(question.askAgain)
      return emit(.asked(open.becoming(.question).saidOtherwise))
    }
    // It is said again once it is known what becomes of the words.
    emit(.asked(open.becoming(.question).saidOtherwise))
    emit(.turned(.aside(.keepThat)))
    note(SlotDeclaration.told, nil, words)
    goOn()
  }

  /// A second line that is no answer where a reader has a minute to find one: it is offered another place,
  /// and the question is left.
  ///
  /// - Returns: Whether it was that.
  mutating func leavesStory(_ heard: Heard, at question: Question, _ open: Asking) -> Bool {
    guard heard.strays, state.asides.isEmpty, state.doubted.contains(question.slot),
      SlotDeclaration.isOfFirstMinute(question.slot), heard.words.tellsSomething
    else { return false }
    emit(.setAside(slot: question.slot, .notNow))
    guard placeForWhatIsTold != nil else {
      say(.letItGo)
      goOn(waiting: open.waiting)
      return true
    }
    emit(.asked(open.becoming(.question).saidOtherwise))
    emit(.turned(.aside(.keepThat)))
    note(SlotDeclaration.told, nil, heard.words)
    goOn()
    return true
  }

  /// Whether a choice that was typed is read back although it has no weight of its own: it will stand as
  /// a fact that perhaps nobody uttered.
  func isUncertain(_ choice: String, of question: Question, _ heard: Heard) -> Bool {
    SlotDeclaration.isClaim(choice, at: question.slot)
      && (!heard.saysNoMore && !(heard.isSaidTwice && script.conversation.audience == .relative)
        || SlotDeclaration.isUnclearAlone(question.slot) && heard.words.wordCount <= 2)
  }

  /// Whether a scribe is read at the second try: what the first line said besides ("no all the details")
  /// may turn round what the second seems to say.
  func isReadSecondForAnother(_ question: Question, _ open: Asking) -> Bool {
    open.misses > 0 && isTypedForThem(question) && isKeptByPlan(question.slot)
      && !SlotDeclaration.isPlainFact(question.slot)
  }

  /// Whether a second line that is no answer either is asked about as the first was. A name that was
  /// misread is typed once more; how a name is said is told in no story.
  func mayStrayTwice(_ slot: String) -> Bool {
    !SlotDeclaration.isOwnName(slot) || slot == SlotDeclaration.sayMyName
  }

  /// Asked "Is it your own wish, or is somebody telling you?", who says "no" may mean that nobody is.
  /// What is picked by its number is as it was picked.
  func isNoThatMayBeYes(_ question: Question, _ heard: Heard) -> Bool {
    question.slot == SlotDeclaration.ownDecision && heard.values == ["no"]
      && heard.words.wordCount == 1 && heard.words.contains(where: \.isLetter)
  }

  func takesQuestions(_ question: Question) -> Bool {
    question.keepsQuestions || SlotDeclaration.isWorry(question.slot)
  }

  /// Leaves a question to which nothing that was typed is an answer.
  mutating func letNothingStand(_ open: Asking) {
    emit(.setAside(slot: open.slot, .notNow))
    say(.letItGo)
    goOn(waiting: open.waiting)
  }
}

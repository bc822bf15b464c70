import CarePlanModel
import DialogueEngine
import DialogueModel
import Recognition

/// What is listened for at a moment, made from what is open.
struct Ears {
  let state: State
  let script: Script

  var listening: Listening {
    guard let open = state.open else { return Listening(slot: "", choices: []) }
    switch open.kind {
    case .question: return question(open.slot)
    case .confirm:
      return Listening(
        kind: .yesOrNo, slot: open.slot, choices: Self.yesAndNo,
        isWrittenDown: isWrittenDown(open.slot))
    case .whichOf(let choices, _):
      return Listening(slot: open.slot, choices: labelled(choices, of: open.slot))
    case .crossroads: return question("local-crossroads")
    case .answers(let slots):
      return Listening(
        slot: "", choices: slots.map { .init(value: $0, label: script.title(of: $0)) })
    case .topics(let ids):
      return Listening(
        slot: "",
        choices: ids.map { .init(value: $0, label: script.topic($0)?.title ?? $0) })
    }
  }

  func hear(_ line: String, with recogniser: Recogniser) -> Heard {
    let whole = hearWhole(line, with: recogniser).saying(toldAtDoor(line, with: recogniser))
    if let open = state.open, open.misses > 0, whole.values.isEmpty, whole.house.isEmpty,
      isOnlyGoingOn(recogniser.hear(line, listening: listening), line, with: recogniser)
    {
      // Typed again, it leaves the question.
      return whole.leaving
    }
    guard case .question? = state.open?.kind, let slot = state.open?.slot,
      ["relative-name", "their-full-name"].contains(slot),
      whole.safety.isEmpty, whole.house.isEmpty, whole.enquiry == nil, !whole.isQuestion,
      let introduction = Introduction(line, isOwn: slot == "relative-name", lists: recogniser.lists)
    else { return whole }
    let named = hearWhole(introduction.name, with: recogniser)
    guard let relation = introduction.relation, state.answer(to: "relative-relationship") == nil
    else { return named }
    return named.saying(Reading(slot: "relative-relationship", choice: nil, words: relation))
  }

  private func hearWhole(_ line: String, with recogniser: Recogniser) -> Heard {
    let listening = listening
    var hearing = recogniser.hear(line, listening: listening)
    if hearing.safety.isEmpty, let word = wordSaidAgain(in: line) {
      hearing = recogniser.hear(word, listening: listening)
    }
    var answers = hearing.answers
    if isYesToWhich(hearing, line, with: recogniser)
      || isOnlyGoingOn(hearing, line, with: recogniser)
    {
      answers = []
    }
    if let part = partNamed(in: line, hearing, recogniser.lists) { answers = [part] }
    var others = hearing.othersOfTheirOwn
    if case .confirm(let choice, _)? = state.open?.kind, let slot = state.open?.slot {
      let answer = recogniser.hear(line, listening: behindReadBack(slot))
      // "No, hospice": neither yes nor no alone, so perhaps another answer.
      if hearing.answers.isEmpty || isAnswered(choice, by: answer, beside: hearing) {
        hearing = answer
        answers = answer.answers.map { reply($0, to: choice) }
      }
      if answers == ["yes"], isHardlyYes(line, to: choice, answer, with: recogniser) {
        answers = []
      }
      // "Yes, and no to a drip": what else was said is listened for as at the question.
      others = answer.othersOfTheirOwn
    }
    // "Rather be on my own", picked by its words, says nothing of who is there.
    let isPickedInWords = hearing.isPicked && count(line) > 1
    let doors =
      isBareOrNothing(hearing) && !isPickedInWords ? answersToDoors(line, with: recogniser) : []
    let named =
      doors.first { !SlotDeclaration.isLocal($0.slot) }
      ?? (hearing.answers.isEmpty ? namedBesideList(line, with: recogniser) : nil)
    return heard(
      line, hearing, values: hearing.date.map { [$0] } ?? answers, others, slot: listening.slot,
      bare: doors.contains { $0.choice == "no" }
        ? "no" : answers.isEmpty ? bare(line, hearing, with: recogniser) : nil, named,
      with: recogniser)
  }

  /// What an answer to a reading is listened for as, if it is neither yes nor no. A number picks from
  /// the list that was shown last, where that is the question's own; there is none at a reading.
  private func behindReadBack(_ slot: String) -> Listening {
    guard let list = state.lastList, list.slot == slot else {
      return question(slot).choosing(from: nil)
    }
    guard case .whichOf(let choices, _) = list.kind else { return question(slot) }
    return question(slot).choosing(from: labelled(choices, of: slot))
  }

  /// "No no no" is one no, and takes nothing back; "help help" stays the alarm that it is.
  private func wordSaidAgain(in line: String) -> String? {
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count > 1, let first = words.first, words.allSatisfy({ $0 == first }) else {
      return nil
    }
    return String(first)
  }

  /// Whether a bare yes was said to "which of these?", or to a question in other words that names what
  /// there is to choose from: it chooses none of it, and least of all the first.
  private func isYesToWhich(
    _ hearing: Hearing, _ line: String, with recogniser: Recogniser
  ) -> Bool {
    guard let open = state.open, let answer = hearing.answers.first, hearing.answers.count == 1,
      answer != "yes", isWhich(open)
    else { return false }
    return bare(line, hearing, with: recogniser) == "yes"
  }

  private func isWhich(_ open: Asking) -> Bool {
    switch open.kind {
    case .question: open.misses > 0
    case .whichOf: true
    case .confirm, .crossroads, .answers, .topics: false
    }
  }

  /// A bare yes or no, where the question has no such choice.
  private func bare(_ line: String, _ hearing: Hearing, with recogniser: Recogniser) -> String? {
    guard hearing.house.isEmpty, !line.contains(where: \.isNumber) else {
      return nil
    }
    let listening = Listening(kind: .yesOrNo, slot: "", choices: Self.yesAndNo)
    let again = recogniser.hear(line, listening: listening)
    let isWhole = again.proofs.contains { count($0.words) == count(line) }
    return again.answers.count == 1 && isWhole ? again.answers[0] : nil
  }

  /// Whether nothing was heard, or nothing but a no: "no, just me".
  private func isBareOrNothing(_ hearing: Hearing) -> Bool {
    hearing.safety.isEmpty && hearing.house.isEmpty
      && (hearing.answers.isEmpty
        || hearing.answers == ["no"] && hearing.proofs.allSatisfy { $0.words.lowercased() == "no" })
  }

  /// What a line says to the questions that the open one rests on: "just me", where it was asked who
  /// else is there, and "no, that is all", where it was asked which treatment is the second.
  private func answersToDoors(_ line: String, with recogniser: Recogniser) -> [Correction] {
    guard case .question? = state.open?.kind, let slot = state.open?.slot,
      let question = script.question(slot)
    else { return [] }
    return question.restsOn.compactMap { door in
      let hearing = recogniser.hear(line, listening: self.question(door))
      // "No antibiotics at all" refuses something; "no, that is all" does not.
      let saysNoMore = hearing.notes.contains(.onlyAnswers) || !SlotDeclaration.isLocal(door)
      guard hearing.answers.count == 1, let answer = hearing.answers.first, saysNoMore,
        SlotDeclaration.shuts(door, with: answer), answer != state.answer(to: door)?.choice
      else { return nil }
      return Correction(slot: door, choice: answer)
    }
  }

  func count(_ words: String) -> Int { words.split(whereSeparator: \.isWhitespace).count }

  /// An answer that the list of answers to change has no room for, by what it is called.
  private func namedBesideList(_ line: String, with recogniser: Recogniser) -> Correction? {
    guard case .answers? = state.open?.kind, !line.contains(where: \.isNumber) else { return nil }
    let slots = answersToChange(state, in: script)
    let choices =
      slots.map { Listening.Option(value: $0, label: script.title(of: $0)) } + partsToChange(slots)
    let answers = recogniser.hear(line, listening: Listening(slot: "", choices: choices)).answers
    return answers.count == 1 ? Correction(slot: answers[0], choice: nil) : nil
  }

  /// Parts by their titles, each for the answer that was first asked for in it: "Where I want to be
  /// when I die".
  private func partsToChange(_ slots: [String]) -> [Listening.Option] {
    script.conversation.topics.compactMap { topic in
      let first = script.questionsInOrder.first {
        slots.contains($0.slot) && script.topic(asking: $0.slot)?.id == topic.id
      }
      return first.map { .init(value: $0.slot, label: topic.title) }
    }
  }

  private func heard(
    _ line: String, _ hearing: Hearing, values: [String], _ others: [Hearing.Other], slot: String,
    bare: String?, _ named: Correction?, with recogniser: Recogniser
  ) -> Heard {
    let isOfAnotherDeath = isOfAnotherDeath(line, hearing, with: recogniser)
    let putRight = deathPutRight(line, with: recogniser)
    let sentence = SentenceWords(lists: recogniser.lists)
    let isNoNews = isOfAnotherDeath || putRight != nil
    let isNoPressure = isNoPressureForStaff(line, hearing, at: slot)
    let safety = hearing.safety.filter { name in
      (!isNoNews || name != HouseRuleName.bereavement.rawValue)
        && (!isNoPressure || name != HouseRuleName.coercion.rawValue)
    }
    return Heard(
      words: line, safety: safety, safetyWords: safety.map(hearing.words(proving:)),
      house: hearing.house, object: hearing.object,
      enquiry: hearing.enquiries.first(where: script.answers(enquiry:)), values: values,
      isPicked: hearing.isPicked && hearing.date == nil,
      others: others.filter { $0.slot != slot && (mayBeTheirs(slot) || isReport($0.slot)) }.map {
        Reading(slot: $0.slot, choice: $0.values.first, words: $0.words ?? line)
      },
      correction: putRight ?? named
        ?? (mayBeTheirs(slot) ? hearing.correction.flatMap(correction) : nil),
      isAboutSomeoneElse: hearing.asides.contains(.someoneElse),
      isPastOrIf: hearing.asides.contains(.pastOrIf),
      isQuestion: hearing.asides.contains(.question),
      isOnlyQuestion: hearing.asides.contains(.onlyQuestion), bare: bare,
      waits: hearing.notes.contains(.waits), mayStop: hearing.notes.contains(.mayStop),
      isOfEach: hearing.notes.contains(.ofEach),
      isForOthersOnly: hearing.notes.contains(.onlyOthers),
      namesDanger: hearing.notes.contains(.namesDanger),
      answersFirst: hearing.notes.contains(.answersFirst),
      isByOwnHand: hearing.notes.contains(.ownHand),
      saysNoMore: hearing.notes.contains(.onlyAnswers), isTold: ToldWords.isTold(line),
      isSentence: isSentence(line, at: slot, sentence), asksOfSelf: sentence.asksOfSelf(line),
      strays: strays(line, from: slot, saysMore: !others.isEmpty, with: recogniser),
      tellsHowToTalk: tellsHowToTalk(line, at: slot, hearing, with: recogniser),
      isOfAnotherDeath: isOfAnotherDeath,
      tellsWish: WishWords(lists: recogniser.lists).areTold(in: line),
      isVague: hearing.notes.contains(.vague), isSaidTwice: hearing.isSaidTwice,
      isQuoted: ToldWords.isQuoted(line))
  }

  private func isSentence(_ line: String, at slot: String, _ words: SentenceWords) -> Bool {
    slot == SlotDeclaration.sayMyName
      ? words.hasVerb(line) && !words.tellsHowToSay(line) : words.isSentence(line)
  }

  /// Whether a line may answer other questions than the open one.
  ///
  /// What is said where nothing is kept is kept nowhere else either. And what staff say of their
  /// own is never taken for the words of the person whom they look after.
  private func mayBeTheirs(_ slot: String) -> Bool {
    guard !state.keepsNothing(in: script) else { return false }
    guard script.conversation.audience == .staff, !slot.isEmpty else { return true }
    // What everybody is asked, such as the nation, does not say whose words they are.
    return script.isAsked(slot, of: .person) && !script.isAsked(slot, of: .relative)
  }

  /// Whether staff alone are asked for it: what the team decided, and who answers for it.
  private func isReport(_ slot: String) -> Bool {
    !script.isAsked(slot, of: .person) && !script.isAsked(slot, of: .relative)
      && script.isAsked(slot, of: .staff)
  }

  /// Of several values none is taken: the question is asked again.
  private func correction(_ heard: Hearing.Correction) -> Correction? {
    heard.slot.map {
      Correction(slot: $0, choice: heard.values.count == 1 ? heard.values[0] : nil)
    }
  }

  func question(_ slot: String) -> Listening {
    guard let question = script.question(slot) else { return Listening(slot: slot, choices: []) }
    let choices = question.choices.map {
      Listening.Option(value: $0.value, label: $0.label.wording.filled { _ in nil })
    }
    let declaration = script.declaration(of: slot)
    return Listening(
      slot: slot, choices: choices, others: others(than: slot), saidBefore: saidBefore(slot),
      isAboutAnother: script.conversation.audience == .relative
        && declaration?.isAboutSpeaker != true,
      isWrittenDown: isWrittenDown(slot),
      asksAbout: declaration?.asksAbout
        ?? (SlotDeclaration.hearsMoreAfterDeath(slot) ? HouseRuleName.bereavement.rawValue : nil))
  }

  /// Whether staff write down here which answer a person gives, so that "she" is who answers.
  private func isWrittenDown(_ slot: String) -> Bool {
    script.conversation.audience == .staff && script.isAsked(slot, of: .person)
      && !SlotDeclaration.isLocal(slot) && script.question(slot)?.choices.isEmpty == false
  }

  /// The question before, which "actually no" may be about; it may have been left.
  private func saidBefore(_ slot: String) -> Listening.Before? {
    let before = state.trail.last { $0 != slot && !SlotDeclaration.isLocal($0) }
    return before.map { Listening.Before(slot: $0, text: state.answer(to: $0)?.words ?? "") }
  }

  /// Other questions that are still to be answered: those of the open topic that have a closed list,
  /// and anywhere those of weight, which are read back, and those of free words.
  private func others(than slot: String) -> [String] {
    let topic = script.topic(asking: slot)?.id
    return script.questionsInOrder.filter { question in
      let isHere = script.topic(asking: question.slot)?.id == topic
      let isListenedFor =
        question.choices.isEmpty || isHere || script.isWeighty(question.slot)
      return isListenedFor && question.slot != slot && !SlotDeclaration.isLocal(question.slot)
        && state.answer(to: question.slot) == nil
        && !isShut(question: question, state, in: script)
    }.map(\.slot)
  }

  private func labelled(_ values: [String], of slot: String) -> [Listening.Option] {
    values.map { value in
      let label = script.question(slot)?.label(of: value)?.wording.filled { _ in nil }
      return .init(value: value, label: label ?? value)
    }
  }

  private static let yesAndNo = [
    Listening.Option(value: "yes", label: "Yes"), Listening.Option(value: "no", label: "No"),
  ]
}

extension Hearing {
  /// Whether its one answer stands on two different things that were said.
  fileprivate var isSaidTwice: Bool {
    guard answers.count == 1, let answer = answers.first else { return false }
    let said = proofs.filter { $0.meaning == answer }.map { $0.words.lowercased() }
    return said.contains { one in said.contains { !$0.contains(one) && !one.contains($0) } }
  }

  /// What a meaning stands on, however it was spelt: the same words again are the same proof. Of
  /// words that stand inside others, only the others.
  fileprivate func words(proving meaning: String) -> String {
    let found = proofs.filter { $0.meaning == meaning }.map { $0.words.lowercased() }
    let widest = found.enumerated().filter { index, words in
      !found.enumerated().contains { other, longer in
        other != index && longer.contains(words) && (longer != words || other < index)
      }
    }
    return widest.map(\.element).joined(separator: " … ")
  }
}

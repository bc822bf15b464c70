import DialogueModel

/// Hears a line that takes back or replaces an earlier answer as one.
///
/// "Actually no, hospice" is about the answer before, unless a topic is named: "the place one, make
/// it hospice". Topics are named in ordinary words, by meanings that answer `topic`.
struct Correcting {
  let chooser: Chooser
  var line: ReadLine { chooser.line }
  var listening: Listening { chooser.listening }

  init(_ chooser: Chooser) {
    self.chooser = chooser
  }

  func hearing() -> Hearing {
    let kept = chooser.kept()
    let plain = chooser.hearing(of: kept)
    guard listening.kind == .answer, !plain.isPicked, chooser.day == nil, !line.words.isEmpty
    else { return plain }
    guard mayCorrect(plain, kept) else {
      return insteadOfTheAnswerBefore() ?? apart(plain, kept) ?? plain
    }
    if let several = severalCorrected(plain, kept) { return several }
    if let earlier = insteadOfWhatWasSaid(plain, kept) { return earlier }
    let named = named(kept)
    if let named, asksFor(named) { return askedFor(named.meaning.name, plain) }
    let opening = opening()
    if opening.end == 0, asksAbout(plain) { return plain }
    let isCorrection =
      named != nil || opening.end > 0 || isTakenBack || plain.house.contains("change")
    if let slot = named?.meaning.name ?? listening.saidBefore?.slot, isCorrection {
      let values = values(for: slot, named, opening)
      if values.isEmpty, named == nil, isAnsweredElsewhere(plain, than: slot) { return plain }
      if isTakenBack || !values.isEmpty || named.map({ !$0.pattern.marks.isGentle }) == true {
        return corrected(plain, Hearing.Correction(slot: slot, values: values))
      }
    } else if let value = valueOfTheOpenSlot(plain, opening) {
      return corrected(plain, Hearing.Correction(slot: listening.slot, values: [value]))
    } else if isTakenBack, plain.answers.isEmpty, let other = onlyOther(plain) {
      return corrected(plain, other)
    } else if isTakenBack, plain.answers.isEmpty, !plain.house.contains("go-back") {
      return corrected(plain, Hearing.Correction(slot: nil))
    }
    return insteadOfTheAnswerBefore() ?? withoutChange(plain)
  }

  /// An answer to what is asked now, or "go back, my thumb slipped", which goes to the answer before.
  private func isAnsweredElsewhere(_ plain: Hearing, than slot: String) -> Bool {
    slot != listening.slot && !plain.answers.isEmpty || plain.house.contains("go-back")
  }

  /// "What I meant was a trial", "not hospital, the hospice, my thumb slipped": the open question is
  /// answered behind the words of the correction, or before those that only say how it came about.
  private func valueOfTheOpenSlot(
    _ plain: Hearing, _ opening: (end: Int, firstEnd: Int)
  ) -> String? {
    guard plain.answers.isEmpty, plain.others.isEmpty, plain.house.allSatisfy({ $0 == "change" })
    else { return nil }
    if opening.end > 0 {
      let rest = opening.end..<line.words.count
      let values = rest.isEmpty ? [] : heard(in: rest, for: listening.slot)
      return values.count == 1 ? values[0] : nil
    }
    if let value = valueThatWasMeant() { return value }
    guard let slip = line.hits.last(where: { $0.isOf(.retraction) }),
      line.isEnded(from: slip.end, in: line.words.indices),
      line.begins(.negation, among: 0..<slip.start)
    else { return nil }
    let clause = line.clause(of: slip.start).start
    let values = heard(in: 0..<(clause > 0 ? clause : slip.start), for: listening.slot)
    return values.count == 1 ? values[0] : nil
  }

  /// "Talk to the doctor first, that's what I should have put, not no": what was meant stands before
  /// the words that say so, and behind them at most what was not.
  private func valueThatWasMeant() -> String? {
    guard let meant = line.hits.last(where: { $0.isOf(.correction) }),
      line.isEnded(from: meant.end, in: line.words.indices)
        || line.begins(.negation, at: meant.end) && line.words[meant.end].breakBefore > .none
    else { return nil }
    let values = heard(in: 0..<meant.start, for: listening.slot)
    return values.count == 1 ? values[0] : nil
  }

  /// "I misspoke: antibiotics, no": where nothing was answered just before, the one other question that
  /// the line answers is the one that it corrects.
  private func onlyOther(_ plain: Hearing) -> Hearing.Correction? {
    guard plain.others.count == 1, plain.others[0].values.count == 1 else { return nil }
    return Hearing.Correction(slot: plain.others[0].slot, values: plain.others[0].values)
  }

  /// Whether anything in the line speaks of an answer that was given; most lines do not.
  private func mayCorrect(_ plain: Hearing, _ kept: [Chooser.Kept]) -> Bool {
    line.has(anyOf: .takingBack) || !line.earlier.isEmpty
      || plain.house.contains("change")
      || kept.contains { $0.meaning.kind == .topic && !$0.pattern.marks.isGentle }
  }

  /// "I want to talk about CPR": a part is asked for by what it asks.
  private func asksFor(_ named: Chooser.Kept) -> Bool {
    line.begins(.talkingOf, among: named.content)
  }

  /// "Is that the same as the power of attorney thing?" asks what is meant, and takes nothing back.
  private func asksAbout(_ plain: Hearing) -> Bool {
    plain.house == ["explain"] && plain.answers.isEmpty && !isTakenBack && line.earlier.isEmpty
  }

  /// Nothing is changed, unless the line is an answer: to "May we talk about CPR?", say.
  private func askedFor(_ slot: String, _ plain: Hearing) -> Hearing {
    guard plain.answers.isEmpty, slot != listening.slot else { return plain }
    return Hearing(
      safety: plain.safety, house: ["topics"], enquiries: plain.enquiries, others: plain.others,
      correction: Hearing.Correction(slot: slot), proofs: plain.proofs)
  }

  /// "I pressed the wrong one, it is no": with an answer there is nothing else to change.
  private func withoutChange(_ plain: Hearing) -> Hearing {
    guard isTakenBack || line.has(.correction), plain.house == ["change"],
      plain.answers.count == 1
    else { return plain }
    return Hearing(
      safety: plain.safety, enquiries: plain.enquiries, answers: plain.answers,
      others: plain.others, proofs: plain.proofs, date: plain.date)
  }

  /// The hearing of a correction: of the open slot, its values are the answer.
  private func corrected(_ plain: Hearing, _ correction: Hearing.Correction) -> Hearing {
    let isOpen = correction.slot == listening.slot
    let takesBack = correction.values.isEmpty
    let waits = plain.notes.contains(.waits)
    // "Go back, fat thumbs": who would go back has said how the answer is to be changed.
    let goesBack = plain.house.contains("go-back")
    let house =
      plain.house.filter { wish in
        if takesBack { return wish != "change" }
        return !Self.ofCorrecting.contains(wish) && !(waits && wish == "pause")
      } + (takesBack && !goesBack ? ["change"] : [])
    return Hearing(
      safety: plain.safety, house: house, object: plain.object,
      enquiries: plain.enquiries,
      answers: isOpen ? correction.values : besides(correction, plain),
      others: isOpen ? plain.others : [],
      correction: correction, asides: [], proofs: plain.proofs, date: plain.date,
      notes: plain.notes)
  }

  /// "Make the place one home, and no to this": what stands in clauses behind the correction answers
  /// the open question.
  private func besides(_ correction: Hearing.Correction, _ plain: Hearing) -> [String] {
    guard !correction.values.isEmpty, let named = named(chooser.kept()), line.clauses.count > 1
    else { return [] }
    if let first = answeredFirst(before: named) { return [first] }
    guard plain.answers.count == 1 else { return [] }
    let values = plain.proofs.filter { correction.values.contains($0.meaning) }
    let last = (values.map(\.place.lowerBound) + [named.match.end - 1]).max() ?? 0
    let end = line.clause(of: last).end
    return plain.answers.filter { answer in
      !correction.values.contains(answer)
        && plain.proofs.contains {
          // Without a word that joins, it is the new value: "change it, I don't want it".
          $0.meaning == answer && $0.place.lowerBound >= end
            && isJoined(line.clause(of: $0.place.lowerBound))
            && isSaid(correction, behind: named, before: line.clause(of: $0.place.lowerBound))
        }
    }
  }

  /// "About the heart thing, I've thought on and I don't want it": what is behind is the new value itself
  /// where no other words say it.
  private func isSaid(
    _ correction: Hearing.Correction, behind named: Chooser.Kept, before clause: Clause
  ) -> Bool {
    guard let slot = correction.slot, named.match.end < clause.start else { return true }
    return heard(in: named.match.end..<clause.start, for: slot) == correction.values
      || heard(in: 0..<clause.start, for: slot) == correction.values
  }

  /// "Yes for the drip, and by the way the living will thing I said I had, I haven't": what stands in
  /// clauses of its own before a topic answers the open question, if a word joins the two.
  private func answeredFirst(before named: Chooser.Kept) -> String? {
    let start = line.clause(of: named.match.start).start
    guard start > 0, isJoined(line.clauses[line.clauseNumber(of: start)]),
      !line.begins(.correction, among: 0..<start), !line.begins(.retraction, among: 0..<start),
      !line.earlier.contains(where: { $0.lowerBound < start })
    else { return nil }
    let values = heard(in: 0..<start, for: listening.slot)
    return values.count == 1 ? values[0] : nil
  }

  private func isJoined(_ clause: Clause) -> Bool {
    Self.joining.contains(chooser.letters(of: line.words[clause.start]))
  }

  private static let joining = ["and", "an", "also", "ac", "hefyd"]

  /// What a correction that is made at once needs no more: "hang on, back to the drip one, make it no".
  private static let ofCorrecting = ["change", "go-back", "topics"]

  private var isTakenBack: Bool {
    line.has(.retraction)
  }

  /// The topic that is named, by the longest words that name one, and of those the last: "change
  /// the place one" names it with "the place one", and one is no choice.
  ///
  /// Words that are a part of an answer name nothing: "yes to the heart thing".
  private func named(_ kept: [Chooser.Kept]) -> Chooser.Kept? {
    let topics = kept.filter { topic in
      topic.meaning.kind == .topic && !topic.pattern.marks.isLeading
        && (!topic.pattern.marks.isGentle || speaksOfChange(kept))
        && !kept.contains { chooser.isSaid($0, for: topic.meaning.name) && $0.holds(topic) }
    }
    return topics.max {
      ($0.match.end - $0.match.start, $0.match.end) < ($1.match.end - $1.match.start, $1.match.end)
    }
  }

  /// Whether something in the line takes back or puts otherwise. Only then does a thing that stands
  /// in a clause of its own name a topic: "antibiotics - I meant no".
  private func speaksOfChange(_ kept: [Chooser.Kept]) -> Bool {
    line.has(anyOf: .takingBack) || !line.earlier.isEmpty
      || kept.contains { $0.meaning.name == "change" }
  }

  /// The words with which a correction opens, up to the first word of another kind.
  private func opening() -> (end: Int, firstEnd: Int) {
    var end = 0
    var firstEnd = 0
    var index = 0
    while index < line.words.count {
      let hit = line.hit(.correction, at: index) ?? line.hit(.retraction, at: index)
      if let hit {
        end = hit.end
        if firstEnd == 0 { firstEnd = index + 1 }
        index = hit.end
      } else if line.isFiller(index) || line.hit(.no, at: index) != nil {
        index += 1
      } else {
        break
      }
    }
    return (end, firstEnd)
  }

  /// The new value: behind the opening, or around the name of the topic, or behind "make it".
  private func values(
    for slot: String, _ named: Chooser.Kept?, _ opening: (end: Int, firstEnd: Int)
  ) -> [String] {
    var rests: [Range<Int>] = []
    let all = line.words.count
    if let named {
      rests.append(named.match.end..<all)
      rests.append(0..<named.match.start)
    } else {
      rests.append(opening.end..<all)
      if opening.firstEnd > 0, !saysOtherwise(behind: opening.end) {
        rests.append(opening.firstEnd..<all)
      }
    }
    let end = line.contentEnd
    // "Back to intensive care" names it with its "to".
    let ofTopic = named.map { $0.match.start..<$0.match.end } ?? 0..<0
    if let to = line.hits.last(where: {
      $0.isOf(.changeTo) && $0.end < end && !ofTopic.contains($0.start)
    }) {
      // "Put no for the drip": the value stands before the topic.
      let topic = named?.match.start ?? all
      rests.append(to.end..<(topic > to.end ? topic : all))
    }
    var several: [String] = []
    for rest in rests where !rest.isEmpty {
      let heard = heard(in: rest, for: slot)
      if heard.count == 1 { return heard }
      if several.isEmpty { several = heard }
    }
    return several
  }

  /// "Earlier I said no to being revived, I want them to try": the topic is named by what was
  /// answered, and the new value stands in the rest of the line.
  private func insteadOfWhatWasSaid(_ plain: Hearing, _ kept: [Chooser.Kept]) -> Hearing? {
    for words in line.earlier {
      guard let slot = slotToldOf(in: words, kept) else { continue }
      let start = min(opening().end, words.lowerBound)
      let rests = [words.upperBound..<line.words.count, start..<words.lowerBound]
      let values = rests.filter { saysSomething($0) || changeTo(in: $0) != nil }
        .map { newValue(in: $0, for: slot) }
      guard let new = values.first(where: { $0.count == 1 }) else { continue }
      return corrected(plain, Hearing.Correction(slot: slot, values: new))
    }
    return nil
  }

  /// The question of which an earlier answer is told: by what is kept of those words, or else by
  /// whatever was found in them, if it all speaks of one question.
  private func slotToldOf(in words: Range<Int>, _ kept: [Chooser.Kept]) -> String? {
    func slots(_ readings: [Chooser.Kept]) -> [String] {
      readings.filter { words.contains($0.content.upperBound - 1) }.compactMap(chooser.slot)
    }
    if let slot = slots(kept).first { return slot }
    let found = slots(line.matches.map(chooser.keep))
    return found.first.flatMap { slot in found.allSatisfy { $0 == slot } ? slot : nil }
  }

  /// What words answer, or what stands in them behind "should say".
  private func newValue(in words: Range<Int>, for slot: String) -> [String] {
    let values = heard(in: words, for: slot)
    guard values.count != 1, let to = changeTo(in: words) else { return values }
    return heard(in: to.end..<words.upperBound, for: slot)
  }

  /// Words that say that something is to be otherwise, with something behind them: "should say".
  private func changeTo(in words: Range<Int>) -> PhraseIndex.Hit? {
    line.hits(of: .changeTo).last {
      words.contains($0.start) && $0.end < words.upperBound && $0.end - $0.start > 1
    }
  }

  /// "Ach no, I do have one": behind the no that opens a correction stands something of its own
  /// that denies nothing, and so the no is no value.
  private func saysOtherwise(behind end: Int) -> Bool {
    let rest = end..<line.words.count
    return saysSomething(rest) && rest.contains { line.begins(.myself, at: $0) }
      && !rest.contains {
        line.begins(.negation, at: $0) || line.begins(.declining, at: $0)
      }
  }

  /// Whether words are more than a yes, a no and what stands around them.
  private func saysSomething(_ words: Range<Int>) -> Bool {
    words.contains { !line.covers($0, anyOf: .bare) }
  }

  /// What a stretch of words answers to a question.
  func heard(in words: Range<Int>, for slot: String) -> [String] {
    guard !isOneOfThat(words) else { return [] }
    return chooser.recogniser.hear(
      chooser.words(words), listening: listening(to: slot), mayCorrect: false
    ).answers
  }

  /// "Scrap that one": one is no number of a choice.
  private func isOneOfThat(_ words: Range<Int>) -> Bool {
    words.count == 1 && words.lowerBound > 0 && line.words[words.lowerBound].breakBefore == .none
      && chooser.letters(of: line.words[words.lowerBound]) == "one"
      && Self.pointing.contains(chooser.letters(of: line.words[words.lowerBound - 1]))
  }

  private static let pointing = ["that", "this", "the", "last", "dat", "thon", "yon"]

  /// "Not home, hospice", where home was the answer before.
  private func insteadOfTheAnswerBefore() -> Hearing? {
    guard let before = listening.saidBefore, before.slot != listening.slot else { return nil }
    let listening = listening(to: before.slot)
    let recogniser = chooser.recogniser
    let old = recogniser.hear(before.text, listening: listening, mayCorrect: false).answers
    let now = Chooser(recogniser, line, chooser.bytes, listening)
    let refused = now.kept().filter { $0.isOpen && $0.meaning.isRefusal }
    guard refused.contains(where: { old.contains(String($0.meaning.name.dropFirst(4))) })
    else { return nil }
    let hearing = now.hearing()
    guard hearing.answers.count == 1, !hearing.answers[0].hasPrefix("not-") else { return nil }
    return corrected(hearing, Hearing.Correction(slot: before.slot, values: hearing.answers))
  }

  private func listening(to slot: String) -> Listening {
    slot == listening.slot
      ? Listening(slot: slot, choices: listening.choices) : Listening(slot: slot, choices: [])
  }
}

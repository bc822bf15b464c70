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
    let opening = opening()
    let mayCorrect = mayCorrect(plain, kept) || opening.end > 0
    if mayCorrect, onlyTakesBack(plain, kept) { return takenBack(plain) }
    if mayCorrect, let several = severalCorrected(plain, kept) { return several }
    if let answered = ofNamedQuestion(plain) { return answered }
    if let exchanged = exchanged(plain, kept) { return exchanged }
    guard mayCorrect else { return insteadOfTheAnswerBefore() ?? apart(plain, kept) ?? plain }
    if let earlier = insteadOfWhatWasSaid(plain, kept) { return earlier }
    let named = named(kept)
    if let named, asksFor(named) { return askedFor(named.meaning.name, plain) }
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
    return insteadOfTheAnswerBefore() ?? lastSaid(plain) ?? firstSaid(plain, behind: opening.end)
      ?? lastStanding(plain) ?? withoutChange(plain)
  }

  /// "No, scrap that", "no, wrong one, go back": nothing but words that take back, and perhaps the no
  /// with which they begin.
  private func onlyTakesBack(_ plain: Hearing, _ kept: [Chooser.Kept]) -> Bool {
    // "Actually no" may be the answer itself.
    let last = line.hits(of: .retraction).last { hit in
      (hit.start..<hit.end).contains { !line.covers($0, anyOf: .ofTalking) }
        && !line.covers(hit.end - 1, by: .no)
    }
    guard let last, !line.begins(.no, among: last.end..<line.words.count),
      plain.answers.isEmpty || mayBeNoAnswer(plain, last, kept)
    else { return false }
    let wishes = kept.filter { Self.ofCorrecting.contains($0.meaning.name) }
    return line.words.indices.allSatisfy { word in
      line.covers(word, anyOf: .ofTakingBack)
        || wishes.contains { ($0.match.start..<$0.match.end).contains(word) }
    }
  }

  /// "That's not right" may itself be the answer no; "scrap that", or a wish to go back, is not.
  private func mayBeNoAnswer(
    _ plain: Hearing, _ last: PhraseIndex.Hit, _ kept: [Chooser.Kept]
  ) -> Bool {
    guard asksOfTreatment,
      plain.answers.allSatisfy(Self.refusals.contains) || isAnsweredOnlyInTakingBack(kept)
    else { return false }
    return line.has(.voiding) || last.end - last.start > Self.longestDenial
      || kept.contains { $0.meaning.name == "go-back" || isChangeBehindNo($0) }
  }

  /// "Let me do it again": what sounds like an answer is a part of words that take back.
  private func isAnsweredOnlyInTakingBack(_ kept: [Chooser.Kept]) -> Bool {
    kept.filter(\.isOpen).allSatisfy { one in
      chooser.isBare(one) || one.content.allSatisfy { line.covers($0, by: .retraction) }
    }
  }

  /// "No, change that": the no belongs to the wish.
  private func isChangeBehindNo(_ one: Chooser.Kept) -> Bool {
    one.meaning.name == "change" && line.hit(.no, at: one.match.start) != nil
  }

  /// "That's not right": a denial has so many words at most.
  private static let longestDenial = 4

  /// What the no of "no, scrap that" would answer.
  private static let refusals = ["no", "do-not-want"]

  /// An answer to what is asked now, or "go back, my thumb slipped", which goes to the answer before.
  private func isAnsweredElsewhere(_ plain: Hearing, than slot: String) -> Bool {
    slot != listening.slot && !plain.answers.isEmpty || plain.house.contains("go-back")
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

  /// "I only put care home for our Carol's sake. It's home I want": of several answers that a line
  /// which corrects itself may give, the one that stands last.
  private func lastSaid(_ plain: Hearing) -> Hearing? {
    guard plain.answers.count > 1, plain.others.isEmpty else { return nil }
    let meant = line.hits.last {
      $0.isOf(.correction) && line.isEnded(from: $0.end, in: line.words.indices)
    }
    let last = meant.map { line.clause(of: $0.start).start..<$0.start } ?? line.words.indices
    let values = newest(in: last, for: listening.slot)
    guard values.count == 1, plain.answers.contains(values[0]) else { return nil }
    return corrected(plain, Hearing.Correction(slot: listening.slot, values: values))
  }

  /// "I pressed the wrong one, it is no": with an answer there is nothing else to change.
  private func withoutChange(_ plain: Hearing) -> Hearing {
    guard !plain.house.isEmpty, plain.answers.count == 1,
      plain.house.allSatisfy({ $0 == "change" || $0 == "repeat" }),
      isTakenBack || line.has(.correction) || isAnsweredApart(plain)
    else { return plain }
    return Hearing(
      safety: plain.safety, enquiries: plain.enquiries, answers: plain.answers,
      others: plain.others, proofs: plain.proofs, date: plain.date)
  }

  /// "I answered too hastily. I am undecided": the answer stands in another clause than the wish.
  private func isAnsweredApart(_ plain: Hearing) -> Bool {
    let wishes = plain.proofs.filter { $0.meaning == "change" }
    return plain.proofs.contains { proof in
      proof.meaning == plain.answers[0]
        && wishes.allSatisfy {
          line.clauseNumber(of: $0.place.lowerBound)
            != line.clauseNumber(of: proof.place.lowerBound)
        }
    }
  }

  /// The hearing of a line that only takes back what was answered before.
  private func takenBack(_ plain: Hearing) -> Hearing {
    let goesBack = plain.house.contains("go-back")
    return Hearing(
      safety: plain.safety, house: [goesBack ? "go-back" : "change"], enquiries: plain.enquiries,
      correction: goesBack ? nil : Hearing.Correction(slot: listening.saidBefore?.slot),
      proofs: plain.proofs.filter { Self.ofCorrecting.contains($0.meaning) }, notes: plain.notes)
  }

  /// The hearing of a correction: of the open slot, its values are the answer.
  func corrected(_ plain: Hearing, _ correction: Hearing.Correction) -> Hearing {
    let isOpen = correction.slot == listening.slot
    let takesBack = correction.values.isEmpty
    let waits = plain.notes.contains(.waits)
    // "Go back, fat thumbs": who would go back has said how the answer is to be changed.
    let goesBack = plain.house.contains("go-back")
    let firm = takesBack ? plain.house : chooser.firmWishes()
    let house =
      plain.house.filter { wish in
        if takesBack { return wish != "change" }
        return !Self.ofCorrecting.contains(wish) && !isSpentBy(correction, wish)
          && !(waits && wish == "pause") && !(wish == "explain" && line.has(.slip))
          && firm.contains(wish)
      } + (takesBack && !goesBack ? ["change"] : [])
    return Hearing(
      safety: plain.safety, house: house, object: plain.object,
      enquiries: plain.enquiries,
      answers: isOpen ? correction.values : besides(correction, plain),
      others: isOpen ? plain.others : [],
      correction: correction, asides: [], proofs: plain.proofs, date: plain.date,
      notes: plain.notes)
  }

  /// What a correction that is made at once needs no more: "hang on, back to the drip one, make it no".
  private static let ofCorrecting = ["change", "go-back", "topics"]
  private static let ofOpening = ["repeat", "not-now", "not-sure-how-to-say"]

  /// "Beg pardon, not certain after all" asks for nothing to be said again, and "I want to speak to my
  /// own doctor first" is the answer itself.
  private func isSpentBy(_ correction: Hearing.Correction, _ wish: String) -> Bool {
    Self.ofOpening.contains(wish) || wish == "person" && correction.values == ["talk-first"]
  }

  var isTakenBack: Bool { chooser.saysTakingBack }

  func listening(to slot: String) -> Listening {
    slot == listening.slot
      ? Listening(slot: slot, choices: listening.choices) : Listening(slot: slot, choices: [])
  }
}

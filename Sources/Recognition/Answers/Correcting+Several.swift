import DialogueModel

/// Answers and corrections of which each stands behind the name of its thing.
extension Correcting {
  /// "No transfusions. Dialysis, on the other hand, I would accept": what is said of a thing of
  /// another question, in a clause that begins with its name, answers that question alone.
  func apart(_ plain: Hearing, _ kept: [Chooser.Kept]) -> Hearing? {
    let topics = kept.filter { $0.meaning.kind == .topic && standsAtHead($0) }
    guard !listening.takesAnyWords, topics.contains(where: { $0.meaning.name != listening.slot })
    else { return nil }
    let stretches = Stretches(line, topics, heard: heard(in:for:)).all()
    let elsewhere = stretches.filter { $0.slot != listening.slot }
    guard !elsewhere.isEmpty, !elsewhere.contains(where: { contradicts($0, plain) })
    else { return nil }
    let inside = elsewhere.map(\.words)
    let here = stretches.filter { $0.slot == listening.slot }.map(\.value)
    let outside = plain.answers.filter { answer in
      plain.proofs.contains { proof in
        proof.meaning == answer && !inside.contains { $0.contains(proof.place.lowerBound) }
      }
    }
    let answers = here.count == 1 ? here : outside
    // Of what an attorney may decide, say, their paper is a part of the answer.
    let isBare = plain.proofs.allSatisfy { !plain.answers.contains($0.meaning) || $0.isParticle }
    guard !answers.isEmpty || plain.answers.isEmpty || asksOfTreatment || isBare else { return nil }
    return with(elsewhere, answers: answers, plain)
  }

  /// "Ventilator: no. Blood: yes", "the place to die and the place of care, make them both home":
  /// several answers are changed, each by what stands behind its name, or all by the same words.
  func severalCorrected(_ plain: Hearing, _ kept: [Chooser.Kept]) -> Hearing? {
    let topics = kept.filter { $0.meaning.kind == .topic && !isMention($0) }
    guard topics.count > 1 else { return nil }
    let stretches = Stretches(line, topics, heard: heard(in:for:))
    guard stretches.slots > 1 else { return nil }
    var all = stretches.all()
    if all.count == 1, saysBoth(all[0].words) {
      let words = all[0].words
      let last = all[0].slot
      let others = Set(topics.map(\.meaning.name)).sorted().filter { $0 != last }
      all += others.compactMap { slot in
        let values = heard(in: words, for: slot)
        return values.count == 1
          ? Stretches.Stretch(slot: slot, words: words, value: values[0]) : nil
      }
    }
    guard all.count == stretches.slots, Set(all.map(\.slot)).count == all.count else { return nil }
    let open = all.filter { $0.slot == listening.slot }.map(\.value)
    let elsewhere = all.filter { $0.slot != listening.slot }
    return with(Array(elsewhere.dropFirst()), answers: open, plain, correcting: elsewhere.first)
  }

  var asksOfTreatment: Bool {
    listening.slot == "cpr-view" || SlotDeclaration.family(of: listening.slot) != nil
  }

  /// Whether a thing stands alone in its clause, or at the head of it.
  private func standsAtHead(_ topic: Chooser.Kept) -> Bool {
    let marks = topic.pattern.marks
    return marks.isGentle && (marks.isWhole || marks.isLeading)
  }

  /// Whether the same question is answered otherwise in the same line.
  private func contradicts(_ stretch: Stretches.Stretch, _ plain: Hearing) -> Bool {
    plain.others.contains { $0.slot == stretch.slot && $0.values != [stretch.value] }
  }

  private func saysBoth(_ words: Range<Int>) -> Bool {
    words.contains { Self.ofAll.contains(chooser.letters(of: line.words[$0])) }
  }

  private static let ofAll = ["both", "baith", "them", "all", "same"]

  private func with(
    _ stretches: [Stretches.Stretch], answers: [String], _ plain: Hearing,
    correcting: Stretches.Stretch? = nil
  ) -> Hearing {
    let said = stretches + (correcting.map { [$0] } ?? [])
    let others = stretches.map { Hearing.Other(slot: $0.slot, values: [$0.value]) }
    return Hearing(
      safety: plain.safety, house: plain.house.filter { $0 != "change" }, object: plain.object,
      enquiries: plain.enquiries, answers: answers,
      others: others + plain.others.filter { other in !said.contains { $0.slot == other.slot } },
      correction: correcting.map { Hearing.Correction(slot: $0.slot, values: [$0.value]) },
      proofs: plain.proofs + said.map(proof), date: plain.date, notes: plain.notes)
  }

  private func proof(_ stretch: Stretches.Stretch) -> Hearing.Proof {
    Hearing.Proof(
      meaning: stretch.value, words: chooser.words(stretch.words), place: stretch.words)
  }
}

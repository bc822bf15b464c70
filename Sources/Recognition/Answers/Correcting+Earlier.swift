import DialogueModel

/// Corrections that tell what was answered before.
extension Correcting {
  /// "Earlier I said no to being revived, I want them to try": the topic is named by what was
  /// answered, and the new value stands in the rest of the line.
  func insteadOfWhatWasSaid(_ plain: Hearing, _ kept: [Chooser.Kept]) -> Hearing? {
    for words in line.earlier {
      guard let slot = slotToldOf(in: words, kept) else { continue }
      let start = min(max(opening().end, behindOpeningNo), words.lowerBound)
      let rests = [words.upperBound..<line.words.count, start..<words.lowerBound]
      let values = rests.filter { saysSomething($0) || changeTo(in: $0) != nil }
        .map { newValue(in: $0, for: slot) }
      guard let new = values.first(where: { $0.count == 1 }) else { continue }
      return corrected(plain, Hearing.Correction(slot: slot, values: new))
    }
    return nil
  }

  /// Past a no that opens the correction and denies nothing: "no home, I typed hime".
  private var behindOpeningNo: Int {
    let next = line.firstContent + 1
    guard next < line.words.count, line.hit(.no, at: next - 1)?.end == next,
      line.words[next].negatedBy < 0
    else { return 0 }
    return next
  }

  /// The question of which an earlier answer is told: by what is kept of those words, or else by
  /// whatever was found in them, if it all speaks of one question.
  func slotToldOf(in words: Range<Int>, _ kept: [Chooser.Kept]) -> String? {
    func slots(_ readings: [Chooser.Kept]) -> [String] {
      readings.filter { words.contains($0.content.upperBound - 1) }.compactMap(chooser.slot)
    }
    if let slot = slots(kept).first { return slot }
    // "I said hospital", where a place is asked for, is that place, and not whether to go in.
    let all = line.matches.map(chooser.keep)
    let isPlace = all.contains { one in
      one.isOpen && chooser.isRanked(one) && words.contains(one.content.upperBound - 1)
    }
    if isPlace { return listening.slot }
    if let slot = slotNamed(before: words, kept) { return slot }
    let found = slots(all)
    return found.first.flatMap { slot in found.allSatisfy { $0 == slot } ? slot : nil }
  }

  /// "The ventilator I said try for a few days": the thing that is named right before it is told.
  private func slotNamed(before words: Range<Int>, _ kept: [Chooser.Kept]) -> String? {
    let telling = line.hits.last { $0.isOf(.earlierAnswer) && $0.end == words.lowerBound }
    guard let telling else { return nil }
    let named = kept.last { $0.meaning.kind == .topic && $0.match.end == telling.start }
    // All treatments have the same answers, so that what is told does not say of which.
    return named.flatMap {
      SlotDeclaration.family(of: $0.meaning.name) == nil ? nil : $0.meaning.name
    }
  }

  /// What words answer, or what stands in them behind "should say".
  func newValue(in words: Range<Int>, for slot: String) -> [String] {
    let values = heard(in: words, for: slot)
    guard values.count != 1, let to = changeTo(in: words) else { return values }
    return heard(in: to.end..<words.upperBound, for: slot)
  }

  /// "Not home, hospice", where home was the answer before.
  func insteadOfTheAnswerBefore() -> Hearing? {
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
}

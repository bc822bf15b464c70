import DialogueModel

/// Corrections that tell what was answered before.
extension Correcting {
  /// "Earlier I said no to being revived, I want them to try": the topic is named by what was
  /// answered, and the new value stands in the rest of the line.
  func insteadOfWhatWasSaid(_ plain: Hearing, _ kept: [Chooser.Kept]) -> Hearing? {
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
  func slotToldOf(in words: Range<Int>, _ kept: [Chooser.Kept]) -> String? {
    func slots(_ readings: [Chooser.Kept]) -> [String] {
      readings.filter { words.contains($0.content.upperBound - 1) }.compactMap(chooser.slot)
    }
    if let slot = slots(kept).first { return slot }
    let found = slots(line.matches.map(chooser.keep))
    return found.first.flatMap { slot in found.allSatisfy { $0 == slot } ? slot : nil }
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

import DialogueModel

/// What was typed to a question stays with it until an answer is kept there, or the question is
/// left: through other questions, other parts, and other days.
extension State {
  /// All that was typed to a question and is not kept yet, in order.
  ///
  /// - Parameter words: What was read as an answer that it is not.
  func typed(at slot: String, without words: String? = nil) -> [String] {
    var lines = typed[slot] ?? []
    if let words, let index = lines.lastIndex(of: words) { lines.remove(at: index) }
    return lines
  }

  /// What was said of questions that were not open, and waits to be read back.
  public var readingsWaiting: [Reading] {
    noted + (asides.compactMap(\.waiting) + [open].compactMap { $0 }).flatMap(\.waiting)
  }

  /// Whether words wait with their question, or to be read back.
  public func holds(_ words: String, for slot: String) -> Bool {
    typed(at: slot).contains { $0.contains(words) }
      || readingsWaiting.contains { $0.slot == slot && $0.words == words }
      || open?.slot == slot && open?.kind.words == words
  }

  /// Folds in what an asking says of lines: one that was missed, one that is read back, and one
  /// of which the reading was wrong.
  mutating func noteTyped(_ asking: Asking) {
    guard !asking.slot.isEmpty else { return }
    let slot = asking.slot
    let before = open?.slot == slot ? open?.kind : nil
    var lines = typed(at: slot, without: isPutRight(before, by: asking.kind) ? before?.words : nil)
    if before != asking.kind, let words = asking.kind.words, !words.isEmpty,
      !lines.contains(words)
    {
      lines.append(words)
    }
    // A house rule keeps nothing, and each time it asks anew.
    if SlotDeclaration.isLocal(slot), asking.misses == 0 { lines = [] }
    if let missed = asking.missed, !missed.isEmpty { lines.append(missed) }
    typed[slot] = lines.isEmpty ? nil : lines
  }

  /// Whether a reading that was open gives way to another, or to its question.
  private func isPutRight(_ before: Asking.Kind?, by now: Asking.Kind) -> Bool {
    guard case .confirm? = before else { return false }
    return before != now
  }

  /// Notes the readings that wait for a yes where the talk goes elsewhere: each is read back when
  /// its question comes.
  mutating func setDownReadings() {
    for asking in asides.compactMap(\.waiting) + [open].compactMap({ $0 }) {
      for reading in asking.waiting where isOpen(reading.slot) { note(reading) }
      guard case .confirm(let choice, let words) = asking.kind, isOpen(asking.slot) else {
        continue
      }
      if let choice {
        note(Reading(slot: asking.slot, choice: choice, words: words))
      } else {
        // Words that could hardly be an answer are asked for anew.
        typed[asking.slot] = typed(at: asking.slot, without: words)
      }
    }
  }

  /// Notes what waits behind a question that a new sitting asks anew: it is read back all the same.
  mutating func setDownWaiting() {
    guard let open, !isReading(open.kind) else { return }
    for reading in open.waiting where isOpen(reading.slot) { note(reading) }
  }

  private func isReading(_ kind: Asking.Kind) -> Bool {
    switch kind {
    case .confirm, .whichOf: true
    case .question, .crossroads, .answers, .topics: false
    }
  }

  /// Whoever goes to another part leaves a change that was only begun: the answer stands, unless
  /// another one waits for its yes.
  mutating func forgetChange() {
    guard let slot = reopened, answer(to: slot) != nil, !noted.contains(where: { $0.slot == slot })
    else { return }
    reopened = nil
  }

  /// Whether a life is in danger by its own hand is not forgotten because a sitting ended.
  mutating func noteUnanswered(_ aside: Aside) {
    if aside.rule == .suicidal, !aside.isAnswered { unanswered = aside.rule }
  }

  /// Whoever answers what a danger asks, and comes back from it, has said that it is none.
  mutating func noteExplained(_ aside: Aside) {
    guard let words = aside.answers[SlotDeclaration.alarm], aside.isAnswered else { return }
    explained.append(Explained(rule: aside.rule, words: words))
  }

  mutating func note(_ reading: Reading) {
    // What was left, and is spoken of after all, is asked when its turn comes.
    left[reading.slot] = nil
    noted.removeAll { $0.slot == reading.slot }
    noted.append(reading)
  }
}

import DialogueModel

/// Which of several wishes about the talk is meant, where one line says more than one.
extension Chooser {
  /// A wish, and those that say more than it does: who made a mistake and would go back wants to
  /// go back, who cannot tell a machine wants a person, who passes because it is private would
  /// rather not say, and "hang on" only comes before what is wanted.
  private static let lesser: [(wish: String, than: [String])] = [
    ("help", ["repeat", "explain", "why", "person", "pause"]),
    (
      "change",
      ["go-back", "not-sure-how-to-say", "explain", "repeat", "not-now", "pause", "person"]
    ),
    ("repeat", ["go-back", "why", "explain"]),
    ("not-now", ["go-back", "person", "prefer-not-to-say"]),
    ("not-sure-how-to-say", ["person"]),
    ("pause", ["go-back", "repeat", "not-sure-how-to-say"]),
  ]

  /// Without wishes that others outweigh. Of a pause and a question put off the first is meant: "the
  /// door's going, leave it" is a pause, "later, love, I'm tired" puts the question off, and so do
  /// words that may be both: "do this one another day".
  func foremost(_ wishes: [Kept]) -> [Kept] {
    let names = wishes.map(\.meaning.name)
    guard names.contains(where: { $0 != names[0] }) else { return wishes }
    let outweighed = Self.lesser.filter { one in
      names.contains(one.wish) && one.than.contains(where: names.contains)
    }.map(\.wish)
    let foremost = wishes.filter { !outweighed.contains($0.meaning.name) }
    return later(than: "pause", or: "not-now", among: foremost).map { later in
      foremost.filter { $0.meaning.name != later }
    } ?? foremost
  }

  /// The wishes that stand beside an answer: those whose patterns give way to none.
  func firmWishes() -> [String] {
    kept().filter { $0.meaning.kind == .house && !givesWay($0) }.map(\.meaning.name)
  }

  /// The choice on offer that the words of a put-off name: where "Not looked yet" can be chosen, "not
  /// yet, the bleep keeps going" is that choice.
  func optionSaid(by wishes: [Kept]) -> String? {
    guard wishes.contains(where: { $0.meaning.name == "not-now" }), !listening.choices.isEmpty
    else { return nil }
    let picking = Picking(options: listening.choices, isNumbered: listening.isNumbered)
    return wishes.lazy.compactMap { wish in
      picking.byWordsOfLabel(self.line.words[wish.content].map(self.letters))
    }.first
  }

  /// "Because I am tired": a reason, where somebody was asked for it, and no wish to stop.
  func isReason(_ wish: Kept) -> Bool {
    let clause = line.clause(of: wish.match.start)
    return Self.reasons.contains(letters(of: line.words[line.firstContent(of: clause)]))
  }

  /// Which of two wishes begins later, if both are among some.
  private func later(than one: String, or other: String, among wishes: [Kept]) -> String? {
    guard let first = start(of: one, among: wishes), let second = start(of: other, among: wishes)
    else { return nil }
    return first < second ? other : one
  }

  private func start(of wish: String, among wishes: [Kept]) -> Int? {
    wishes.filter { $0.meaning.name == wish }.map(\.match.start).min()
  }

  /// An answer whose words are a part of a wish about the talk is none: "not sure" in "not sure
  /// how to say it".
  func withoutParts(_ kept: [Kept]) -> [Kept] {
    let house = kept.filter {
      $0.meaning.kind == .house && $0.match.object == nil && !$0.pattern.marks.isAlone
        && !(isNewValue && givesWay($0))
    }
    guard !house.isEmpty else { return kept }
    return kept.keeping { one in
      !one.isOpen
        || !house.contains { wish in
          isPart(one.match.start..<one.match.end, ofWish: wish) && !isTalkFirst([one], for: wish)
        }
    }
  }

  /// Whether words are a part of a wish about the talk, but for an answer to which a wish that gives
  /// way to answers only adds a little: "I'd like to discuss it" in "I'd like to discuss it with the nurse".
  private func isPart(_ part: Range<Int>, ofWish wish: Kept) -> Bool {
    let whole = wish.match
    // "Carer is here" is all that "my carer is here" says, but for whose carer it is.
    let isAddedTo =
      (part.lowerBound == whole.start
        || part.lowerBound == whole.start + 1 && line.covers(whole.start, by: .determiner))
      && part.count * 3 > (whole.end - whole.start) * 2
    return isPart(part, of: whole) && !(givesWay(wish) && isAddedTo)
  }
}

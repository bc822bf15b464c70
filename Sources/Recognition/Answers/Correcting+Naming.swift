import DialogueModel

/// What a correction is about.
extension Correcting {
  /// "I want to talk about CPR": a part is asked for by what it asks.
  func asksFor(_ named: Chooser.Kept) -> Bool {
    line.begins(.talkingOf, among: named.content)
  }

  /// "Is that the same as the power of attorney thing?" asks what is meant, and takes nothing back.
  func asksAbout(_ plain: Hearing) -> Bool {
    plain.house == ["explain"] && plain.answers.isEmpty && !isTakenBack && line.earlier.isEmpty
  }

  /// Nothing is changed, unless the line is an answer: to "May we talk about CPR?", say.
  func askedFor(_ slot: String, _ plain: Hearing) -> Hearing {
    guard plain.answers.isEmpty, slot != listening.slot else { return plain }
    return Hearing(
      safety: plain.safety, house: ["topics"], enquiries: plain.enquiries, others: plain.others,
      correction: Hearing.Correction(slot: slot), proofs: plain.proofs)
  }

  /// The topic that is named, by the longest words that name one, and of those the last: "change
  /// the place one" names it with "the place one", and one is no choice.
  ///
  /// Words that are a part of an answer name nothing: "yes to the heart thing".
  func named(_ kept: [Chooser.Kept]) -> Chooser.Kept? {
    let topics = kept.filter { topic in
      topic.meaning.kind == .topic && !topic.pattern.marks.isLeading
        && !Pointing(line).isTakenForAnother(topic.match.start..<topic.match.end)
        && (!topic.pattern.marks.isGentle || speaksOfChange(kept))
        && !kept.contains { chooser.isSaid($0, for: topic.meaning.name) && $0.holds(topic) }
    }
    let named = topics.filter { !isMention($0) }
    return (named.isEmpty ? mentions(topics, kept) : named).max {
      ($0.match.end - $0.match.start, $0.match.end) < ($1.match.end - $1.match.start, $1.match.end)
    }
  }

  /// Whether a thing is only spoken of, wherever it stands: "I've had a think about CPR as well".
  func isMention(_ topic: Chooser.Kept) -> Bool {
    let marks = topic.pattern.marks
    return marks.isGentle && !marks.isWhole && !marks.isLeading && !marks.isFinal
  }

  /// Of things that are only spoken of, the one of another question, if no other is spoken of and
  /// nothing before it answers what is asked now.
  private func mentions(_ topics: [Chooser.Kept], _ kept: [Chooser.Kept]) -> [Chooser.Kept] {
    guard
      let first = topics.min(by: {
        ($0.match.start, $0.match.end) < ($1.match.start, $1.match.end)
      }),
      first.meaning.name != listening.slot,
      topics.allSatisfy({ $0.meaning.name == first.meaning.name })
    else { return [] }
    let answers = kept.filter { $0.isOpen && !$0.meaning.saysNothing && !chooser.isEarlier($0) }
    let isAnswered = answers.contains { answer in
      answer.match.start < first.match.start
        || !answer.pattern.marks.isParticle && answer.pattern.slots.contains(listening.slot)
    }
    return isAnswered ? [] : [first]
  }

  /// Whether something in the line takes back or puts otherwise. Only then does a thing that stands
  /// in a clause of its own name a topic: "antibiotics - I meant no".
  func speaksOfChange(_ kept: [Chooser.Kept]) -> Bool {
    line.has(anyOf: .takingBack) || !line.earlier.isEmpty
      || kept.contains { $0.meaning.name == "change" }
  }

  /// The words with which a correction opens, up to the first word of another kind.
  func opening() -> (end: Int, firstEnd: Int) {
    var end = 0
    var firstEnd = 0
    var index = 0
    while index < line.words.count {
      let hit = line.hit(.correction, at: index) ?? line.hit(.retraction, at: index)
      if isTiedNo(index) { break }
      if let hit = hit ?? mistakeAlone(at: index) {
        end = isTiedNo(hit.end - 1) ? hit.end - 1 : hit.end
        if firstEnd == 0 { firstEnd = index + 1 }
        index = end
      } else if line.isFiller(index) || line.hit(.no, at: index) != nil {
        index += 1
      } else {
        break
      }
    }
    return (end, firstEnd)
  }

  /// "Sorry, no to CPR": a no that is tied to its thing is the answer, and opens nothing.
  private func isTiedNo(_ word: Int) -> Bool {
    let next = word + 1
    return line.hit(.no, at: word)?.end == next && next + 1 < line.words.count
      && line.words[next].breakBefore == .none
      && ["to", "tae"].contains(chooser.letters(of: line.words[next]))
  }

  /// "No. Wrong. I am registered": a word for a mistake that has a clause of its own.
  private func mistakeAlone(at word: Int) -> PhraseIndex.Hit? {
    guard line.has(.ofAnAnswer), let hit = line.hit(.ofAnAnswer, at: word),
      line.clause(of: word).range == hit.start..<hit.end
    else { return nil }
    return hit
  }
}

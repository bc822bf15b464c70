import DialogueModel

/// What a line answers beside the open question: other questions, in values or in own words.
extension Chooser {
  func others(_ kept: [Kept], isPicked: Bool) -> [Hearing.Other] {
    // Most of what is heard answers nothing else: then there is no need to ask for every slot.
    let slotted = kept.keeping(where: speaksOfASlot)
    guard !isPicked, !slotted.isEmpty else { return [] }
    let spoken = notOfTheAnswer(slotted, kept)
    guard !spoken.isEmpty else { return [] }
    var slots = listening.others.filter { $0 != listening.slot }
    if listening.kind == .yesOrNo { slots.insert(listening.slot, at: 0) }
    let ownWords = OwnWords(self)
    return slots.compactMap { slot in
      let said = whole(spoken.keeping { isSaid($0, for: slot) })
      let own = said.filter { $0.meaning.isOwnWords }
      if !own.isEmpty {
        // "My father in law" is no father, unless the longer words name nobody.
        let parts = own.filter { one in own.contains { $0.holds(one) } }
        let wholes = own.filter { one in !own.contains { $0.holds(one) } }
        let words = (wholes + parts).lazy.compactMap { ownWords.words(in: $0, for: slot) }.first
        return words.map { Hearing.Other(slot: slot, values: [], words: $0) }
      }
      let heard = afterCorrection(sayingItNow(said)).keeping { !$0.meaning.saysNothing }
      let values = preferringWhatIsWanted(names(heard))
      return values.isEmpty ? nil : Hearing.Other(slot: slot, values: values)
    }
  }

  /// The slot that a reading speaks of without being asked about it.
  func slot(of kept: Kept) -> String? {
    guard speaksOfASlot(kept), !kept.meaning.isOwnWords else { return nil }
    return kept.pattern.slots.first ?? kept.meaning.answers.first
  }

  func speaksOfASlot(_ kept: Kept) -> Bool {
    if kept.pattern.marks.isHere { return false }
    if !kept.pattern.slots.isEmpty || listening.kind == .yesOrNo { return true }
    return kept.meaning.kind == .slots && kept.meaning.answers.count == 1
  }

  /// Whether a pattern speaks of a slot that is not the open one.
  func isSaid(_ kept: Kept, for slot: String) -> Bool {
    if kept.pattern.marks.isHere { return false }
    let slots = kept.pattern.slots
    if kept.meaning.isOwnWords {
      // "Speak to our Carol" names whom to tell only where that was the question.
      return kept.meaning.answers == [slot] && (slots.isEmpty || slots.contains(listening.slot))
    }
    if !slots.isEmpty { return slots.contains(slot) }
    if listening.kind == .yesOrNo, slot == listening.slot {
      return kept.meaning.answers.contains(slot)
    }
    return kept.meaning.answers == [slot]
  }

  /// Whether a match could be heard at all, if its scope is right.
  func isListenedFor(_ match: PatternIndex.Match) -> Bool {
    let kept = keep(match)
    if kept.meaning.kind != .slots { return true }
    return kept.isOpen || listening.others.contains { isSaid(kept, for: $0) }
  }

  /// Without what shares its words with an answer to the open question: "not hospital, home" is
  /// about places. Own words may share them, unless they are only a hint: "talk to my wife first".
  func notOfTheAnswer(_ spoken: [Kept], _ kept: [Kept]) -> [Kept] {
    let open = withoutBound(kept.keeping(where: \.isOpen), kept)
      .keeping { !$0.meaning.saysNothing }
    return spoken.keeping { one in
      if !one.meaning.isOwnWords {
        return !open.contains { $0.content.contains(one.content) }
      }
      return !one.pattern.marks.isGentle || !open.contains { $0.content.overlaps(one.content) }
    }
  }
}

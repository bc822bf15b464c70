import DialogueModel

/// Keeps what may be kept of a reading, stage by stage.
struct Chooser {
  /// A pattern whose words and scope both hold.
  struct Kept {
    let match: PatternIndex.Match
    let meaning: Meaning
    let pattern: Pattern
  }

  private static let shortLine = 9
  /// How many words a choice by number or label may have.
  private static let longestPick = 12

  let recogniser: Recogniser
  let reading: Recogniser.Reading
  let bytes: UnsafeBufferPointer<UInt8>
  let listening: Listening
  private var line: ReadLine { reading.line }

  init(
    _ recogniser: Recogniser, _ reading: Recogniser.Reading,
    _ bytes: UnsafeBufferPointer<UInt8>, _ listening: Listening
  ) {
    self.recogniser = recogniser
    self.reading = reading
    self.bytes = bytes
    self.listening = listening
  }

  func hearing() -> Hearing {
    guard !line.words.isEmpty else { return Hearing() }
    let kept = reading.matches.compactMap { match in
      refusal(of: match) == nil ? keep(match) : nil
    }
    let safety = names(kept.filter { $0.meaning.answers == ["safety"] })
      .sorted { Recogniser.urgency($0) < Recogniser.urgency($1) }
    let picked = picked()
    let open = picked.map { [$0] } ?? answers(kept)
    let others = others(kept, isPicked: picked != nil)
    let houseMatches = picked == nil ? house(kept, hasAnswer: !open.isEmpty) : []
    let isAnswered = !open.isEmpty || !others.isEmpty
    var houseNames = names(houseMatches)
    if picked == nil, !isAnswered, isRetraction, !houseNames.contains("change") {
      houseNames.append("change")
    }
    return Hearing(
      safety: safety, house: houseNames, object: object(houseMatches),
      answers: open, isPicked: picked != nil, others: others,
      asides: isAnswered ? [] : asides(), proofs: proofs(kept),
      date: isDateSlot ? Dates.day(in: reading.reader) : nil)
  }

  private func keep(_ match: PatternIndex.Match) -> Kept {
    Kept(
      match: match, meaning: recogniser.meaning(of: match),
      pattern: recogniser.index.patterns[match.pattern])
  }

  private var isDateSlot: Bool {
    listening.kind == .answer && listening.slot.hasSuffix("-date")
  }

  // MARK: - Scope

  /// Why the scope of the words speaks against the pattern, or nothing.
  func refusal(of match: PatternIndex.Match) -> String? {
    let marks = recogniser.index.patterns[match.pattern].marks
    let clause = line.clauses[line.clauseOf[match.start]]
    if clause.isOfSomebodyElse, !marks.isOfAnyone { return "somebody else" }
    if clause.isPast || clause.isIf, !marks.isOfAnyTime { return "past or if" }
    if clause.isQuestion, !marks.mayAsk { return "question" }
    let isNegated = (match.start..<match.end).contains {
      let cue = line.negatedBy[$0]
      return cue >= 0 && !(match.start..<match.end).contains(cue)
    }
    let holdsNegation = (match.start..<match.end).contains { line.negatedBy[$0] >= 0 }
    switch marks.polarity {
    case .plain where isNegated: return "negated"
    case .negated where !holdsNegation: return "not negated"
    default: break
    }
    if marks.isShort, line.words.count > Self.shortLine { return "line too long" }
    let before = (0..<match.start).allSatisfy { line.isFiller[$0] }
    if marks.isFirst || marks.isAlone, !before { return "not first" }
    let after = (match.end..<line.words.count).allSatisfy { line.isFiller[$0] }
    if marks.isAlone, !after { return "not alone" }
    return nil
  }

  /// Whose, when or whether the line is, where nothing in it was an answer.
  private func asides() -> [Hearing.Aside] {
    var asides: [Hearing.Aside] = []
    if line.clauses.contains(where: \.isOfSomebodyElse) { asides.append(.someoneElse) }
    if line.clauses.contains(where: { $0.isPast || $0.isIf }) { asides.append(.pastOrIf) }
    if line.clauses.contains(where: \.isQuestion) { asides.append(.question) }
    return asides
  }

  // MARK: - Answers

  private func picked() -> String? {
    guard line.words.count <= Self.longestPick else { return nil }
    let typed = line.words.map {
      $0.number >= 0
        ? recogniser.word($0)
        : String(decoding: reading.reader.bytes(of: $0), as: UTF8.self)
    }
    return Picking(options: listening.choices).pick(typed)
  }

  /// Whether yes and no are answers to the open question.
  private var takesYesOrNo: Bool {
    if listening.kind == .yesOrNo || listening.slot.hasSuffix("-permission") { return true }
    let values = listening.choices.map(\.value)
    return values.contains("yes") && values.contains("no")
  }

  private func isOpen(_ kept: Kept) -> Bool {
    if !kept.pattern.marks.slots.isEmpty {
      return listening.kind == .answer && kept.pattern.marks.slots.contains(listening.slot)
    }
    if takesYesOrNo, kept.meaning.answers.contains(Recogniser.yesOrNoSlot) { return true }
    return listening.kind == .answer && kept.meaning.answers.contains(listening.slot)
  }

  private func answers(_ kept: [Kept]) -> [String] {
    let open = afterCorrection(kept.filter(isOpen))
    return preferringWhatIsWanted(names(open))
  }

  /// "home, actually no, hospice": what was said before a correction was taken back.
  private func afterCorrection(_ kept: [Kept]) -> [Kept] {
    guard let correction = line.hits.last(where: { $0.concept == recogniser.cues.correction })
    else { return kept }
    let later = kept.filter { $0.match.end > correction.end }
    return later.isEmpty ? kept : later
  }

  /// "home, not hospital" is home: what is wanted says more than what is not.
  private func preferringWhatIsWanted(_ values: [String]) -> [String] {
    let wanted = values.filter { !$0.hasPrefix("not-") }
    return wanted.isEmpty ? values : wanted
  }

  private func others(_ kept: [Kept], isPicked: Bool) -> [Hearing.Other] {
    guard !isPicked else { return [] }
    var slots = listening.others.filter { $0 != listening.slot }
    if listening.kind == .yesOrNo { slots.insert(listening.slot, at: 0) }
    return slots.compactMap { slot in
      let said = kept.filter { isSaid($0, for: slot) }
      let values = preferringWhatIsWanted(names(afterCorrection(said)))
      return values.isEmpty ? nil : Hearing.Other(slot: slot, values: values)
    }
  }

  /// Whether a pattern speaks of a slot that is not the open one.
  private func isSaid(_ kept: Kept, for slot: String) -> Bool {
    if kept.pattern.marks.isHere { return false }
    if !kept.pattern.marks.slots.isEmpty { return kept.pattern.marks.slots.contains(slot) }
    if listening.kind == .yesOrNo, slot == listening.slot {
      return kept.meaning.answers.contains(slot)
    }
    return kept.meaning.answers == [slot]
  }

  // MARK: - House

  private func house(_ kept: [Kept], hasAnswer: Bool) -> [Kept] {
    let house = kept.filter { $0.meaning.answers == ["house"] }
    return hasAnswer ? house.filter { $0.meaning.name != "not-sure-how-to-say" } : house
  }

  private var isRetraction: Bool {
    line.hits.contains { $0.concept == recogniser.cues.retraction }
  }

  private func object(_ house: [Kept]) -> String? {
    house.lazy.compactMap(\.match.object).first.map(words)
  }

  // MARK: - Words

  /// The exact words that were typed.
  func words(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let start = line.words[range.lowerBound].start
    let end = line.words[range.upperBound - 1].end
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  private func names(_ kept: [Kept]) -> [String] {
    var names: [String] = []
    for one in kept where !names.contains(one.meaning.name) { names.append(one.meaning.name) }
    return names
  }

  private func proofs(_ kept: [Kept]) -> [Hearing.Proof] {
    var proofs: [Hearing.Proof] = []
    let slots = [listening.slot] + listening.others
    for one in kept {
      let isHeard =
        one.meaning.answers == ["house"] || one.meaning.answers == ["safety"] || isOpen(one)
        || slots.contains { isSaid(one, for: $0) }
      guard isHeard else { continue }
      let proof = Hearing.Proof(
        meaning: one.meaning.name, words: words(one.match.start..<one.match.end))
      if !proofs.contains(proof) { proofs.append(proof) }
      if proofs.count == 16 { break }
    }
    return proofs
  }
}

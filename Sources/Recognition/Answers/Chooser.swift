import DialogueModel

/// Keeps what may be kept of a reading, stage by stage.
///
/// A reference, because each stage asks it about every reading.
final class Chooser {
  /// A pattern whose words and scope both hold.
  struct Kept {
    let match: PatternIndex.Match
    /// The words without those that negate them.
    let content: Range<Int>
    let meaning: Sense
    let pattern: Pattern
    /// Whether it answers the open question. Every stage asks, so it is found out once.
    let isOpen: Bool

    /// Whether another's words are a part of these.
    func holds(_ other: Kept) -> Bool {
      match.start <= other.match.start && match.end >= other.match.end
        && match.end - match.start > other.match.end - other.match.start
    }
  }

  /// How many words a choice by number or label may have.
  private static let longestPick = 12

  let recogniser: Recogniser
  let line: ReadLine
  let bytes: UnsafeBufferPointer<UInt8>
  let listening: Listening
  /// Whether the words are the new value of a correction, and wishes about the talk give way to it.
  let isNewValue: Bool
  /// What speaks for each danger in the whole line.
  private(set) lazy var dangerSums = recogniser.points.sums(
    of: line.words, for: Points.dangers)
  /// What speaks for each choice of the open question.
  private(set) lazy var choiceSums = recogniser.points.sums(
    of: line.words, for: weighedChoices.map { Points.subject(of: $0, in: listening.slot) })

  init(
    _ recogniser: Recogniser, _ line: ReadLine,
    _ bytes: UnsafeBufferPointer<UInt8>, _ listening: Listening, isNewValue: Bool = false
  ) {
    self.isNewValue = isNewValue
    self.recogniser = recogniser
    self.line = line
    self.bytes = bytes
    self.listening = listening
  }

  func hearing() -> Hearing { hearing(of: kept()) }

  func hearing(of kept: [Kept]) -> Hearing {
    guard !line.words.isEmpty else { return Hearing() }
    let picked = picked()
    guard !kept.isEmpty else { return hearingOfNothing(picked) }
    let kept = withoutParts(kept)
    let enquiries = kept.filter { $0.meaning.kind == .enquiry }
    let wishes = picked == nil ? house(kept, isAnswered: true) : []
    let said = withoutNods(besides(wishes + enquiries, kept), before: wishes)
    var safety = names(
      kept.filter { one in
        one.meaning.kind == .safety && !isAskedFor(one) && !isGivingWay(one)
          && !isSaidInAnswering(one, said) && isBelievable(one)
      }
    ).sorted { Recogniser.urgency($0) < Recogniser.urgency($1) }
    let alarm = picked == nil ? alarm(beside: safety + names(enquiries), answered: said) : nil
    alarm.map { safety.insert($0.subject, at: 0) }
    let open = picked.map { [$0] } ?? answers(said)
    let others = others(kept, isPicked: picked != nil)
    let isAnswered = !open.isEmpty || !others.isEmpty
    var houseMatches =
      picked == nil ? apart(house(kept, isAnswered: isAnswered), from: said) : []
    let option = isAnswered ? nil : optionSaid(by: houseMatches)
    if option != nil { houseMatches = [] }
    var houseNames = names(houseMatches)
    if picked == nil, !isAnswered, takesBack,
      !houseNames.contains(where: ["change", "go-back"].contains)
    {
      houseNames.append("change")
    }
    return Hearing(
      safety: safety, house: houseNames, object: object(houseMatches),
      enquiries: names(enquiries),
      answers: option.map { [$0] } ?? open, isPicked: picked != nil || option != nil,
      others: others,
      asides: isAnswered ? [] : asides(),
      proofs: proofs(kept) + (alarm.map { [proof(of: $0, for: $0.subject)] } ?? []),
      date: isTakenBackInside ? nil : day,
      notes: notes(of: kept, answers: open, others: others, house: houseMatches))
  }

  /// Where no pattern holds: perhaps a choice by its number, a danger by points, or a taking back.
  private func hearingOfNothing(_ picked: String?) -> Hearing {
    let alarm = picked == nil ? alarm(beside: []) : nil
    return Hearing(
      safety: alarm.map { [$0.subject] } ?? [],
      house: picked == nil && takesBack ? ["change"] : [], answers: picked.map { [$0] } ?? [],
      isPicked: picked != nil, asides: picked == nil ? asides() : [],
      proofs: alarm.map { [proof(of: $0, for: $0.subject)] } ?? [],
      date: isTakenBackInside ? nil : day)
  }

  /// "no no no" a thousand times over says it no better than a few times.
  private static let alikeMost = 64
  private static let matchesExpected = 1024

  func kept() -> [Kept] {
    var kept: [Kept] = []
    // Only of a very long line it is counted how often a pattern was kept.
    let isVeryLong = line.matches.count > Self.matchesExpected
    var times = isVeryLong ? Array(repeating: 0, count: recogniser.index.meanings.count) : []
    for match in line.matches {
      if isVeryLong, times[match.pattern] == Self.alikeMost { continue }
      guard refusal(of: match) == nil else { continue }
      if kept.isEmpty { kept.reserveCapacity(line.matches.count) }
      kept.append(keep(match))
      if isVeryLong { times[match.pattern] += 1 }
    }
    return kept
  }

  /// A negated reading reaches back to the word that negates it, which is part of the proof.
  func keep(_ match: PatternIndex.Match) -> Kept {
    let pattern = recogniser.pattern(of: match)
    var match = match
    let content = match.start..<match.end
    if pattern.marks.polarity == .negated {
      let cues = match.parts.joined().map { line.words[$0].negatedBy }.filter { $0 >= 0 }
      match.start = min(match.start, cues.min() ?? match.start)
      match.end = max(match.end, (cues.max() ?? 0) + 1)
    }
    let meaning = recogniser.meaning(of: match)
    return Kept(
      match: match, content: content, meaning: meaning, pattern: pattern,
      isOpen: isOpen(meaning, by: pattern))
  }

  func isPart(_ part: Range<Int>, of whole: PatternIndex.Match) -> Bool {
    isPart(part, of: whole.start..<whole.end)
  }

  /// Takes out readings whose words are only a part of the words of another: "home" in "care home".
  func whole(_ kept: [Kept]) -> [Kept] {
    guard kept.count > 1 else { return kept }
    return kept.keeping { part in
      !kept.prefix(64).contains { other in
        (isPart(part.match.start..<part.match.end, of: other.match.start..<other.match.end)
          || isPart(part.content, of: other.content))
          && other.meaning.name != part.meaning.name
      }
    }
  }

  private func isPart(_ part: Range<Int>, of whole: Range<Int>) -> Bool {
    whole.lowerBound <= part.lowerBound && whole.upperBound >= part.upperBound
      && whole.count > part.count
  }

  /// Whether a day of birth is asked for. Of other papers the date stays in the person's words: a
  /// form of '25 is not a hundred years old.
  private var asksForBirth: Bool {
    listening.kind == .answer && listening.slot == SlotDeclaration.birthDate
  }

  /// Whose, when or whether the line is, where nothing in it was an answer.
  private func asides() -> [Hearing.Aside] {
    let scope = line.clauses.reduce(into: Scope()) { $0.formUnion($1.scope) }
    var asides: [Hearing.Aside] = []
    if !scope.isDisjoint(with: [.somebodyElse, .reported, .quoted]) { asides.append(.someoneElse) }
    if !scope.isDisjoint(with: [.past, .hypothetical, .conditional]) { asides.append(.pastOrIf) }
    if scope.contains(.question) { asides.append(.question) }
    if !line.clauses.isEmpty, line.clauses.allSatisfy({ $0.scope.contains(.question) }) {
      asides.append(.onlyQuestion)
    }
    return asides
  }

  // MARK: - Answers

  private func picked() -> String? {
    guard line.words.count <= Self.longestPick, !listening.choices.isEmpty else { return nil }
    let typed = line.words.map(letters)
    // What was typed is a label as it stands, or once it is mended.
    let mended = line.words.map { $0.number >= 0 ? recogniser.word($0) : letters(of: $0) }
    let picking = Picking(options: listening.choices, isNumbered: listening.isNumbered)
    return picking.pick(typed) ?? picking.pick(mended)
      ?? (isNumberApart ? picking.byNumeral(typed) : nil)
  }

  /// "1. My wife": something stands between a number and what is said with it, and nothing is taken back.
  private var isNumberApart: Bool {
    listening.isNumbered && line.words.count > 1 && line.words[1].breakBefore > .none
      && !line.has(anyOf: .takingBack)
  }

  /// Whether somebody is asked if the talk may go on, or if a reading is right.
  private var asksLeave: Bool {
    listening.kind == .yesOrNo || SlotDeclaration.isPermission(listening.slot)
  }

  /// Whether yes and no are answers to the open question.
  private(set) lazy var takesYesOrNo =
    asksLeave
    || listening.choices.contains { $0.value == "yes" }
      && listening.choices.contains { $0.value == "no" }

  /// Whether a meaning answers the open question when it is said by a pattern.
  private func isOpen(_ meaning: Sense, by pattern: Pattern) -> Bool {
    if meaning.isOwnWords { return false }
    if !pattern.slots.isEmpty {
      if pattern.slots.contains(Recogniser.yesOrNoSlot) { return asksLeave }
      return listening.kind == .answer && pattern.slots.contains(listening.slot)
    }
    if takesYesOrNo, meaning.answers.contains(Recogniser.yesOrNoSlot) { return true }
    return listening.kind == .answer && meaning.answers.contains(listening.slot)
  }

  /// Without readings of words that are a wish about the talk: "I'd rather not say" is no "not".
  ///
  /// Where an answer takes more words than the wish, the wish may be a part of it, and both stay;
  /// but the word that negates a wish negates nothing else: "I'm not ready to answer that".
  private func besides(_ wishes: [Kept], _ kept: [Kept]) -> [Kept] {
    guard !wishes.isEmpty else { return kept }
    return kept.keeping { one in
      !one.isOpen
        || !wishes.contains { wish in
          let words = wish.match.start..<wish.match.end
          return isPart(one.content, of: words)
            || words.overlaps(one.match.start..<one.match.end)
              && (one.pattern.marks.polarity == .negated
                || words.count >= one.match.end - one.match.start)
        }
    }
  }

  private func answers(_ kept: [Kept]) -> [String] {
    let all = kept.keeping(where: \.isOpen)
    guard !all.isEmpty else { return [] }
    let free = withoutBound(all, kept)
    let said = ofOneself(talkingFirst(afterCorrection(afterBareNo(sayingItNow(whole(free))))))
    let open = firstChoice(inWords(said))
    let values = preferringWhatIsWanted(names(open.keeping { !$0.meaning.saysNothing }))
    return asNodded(values, said)
  }

  // MARK: - House

  /// What is an answer to the open question is not also a wish about the talk: "not yet".
  private func house(_ kept: [Kept], isAnswered: Bool) -> [Kept] {
    guard kept.contains(where: { $0.meaning.kind == .house }) else { return [] }
    let open = kept.filter(\.isOpen)
    let isNotYet = open.contains { $0.meaning.name == "not-yet" }
    let all = kept.filter { one in
      guard one.meaning.kind == .house else { return false }
      if isAnswered, givesWay(one) { return false }
      if isTalkFirst(open, for: one) || isRhetorical(one, among: open) { return false }
      if listening.takesAnyWords, one.pattern.marks.isForChoices || isReason(one) { return false }
      switch one.meaning.name {
      case "not-sure-how-to-say": return open.isEmpty || !one.pattern.marks.isAlone
      case "not-now": return !isNotYet
      default: return true
      }
    }
    let named = all.filter { $0.match.object == nil && $0.meaning.name != "explain" }
    return foremost(named.isEmpty ? all : whole(named))
  }

  private(set) lazy var day: String? = asksForBirth ? Dates.day(in: line.words.map(letters)) : nil

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

  /// The plain letters of a word as it was typed. They are seldom asked for, and so folded again.
  func letters(of word: Word) -> String {
    let typed = WordReader(UnsafeBufferPointer(rebasing: bytes[word.start..<word.end]))
    return typed.words.first.map(typed.text) ?? ""
  }

  func names(_ kept: [Kept]) -> [String] {
    var names: [String] = []
    for one in kept where !names.contains(one.meaning.name) { names.append(one.meaning.name) }
    return names
  }
}

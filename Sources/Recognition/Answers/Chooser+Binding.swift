import DialogueModel

/// To which thing and to which time what was said belongs, where a line speaks of several.
extension Chooser {
  /// How many words may stand between "then" and the place that it puts second.
  private static var secondReach: Int { 3 }

  /// "I said no before, I want it now": what is only told of an earlier answer gives way.
  func sayingItNow(_ kept: [Kept]) -> [Kept] {
    guard let earlier = line.earlier.first else { return kept }
    let now = kept.filter { !isEarlier($0) }
    // "No, I said yes" says it again.
    let isSaidAgain = now.allSatisfy { isBare($0) && $0.match.end <= earlier.lowerBound }
    return isSaidAgain && !goesOnOtherwise(from: earlier.upperBound) ? kept : now
  }

  /// "Aye, try it... naw. Naw, don't": a no that is a sentence by itself behind an answer takes it back,
  /// where what follows answers otherwise.
  func afterBareNo(_ kept: [Kept]) -> [Kept] {
    guard kept.count > 1, line.has(.no), line.clauses.count > 2 else { return kept }
    for clause in line.clauses.dropFirst().reversed() where isBareNo(clause) {
      let before = kept.filter { $0.match.end <= clause.start && !isBare($0) }
      let behind = kept.filter { $0.match.start >= clause.end }
      guard !before.isEmpty, !behind.isEmpty else { continue }
      return kept.filter { $0.match.start >= clause.start }
    }
    return kept
  }

  private func isBareNo(_ clause: Clause) -> Bool {
    let first = line.firstContent(of: clause)
    return line.words[clause.start].breakBefore == .stop
      && line.hit(.no, at: first)?.end == clause.end
  }

  /// "Hold on, I said yes because I thought you meant my toe ... no": where a line that corrects goes on
  /// behind what it tells, what is told is not said again.
  private func goesOnOtherwise(from end: Int) -> Bool {
    let rest = end..<line.words.count
    // "A moment ago I said yes. I think no now."
    if rest.contains(where: { line.begins(anyOf: .yesOrNo, at: $0) }) { return true }
    return line.has(anyOf: .takingBack)
      && rest.contains { !line.covers($0, anyOf: .bare) }
  }

  /// Whether the words of a reading are nothing but a yes or a no.
  func isBare(_ kept: Kept) -> Bool {
    kept.content.allSatisfy { line.covers($0, anyOf: .yesOrNo) }
  }

  func isEarlier(_ kept: Kept) -> Bool { line.isEarlier(kept.content.upperBound - 1) }

  /// "Yes to a ward, no to a hospice": where both are said, each belongs to its own thing.
  private func isTied(_ bare: Range<Int>) -> Bool {
    guard line.has(.yes), line.has(.no),
      let tie = line.hit(.boundTo, at: bare.upperBound)
    else { return false }
    let clause = line.clause(of: tie.start)
    return (tie.end..<max(tie.end, clause.end)).contains { !line.isFiller($0) }
  }

  /// Without what is bound to a thing of another question: the no of "no to dialysis", and
  /// "no dialysis" itself where blood is asked about.
  func withoutBound(_ open: [Kept], _ kept: [Kept]) -> [Kept] {
    // Where all is open, nothing is bound elsewhere.
    let elsewhere =
      kept.count == open.count
      ? []
      : kept.filter {
        !$0.isOpen && !$0.pattern.slots.isEmpty && speaksOfASlot($0)
          && !$0.meaning.isOwnWords
      }
    let mayBeTied = line.has(.boundTo)
    let open = mayBeTied ? open.filter { !isBare($0) || !isTied($0.content) } : open
    guard !elsewhere.isEmpty else { return open }
    let named = open.filter { !$0.pattern.slots.isEmpty }
    return open.filter { one in
      guard one.pattern.slots.isEmpty else { return true }
      return !elsewhere.contains { other in
        isBare(one)
          ? !one.content.overlaps(other.content) && isPart(one.content, of: other.match)
          : one.pattern.marks.isHere && one.content.overlaps(other.content)
            && !named.contains { $0.content.overlaps(one.content) }
      }
    }
  }

  /// "Home first, then the hospice": of several places the one that is put behind another gives way,
  /// and stays in the words.
  ///
  /// Only for questions that ask for a second place themselves: elsewhere "otherwise" is a condition.
  func firstChoice(_ kept: [Kept]) -> [Kept] {
    guard kept.count > 1, line.has(.secondChoice) else { return kept }
    let ranked = kept.filter { isRanked($0) && !$0.meaning.isRefusal }
    let hits = line.hits(of: .secondChoice)
    let first = ranked.filter { !isPutSecond($0, among: ranked, by: hits) }
    guard first.count < ranked.count, Set(first.map(\.meaning.name)).count == 1 else { return kept }
    return kept.filter { one in
      !ranked.contains { $0.match == one.match } || one.meaning.name == first[0].meaning.name
    }
  }

  /// Whether it answers a question that asks for a second answer besides: where to be.
  func isRanked(_ kept: Kept) -> Bool {
    kept.meaning.answers.contains("\(listening.slot)-second")
  }

  /// Whether a word that puts something second stands right behind a place, at the end of its
  /// clause, or else right before it, behind another one: "hospice second", "then the hospice".
  private func isPutSecond(
    _ kept: Kept, among ranked: [Kept], by hits: [PhraseIndex.Hit]
  ) -> Bool {
    hits.contains { hit in
      let before = ranked.filter { $0.match.end <= hit.start }
      if let last = before.max(by: { $0.match.end < $1.match.end }), isSecond(hit, behind: last) {
        return last.match.end == kept.match.end
      }
      let next = ranked.filter { $0.match.start >= hit.end }
        .min { $0.match.start < $1.match.start }
      guard let next, !before.isEmpty, next.match.start - hit.end <= Self.secondReach
      else { return false }
      return next.match.start == kept.match.start
    }
  }

  /// "Hospice second": nothing follows in the clause of the place.
  private func isSecond(_ hit: PhraseIndex.Hit, behind place: Kept) -> Bool {
    let number = line.clauseNumber(of: hit.start)
    return hit.start - place.match.end <= 1 && number == line.clauseNumber(of: place.match.start)
      && line.rest(of: line.clauses[number], behind: hit).allSatisfy { line.isFiller($0) }
  }
}

/// To which thing and to which time what was said belongs, where a line speaks of several.
extension Chooser {
  /// "I said no before, I want it now": what is only told of an earlier answer gives way.
  func sayingItNow(_ kept: [Kept]) -> [Kept] {
    guard let earlier = line.earlier.first else { return kept }
    let now = kept.filter { !isEarlier($0) }
    // "No, I said yes" says it again.
    let isSaidAgain = now.allSatisfy { isBare($0) && $0.match.end <= earlier.lowerBound }
    return isSaidAgain ? kept : now
  }

  /// Whether the words of a reading are nothing but a yes or a no.
  private func isBare(_ kept: Kept) -> Bool {
    let cues = recogniser.cues
    let bare = [cues.yes, cues.no].map(line.cover)
    return kept.content.allSatisfy { word in bare.contains { $0[word] } }
  }

  func isEarlier(_ kept: Kept) -> Bool { line.isEarlier(kept.content.upperBound - 1) }

  /// "Yes to a ward, no to a hospice": where both are said, each belongs to its own thing.
  private func isTied(_ bare: Range<Int>) -> Bool {
    let cues = recogniser.cues
    guard line.has(cues.yes), line.has(cues.no),
      let tie = line.hit(cues.boundTo, at: bare.upperBound)
    else { return false }
    let clause = line.clauses[line.clauseOf[tie.start]]
    return (tie.end..<max(tie.end, clause.end)).contains { !line.isFiller[$0] }
  }

  /// Without what is bound to a thing of another question: the no of "no to dialysis", and
  /// "no dialysis" itself where blood is asked about.
  func withoutBound(_ open: [Kept], _ kept: [Kept]) -> [Kept] {
    let elsewhere = kept.filter {
      !isOpen($0) && !$0.pattern.slots.isEmpty && speaksOfASlot($0)
        && $0.meaning.name != OwnWords.meaning
    }
    let open = open.filter { !isBare($0) || !isTied($0.content) }
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

  /// Without what shares its words with an answer to the open question: "not hospital, home" is
  /// about places. Own words may share them, unless they are only a hint: "talk to my wife first".
  func notOfTheAnswer(_ spoken: [Kept], _ kept: [Kept]) -> [Kept] {
    let open = withoutBound(kept.filter(isOpen), kept).filter { $0.meaning.name != Self.nothing }
    return spoken.filter { one in
      if one.meaning.name != OwnWords.meaning {
        return !open.contains { $0.content.contains(one.content) }
      }
      return !one.pattern.marks.isGentle || !open.contains { $0.content.overlaps(one.content) }
    }
  }
}

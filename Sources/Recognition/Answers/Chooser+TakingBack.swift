import DialogueModel

/// What a line takes back: an answer that was given before, or one that it gave itself.
extension Chooser {
  /// "home, actually no, hospice": what was said before a correction was taken back.
  func afterCorrection(_ kept: [Kept]) -> [Kept] {
    guard line.has(.correction) || line.has(.retraction),
      let last = line.hits.last(where: {
        $0.isOf(.correction) || $0.isOf(.retraction)
      })
    else { return kept }
    let later = kept.filter { $0.match.end > last.end }
    guard later.isEmpty else { return saidBefore(last, instead: later, of: kept) ?? later }
    let isTakenBack = line.hit(.retraction, at: last.start) != nil
    return isTakenBack && !takesYesOrNo ? kept.filter { $0.match.end == last.end } : kept
  }

  /// "Hospice, I mean, not hospital": what only says what is not meant leaves what was said before.
  private func saidBefore(
    _ correction: PhraseIndex.Hit, instead later: [Kept], of kept: [Kept]
  ) -> [Kept]? {
    guard correction.end < line.words.count, line.begins(.negation, at: correction.end),
      later.allSatisfy({ $0.meaning.name.hasPrefix("not-") })
    else { return nil }
    let refused = later.map { $0.meaning.name.dropFirst("not-".count) }
    let before = kept.filter {
      $0.match.end <= correction.start && !refused.contains($0.meaning.name[...])
    }
    return before.isEmpty ? nil : before
  }

  private var isRetraction: Bool { saysTakingBack }

  /// Whether who types takes something back. "What if they ignore what I wrote" is what others may do.
  var saysTakingBack: Bool {
    guard line.has(.retraction) else { return false }
    return line.hits(of: .retraction).contains { hit in
      let before = max(0, hit.start - Self.doerReach)..<hit.start
      return !before.contains { Self.doers.contains(letters(of: line.words[$0])) }
    }
  }

  /// How far before what is done it stands who does it: "they might just ignore me".
  private static let doerReach = 3
  private static let doers: Set<String> = [
    "they", "doctor", "doctors", "nurse", "nurses", "staff", "team", "hospital", "consultant",
    "people", "somebody", "someone", "anybody", "anyone", "everyone", "everybody", "he", "she",
    "family", "paramedics", "carers", "gp", "surgery", "theyll", "hell", "shell",
  ]

  /// Whether an answer before this line is taken back. With a day in the line, it is that day.
  var takesBack: Bool { isRetraction && day == nil }

  /// "The third of March 1941, no, hang on, 1942": neither day is taken, and it is asked for again.
  var isTakenBackInside: Bool {
    guard isRetraction, let start = line.hits(of: .retraction).first?.start
    else { return false }
    return (0..<start).contains { !line.isFiller($0) }
  }
}

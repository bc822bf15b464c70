import DialogueModel

extension Chooser {
  /// Words with which a reason begins, which says nothing of its own.
  private static let reasons = ["because", "cause", "cos", "coz", "cus", "since", "achos"]

  /// What else there is to know of the line, beside what it means.
  func notes(
    of kept: [Kept], answers: [String], others: [Hearing.Other], house: [Kept]
  ) -> [Hearing.Note] {
    var notes: [Hearing.Note] = []
    if waits(house) { notes.append(.waits) }
    if answers.count == 1, isOfEach { notes.append(.ofEach) }
    if answers.isEmpty, saysNothingElse(than: others, kept) { notes.append(.onlyOthers) }
    return notes
  }

  /// "Hang on" asks for a moment; "hang on, let us stop there" does not.
  private func waits(_ house: [Kept]) -> Bool {
    let cues = recogniser.cues
    let pauses = house.filter { $0.meaning.name == "pause" }
    return pauses.contains { holds(cues.waiting, $0.match) }
      && !pauses.contains { pause in
        [cues.stopping, cues.goingOnLater].contains { holds($0, pause.match) }
      }
  }

  private func holds(_ cue: Int32, _ match: PatternIndex.Match) -> Bool {
    line.begins(cue, among: match.start..<match.end)
  }

  /// "No to all of them", and not "none of those machines".
  private var isOfEach: Bool {
    line.hits(of: recogniser.cues.eachOfThem).contains { hit in
      line.isEnded(from: hit.end, in: line.clause(of: hit.start).range)
    }
  }

  /// Whether every clause answers other questions, or gives the reason of what does.
  private func saysNothingElse(than others: [Hearing.Other], _ kept: [Kept]) -> Bool {
    guard !others.isEmpty else { return false }
    let spoken = kept.filter { one in others.contains { isSaid(one, for: $0.slot) } }
    return line.clauses.allSatisfy { clause in
      clause.range.allSatisfy { line.isFiller[$0] }
        || spoken.contains { clause.range.contains($0.match.start) }
        || Self.reasons.contains(letters(of: line.words[line.firstContent(of: clause)]))
    }
  }

  // MARK: - Safety that was asked about

  /// Whether what touches safety is only what the open question asks for.
  ///
  /// Asked whether somebody has died, "she died in May" is the answer. Asked for worries, a fear is
  /// one, and so is the bare name of what is feared: "choking". Nobody is named there who chokes.
  func isAskedFor(_ kept: Kept) -> Bool {
    guard let asked = listening.asksAbout else { return false }
    guard SlotDeclaration.isWorry(listening.slot) else { return kept.meaning.name == asked }
    switch kept.meaning.name {
    case asked: return holds(recogniser.cues.frightened, kept.match)
    case "emergency": return isBareName(kept.match)
    default: return false
    }
  }

  private func isBareName(_ match: PatternIndex.Match) -> Bool {
    let cues = recogniser.cues
    let words = line.clause(of: match.start).range
    return match.end - match.start == 1 && !line.has(cues.negation)
      && ![cues.myself, cues.somebody, cues.theirSaying].contains {
        line.begins($0, among: words)
      }
  }
}

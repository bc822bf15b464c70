public import Rehearsal

/// A look back in words: paragraphs, each of which a screen reader can say.
public struct LookBackTelling: Sendable {
  private let back: LookBack
  private let scenario: Scenario
  private var name: String { scenario.personName }

  public init(_ back: LookBack, of scenario: Scenario) {
    self.back = back
    self.scenario = scenario
  }

  /// All of it, in order, but for what she says first.
  ///
  /// - Parameter ratings: The learner's own, from 1 to 5; nil for one that was skipped.
  public func paragraphs(ratings: [Int?]) -> [String] {
    ledger + [meters] + ratios + learnt + honesty + kept + toTry + notFollowed + gaps(ratings)
  }

  // MARK: - The cues

  private var ledger: [String] {
    let cues = back.cues
    guard !cues.isEmpty else { return [] }
    let counts: [(String, Int)] = [
      ("heard", cues.count { $0.standing.hearing >= .heard }),
      ("half heard", cues.count { $0.standing.hearing == .halfHeard }),
      ("missed", cues.count { $0.standing.hearing == .open && $0.standing.missed > 0 }),
      ("left open", cues.count { $0.standing.hearing == .open && $0.standing.missed == 0 }),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    let head =
      "\(name) raised \(cues.count) \(cues.count == 1 ? "worry" : "worries"): "
      + parts.joined(separator: ", ") + "."
    return [head] + cues.flatMap(told)
  }

  /// A worry that nobody heard has words for another time, unless they stand further down.
  private func told(_ line: LookBack.LedgerLine) -> [String] {
    let events = line.events.map { "turn \($0.turn) \($0.kind.rawValue)" }
    let became = events.isEmpty ? "never taken up" : events.joined(separator: ", ")
    let head = "- \(line.cue.line.text) (\(became))"
    let isFurtherDown = back.toTry.contains { $0.cue == line.cue.name }
    guard line.standing.hearing < .heard, !isFurtherDown else { return [head] }
    return [head, "  Words for it another time: \(quoted(line.cue.gently.text))"]
  }

  // MARK: - The meters

  /// Trust and distress as a line of words, and no picture.
  private var meters: String {
    "Trust (0 to 6) began at \(back.start.trust)" + told(.trust) + ". Distress (0 to 6) began at "
      + "\(back.start.distress)" + told(.distress) + "."
  }

  private func told(_ meter: Meter) -> String {
    var moves: [String] = []
    for turn in back.turns where turn.before[meter] != turn.after[meter] {
      moves.append("\(turn.after[meter]) after turn \(turn.number)")
    }
    return moves.isEmpty ? " and stayed there" : ", and was " + moves.joined(separator: ", ")
  }

  private var ratios: [String] {
    let ratios = back.ratios
    return [
      "Over the whole talk: \(ratios.met) of \(ratios.raised) worries met. You asked in "
        + "\(turns(ratios.questions)), told something in \(ratios.tellings), and gave something "
        + "back in \(ratios.reflections)."
    ]
  }

  private func turns(_ count: Int) -> String { count == 1 ? "1 turn" : "\(count) turns" }

  private var learnt: [String] {
    let understood = back.understood.map { "- " + $0.line.text }
    let facts = understood.isEmpty ? [] : ["\(name) understood what you told of this:"] + understood
    guard back.thingsCount > 0 else { return facts }
    let head =
      "Of what \(name) could have told you, you heard \(back.learned.count) of "
      + "\(back.thingsCount) things."
    return [head] + back.learned.map { "- " + $0.line.text } + facts
  }

  // MARK: - Honesty

  private var honesty: [String] {
    guard !back.honesty.isEmpty else { return ["Honesty: nothing that you said was untrue."] }
    return ["Honesty, apart from kindness:"] + back.honesty.map(told)
  }

  private func told(_ note: LookBack.Honesty) -> String {
    let turn = "- Turn \(note.turn), \(quoted(note.words)): "
    let cost =
      note.isFoundOut
      ? ", and is found out afterwards: trust falls by \(Rehearsing.foundOutCost)" : ""
    switch note.kind {
    case .untrue: return turn + "this is not so\(cost). \(note.fact.line.text)"
    case .notToBeHad: return turn + "this cannot be had\(cost). \(note.fact.line.text)"
    case .confidence: return turn + "this was not yours to tell."
    case .leftOut where note.isToldElsewhere:
      return "- Told, and then taken back by what was not so: \(note.fact.line.text)"
    case .leftOut: return "- Not told, and it would have helped: \(note.fact.line.text)"
    }
  }

  // MARK: - Remarks

  private var kept: [String] {
    guard !back.kept.isEmpty else { return [] }
    return ["To keep:"]
      + back.kept.map { kept in
        let met = kept.cue.flatMap(scenario.cue).map { " It met this: \($0.line.text)" } ?? ""
        let from = kept.sources.isEmpty ? "" : " (\(kept.sources.joined(separator: ", ")))"
        return "- Turn \(kept.turn), \(quoted(kept.words)): \(inWords(kept.moment)). "
          + "\(kept.why)\(met)\(from)"
      }
  }

  private var toTry: [String] {
    guard !back.toTry.isEmpty else { return [] }
    return ["To try another way:"] + back.toTry.flatMap(told)
  }

  private func told(_ tried: LookBack.Tried) -> [String] {
    // No second stop behind one that was typed.
    let stop = tried.words.last.map { ".?!…".contains($0) } ?? false ? " " : ". "
    var head = "- Turn \(tried.turn), \(quoted(tried.words))" + stop
    let part = bare(tried.proof) == bare(tried.words) ? "This" : quoted(tried.proof)
    if tried.isQuestion {
      head += "\(part) read to me like \(inWords(tried.moment)). Did you mean it so?"
    } else {
      head += "\(part) was \(inWords(tried.moment))."
    }
    if let cue = tried.cue.flatMap(scenario.cue) { head += " What was open: \(cue.line.text)" }
    // What else was in the turn may have done good: then the harm is what such words can do.
    let hurt = tried.after.trust > tried.before.trust ? "What such words can do: " : ""
    var lines = [head, "  What it did: \(moved(tried)) \(hurt)\(tried.why)"]
    let strengths = ["Gently", "More plainly"]
    for (strength, way) in zip(strengths, tried.ways) {
      lines.append("  \(strength): \(quoted(way))")
    }
    lines.append("  " + told(tried.measure) + " If it was not so, type disagree \(tried.turn).")
    return lines
  }

  private func moved(_ tried: LookBack.Tried) -> String {
    let moves = [Meter.trust, .distress, .anger].compactMap { meter -> String? in
      let (from, to) = (tried.before[meter], tried.after[meter])
      return from == to ? nil : "\(meter.rawValue) went from \(from) to \(to)"
    }
    return moves.isEmpty ? "No meter moved." : moves.joined(separator: ", ").capitalisedFirst + "."
  }

  private func told(_ measure: MomentNote.Measure?) -> String {
    guard let measure, measure.heard > 0 else {
      return "How often this rule is right has not been measured."
    }
    return "On practice lines of our own, this rule was right \(measure.right) times of "
      + "\(measure.heard)."
  }

  private var notFollowed: [String] {
    guard !back.notFollowed.isEmpty else { return [] }
    let numbers = back.notFollowed.map(String.init)
    let turns =
      numbers.count == 1
      ? "turn \(numbers[0])"
      : "turns " + numbers.dropLast().joined(separator: ", ") + " and \(numbers[numbers.count - 1])"
    return ["I did not follow \(turns). That is no fault of yours, and nothing was made of it."]
  }

  // MARK: - The learner and the program

  /// Only where they are two steps apart or more.
  private func gaps(_ ratings: [Int?]) -> [String] {
    let own = back.ratios
    let facts = scenario.facts.count { $0.isKey }
    let understood = back.understood.count { $0.isKey }
    let found: [(what: String, of: String, part: Int, whole: Int)] = [
      ("heard", "worries were heard", own.met, own.raised),
      ("understood", "key facts were understood", understood, facts),
      ("not alone", "steps of trust were there at the end", back.turns.last?.after.trust ?? 0, 6),
    ]
    return zip(ratings, found).compactMap { rating, row in
      guard let rating, row.whole > 0 else { return nil }
      let heard = 1 + row.part * 4 / row.whole
      guard abs(rating - heard) >= 2 else { return nil }
      return "You said \(rating) of 5 for \(row.what); by what I followed, \(row.part) of "
        + "\(row.whole) \(row.of). Which of us saw more?"
    }
  }

  /// Without the stops around it.
  private func bare(_ words: String) -> String { words.filter { !".?!,; ".contains($0) } }

  /// Words as they were typed, cut where they are long.
  private func quoted(_ words: String) -> String {
    let isQuoted = words.count > 1 && words.hasPrefix("\"") && words.hasSuffix("\"")
    let plain = isQuoted ? String(words.dropFirst().dropLast()) : words
    return "“" + (plain.count > 160 ? plain.prefix(160) + "…" : plain) + "”"
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

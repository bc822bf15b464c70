import DialogueModel

/// Says every step from the typed words to the hearing, for whoever writes the rules.
struct Explanation {
  private let chooser: Chooser
  private let recogniser: Recogniser
  private var line: ReadLine { chooser.line }

  init(
    _ recogniser: Recogniser, _ line: ReadLine,
    _ bytes: UnsafeBufferPointer<UInt8>, _ listening: Listening
  ) {
    self.recogniser = recogniser
    chooser = Chooser(recogniser, line, bytes, listening)
  }

  func lines() -> [String] {
    guard !line.words.isEmpty else { return ["words: none"] }
    var lines = ["words: " + chooser.words(line.words.indices.startIndex..<line.words.count)]
    lines += line.words.indices.compactMap(normalisation)
    lines += line.clauses.map(clause)
    lines += candidates()
    lines += points()
    let byPatterns = Correcting(chooser).hearing()
    let weighed = Weighing(chooser).weighed(byPatterns)
    if weighed.answers != byPatterns.answers {
      let answers = list(byPatterns.answers)
      lines.append("weighed: patterns heard \(answers), and the points say otherwise")
    }
    return lines + heard(weighed)
  }

  /// What became of a word before any rule saw it, where that is not plain from the word.
  private func normalisation(_ index: Int) -> String? {
    let word = line.words[index]
    let typed = chooser.words(index..<index + 1)
    let folded = chooser.letters(of: word)
    if word.isMended { return "mended: \(typed) is read as \(recogniser.word(word))" }
    return typed.lowercased() != folded ? "folded: \(typed) is read as \(folded)" : nil
  }

  private func clause(_ clause: Clause) -> String {
    let words = clause.range.map { index in
      let word = line.words[index]
      let typed = chooser.words(index..<index + 1)
      let known = word.number < 0 ? "(\(typed))" : typed
      let doubt = line.words[index].isDoubted ? "?" : ""
      return (line.words[index].negatedBy >= 0 ? "-" : "") + known + doubt
    }
    let scope = clause.scope.isEmpty ? "plain" : clause.scope.names.joined(separator: ", ")
    return "clause: \(words.joined(separator: " ")) [\(scope)]"
  }

  /// One line a meaning and pattern, of all that can be heard here.
  private func candidates() -> [String] {
    var lines: [String] = []
    for match in line.matches where chooser.isListenedFor(match) {
      let meaning = recogniser.meaning(of: match)
      let refusal = chooser.refusal(of: match)
      let verdict = refusal.map { "dropped, \($0)" } ?? "kept"
      let name = meaning.answers.count == 1 ? "\(meaning.answers[0]) \(meaning.name)" : meaning.name
      let words = chooser.words(match.start..<match.end)
      let pattern = recogniser.patternText(of: match)
      let line = "candidate: \(name) from \"\(words)\": \(verdict)  {\(pattern.prefix(60))}"
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  /// What speaks by points for each danger and each choice, where anything does.
  private func points() -> [String] {
    guard chooser.pointsAreAdded else { return [] }
    return (chooser.dangerSums + chooser.choiceSums).filter { !$0.strongest.isEmpty }.map { sum in
      "points: \(sum.subject) \(sum.points), most of them from \"\(chooser.words(sum.strongest))\""
    }
  }

  private func heard(_ hearing: Hearing) -> [String] {
    var lines = ["safety: \(list(hearing.safety))"]
    lines.append(
      "house: \(list(hearing.house))" + (hearing.object.map { " about \"\($0)\"" } ?? ""))
    lines.append("enquiries: \(list(hearing.enquiries))")
    lines.append("answers: \(list(hearing.answers))" + (hearing.isPicked ? ", picked" : ""))
    lines += hearing.others.map { other in
      "also \(other.slot): " + (other.words.map { "\"\($0)\"" } ?? list(other.values))
    }
    if let correction = hearing.correction {
      lines.append(
        "correction: of \(correction.slot ?? "what was said before"), to \(list(correction.values))"
      )
    }
    lines.append("asides: \(list(hearing.asides.map(\.rawValue)))")
    if let date = hearing.date { lines.append("date: \(date)") }
    return lines
  }

  private func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.joined(separator: ", ")
  }
}

import DialogueModel

/// Says every step from the typed words to the hearing, for whoever writes the rules.
struct Explanation {
  private let chooser: Chooser
  private let recogniser: Recogniser
  private let reading: Recogniser.Reading

  init(
    _ recogniser: Recogniser, _ reading: Recogniser.Reading,
    _ bytes: UnsafeBufferPointer<UInt8>, _ listening: Listening
  ) {
    self.recogniser = recogniser
    self.reading = reading
    chooser = Chooser(recogniser, reading, bytes, listening)
  }

  func lines() -> [String] {
    var lines = ["words: " + reading.line.words.indices.map(word).joined(separator: " ")]
    lines += reading.line.clauses.map(clause)
    for match in reading.matches {
      let verdict = chooser.refusal(of: match).map { "dropped: \($0)" } ?? "kept"
      let meaning = recogniser.meaning(of: match)
      let words = chooser.words(match.start..<match.end)
      let slots = meaning.answers.joined(separator: ", ")
      lines.append("candidate: \(meaning.name) (\(slots)) from \"\(words)\": \(verdict)")
    }
    let hearing = chooser.hearing()
    lines.append("safety: \(list(hearing.safety))")
    lines.append(
      "house: \(list(hearing.house))" + (hearing.object.map { " about \"\($0)\"" } ?? ""))
    lines.append("enquiries: \(list(hearing.enquiries))")
    lines.append("answers: \(list(hearing.answers))" + (hearing.isPicked ? ", picked" : ""))
    lines += hearing.others.map { "also \($0.slot): \(list($0.values))" }
    lines.append("asides: \(list(hearing.asides.map(\.rawValue)))")
    if let date = hearing.date { lines.append("date: \(date)") }
    return lines
  }

  private func word(_ index: Int) -> String {
    let word = reading.line.words[index]
    let typed = chooser.words(index..<index + 1)
    let negation = reading.line.negatedBy[index] >= 0 ? "-" : ""
    if word.isMended { return "\(negation)\(typed)→\(recogniser.word(word))" }
    return word.number < 0 ? "\(negation)(\(typed))" : negation + typed
  }

  private func clause(_ clause: Clause) -> String {
    var scope: [String] = []
    if clause.isOfSomebodyElse { scope.append("somebody else") }
    if clause.isPast { scope.append("past") }
    if clause.isIf { scope.append("if") }
    if clause.isQuestion { scope.append("question") }
    let words = chooser.words(clause.start..<clause.end)
    return "clause: \"\(words)\" \(scope.isEmpty ? "plain" : scope.joined(separator: ", "))"
  }

  private func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.joined(separator: ", ")
  }
}

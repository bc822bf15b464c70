import DialogueModel

/// What a line says besides its correction.
extension Correcting {
  /// "Make the place one home, and no to this": what stands in clauses behind the correction answers
  /// the open question.
  func besides(_ correction: Hearing.Correction, _ plain: Hearing) -> [String] {
    guard !correction.values.isEmpty, let named = named(chooser.kept()), line.clauses.count > 1
    else { return [] }
    if let first = answeredFirst(before: named) { return [first] }
    guard plain.answers.count == 1 else { return [] }
    let values = plain.proofs.filter { correction.values.contains($0.meaning) }
    let last = (values.map(\.place.lowerBound) + [named.match.end - 1]).max() ?? 0
    let end = line.clause(of: last).end
    return plain.answers.filter { answer in
      !correction.values.contains(answer)
        && plain.proofs.contains {
          // Without a word that joins, it is the new value: "change it, I don't want it".
          $0.meaning == answer && $0.place.lowerBound >= end
            && isJoined(line.clause(of: $0.place.lowerBound))
            && isSaid(correction, behind: named, before: line.clause(of: $0.place.lowerBound))
        }
    }
  }

  /// "About the heart thing, I've thought on and I don't want it": what is behind is the new value itself
  /// where no other words say it.
  func isSaid(
    _ correction: Hearing.Correction, behind named: Chooser.Kept, before clause: Clause
  ) -> Bool {
    guard let slot = correction.slot, named.match.end < clause.start else { return true }
    return heard(in: named.match.end..<clause.start, for: slot) == correction.values
      || heard(in: 0..<clause.start, for: slot) == correction.values
  }

  /// "Yes for the drip, and by the way the living will thing I said I had, I haven't": what stands in
  /// clauses of its own before a topic answers the open question, if a word joins the two.
  func answeredFirst(before named: Chooser.Kept) -> String? {
    let start = line.clause(of: named.match.start).start
    guard start > 0, isJoined(line.clauses[line.clauseNumber(of: start)]),
      !line.begins(.correction, among: 0..<start), !line.begins(.retraction, among: 0..<start),
      !line.earlier.contains(where: { $0.lowerBound < start })
    else { return nil }
    let values = heard(in: 0..<start, for: listening.slot)
    return values.count == 1 ? values[0] : nil
  }

  func isJoined(_ clause: Clause) -> Bool {
    Self.joining.contains(chooser.letters(of: line.words[clause.start]))
  }

  static let joining = ["and", "an", "also", "ac", "hefyd"]
}

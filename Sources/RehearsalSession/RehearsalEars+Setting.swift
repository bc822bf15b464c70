public import Moments
public import Rehearsal

extension RehearsalEars {
  /// What was said into: her last line, what it raised and asked, and what went before.
  public func setting(in rehearsing: Rehearsing) -> Setting {
    let last = rehearsing.lastLines
    // Where she only looked away, her words before it still stand.
    let spoken =
      last.contains { !$0.text.isEmpty }
      ? last : rehearsing.personsLines.last { !$0.text.isEmpty }.map { [$0] } ?? []
    let inPlay = rehearsing.state.inPlay
    let cues = subjects.cues
    return Setting(
      saidBefore: spoken.map(\.text).joined(separator: " "),
      // What she raised just now comes first, so that a word of two cues means that one.
      cues: cues.filter { inPlay.contains($0.id) } + cues.filter { !inPlay.contains($0.id) },
      asked: asked(rehearsing.askedLately), facts: subjects.facts, secrets: subjects.secrets,
      name: scenario.names.joined(separator: " "),
      earlier: rehearsing.turns.map { turn in
        turn.heard.moments.compactMap { MomentKind(rawValue: $0.name) }
      },
      personsLines: rehearsing.personsLines.map(\.text))
  }

  /// What one turn by itself does, said after a line of the person's.
  public func moments(in turn: String, after line: String) -> [Moment] {
    recogniser.hear(turn, in: setting(after: line))
  }

  /// What one turn by itself was said into.
  ///
  /// - Parameter line: Of the person's; one that is not in the scenario raises nothing that is known.
  public func setting(after line: String) -> Setting {
    let said = scenario.everyUtterance.first { $0.text == line }
    return Setting(
      saidBefore: line, cues: subjects.cues.filter { said?.raises.contains($0.id) ?? false },
      asked: asked(said?.asks ?? []), facts: subjects.facts, secrets: subjects.secrets,
      name: scenario.names.joined(separator: " "))
  }

  private func asked(_ facts: [String]) -> [Subject] {
    subjects.facts.filter { facts.contains($0.id) }.map { Subject(id: $0.id, patterns: $0.told) }
  }
}

public import Rehearsal

/// Whether the ways of meeting a cue that a look back offers do meet it.
///
/// Whoever is told to say a line, says it, and is then not heard, learns that trying is no use.
public enum CueMeeting {
  /// Ids of the lines that do not, said when their cue has just been raised.
  public static func unmet(in scenario: Scenario, by ears: RehearsalEars) -> [String] {
    scenario.cues.flatMap { cue in
      [cue.gently, cue.plainly].filter { line in
        !line.text.isEmpty && !isMet(cue, by: line.text, in: scenario, ears)
      }.map(\.id)
    }
  }

  private static func isMet(
    _ cue: ScenarioCue, by line: String, in scenario: Scenario, _ ears: RehearsalEars
  ) -> Bool {
    var raising =
      scenario.everyUtterance.first { $0.raises.contains(cue.name) }
      ?? Utterance(id: "", speaker: scenario.person, text: "")
    raising.raises = [cue.name]
    var story = scenario
    story.opening = [raising]
    var rehearsing = Rehearsing(story, effects: EffectTable())
    let turn = rehearsing.hear(ears.hear(line, in: rehearsing))
    return turn.cueEvents.contains { event in
      event.cue == cue.name && (event.kind == .heard || event.kind == .explored)
    }
  }
}

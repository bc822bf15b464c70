import Rehearsal
import SourceText

/// The names that one scenario gives, for whoever looks one up.
struct Names {
  let cues: [String]
  let facts: [String]
  let topics: [String]
  let things: [String]
  /// Every moment that can be heard in a turn, by its name.
  let moments: [String]

  init(of file: ScenarioFile, moments: [String]) {
    cues = Names.names(file.section(.cues))
    facts = Names.names(file.section(.facts))
    topics = Names.names(file.section(.topics))
    things = Names.names(file.section(.toLearn))
    self.moments = moments
  }

  private static func names(_ lines: [ScenarioLine]) -> [String] { lines.compactMap(\.name?.text) }
}

import Moments
import Rehearsal

/// What a scenario speaks of, as the recogniser of moments knows it.
struct ScenarioSubjects: Sendable {
  let cues: [Subject]
  let topics: [Subject]
  let secrets: [Subject]
  let facts: [Moments.Fact]

  /// - Parameter recogniser: Knows which words say no.
  init(_ scenario: Scenario, _ recogniser: MomentRecogniser) {
    let forms = WordForms(recogniser.book.concepts)
    cues = scenario.cues.map { Subject(id: $0.name, patterns: $0.words.map(forms.widened)) }
    topics = scenario.topics.map {
      Subject(id: $0.name, patterns: $0.patterns.map(forms.widened))
    }
    secrets = scenario.facts.filter { $0.standing == .secret }.map {
      Subject(id: $0.name, patterns: $0.told)
    }
    func withItsNegation(_ pattern: String) -> String {
      ScenarioSubjects.withItsNegation(pattern, recogniser)
    }
    facts = scenario.facts.filter { $0.standing != .secret }.map { fact in
      Moments.Fact(
        id: fact.name, standing: fact.standing.heard, isKey: fact.isKey,
        told: fact.told.map(withItsNegation), untrue: fact.untrue.map(withItsNegation))
    }
  }

  /// A pattern that says no itself is about words that are negated: "would not bring you back".
  private static func withItsNegation(
    _ pattern: String, _ recogniser: MomentRecogniser
  ) -> String {
    let parts = pattern.split { " |-".contains($0) }
    let saysNo = parts.contains { recogniser.worded(String($0)).isOnly(["own-negation"]) }
    return saysNo ? "[either] " + pattern : pattern
  }

  /// The concepts that the patterns of a scenario name, without their `@`.
  static func conceptsNamed(in scenario: Scenario) -> [String] {
    let patterns =
      scenario.cues.flatMap(\.words) + scenario.topics.flatMap(\.patterns)
      + scenario.facts.flatMap { $0.told + $0.untrue }
    return patterns.flatMap { $0.split { " |".contains($0) } }.filter { $0.hasPrefix("@") }
      .map { String($0.dropFirst()) }
  }
}

extension Scenario {
  /// Everything that is written in it.
  var story: [String] {
    let lines = brief.map(\.text) + facts.map(\.line.text) + everyUtterance.map(\.text)
    return [about] + names + others.map(Scenario.written) + lines
  }
}

extension ScenarioFact.Standing {
  fileprivate var heard: Moments.Fact.Standing {
    switch self {
    case .known, .secret: .known
    case .unknown: .unknown
    case .unavailable: .notAvailable
    }
  }
}

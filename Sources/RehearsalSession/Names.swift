public import Moments
public import Rehearsal

extension Scenario {
  /// As people write it: `Margaret` for `MARGARET`.
  public var personName: String { Scenario.written(person) }

  static func written(_ name: String) -> String {
    name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }
}

extension Utterance {
  /// `MARGARET (holding up a form): I found this.`
  public var told: String {
    let who = speaker + (manner.isEmpty ? "" : " (\(manner))")
    return text.isEmpty ? who : who + ": " + text
  }
}

extension MomentNote {
  /// What a rule of the recogniser lets be said.
  public init(_ rule: MomentRule, measure: Measure?) {
    self.init(
      name: rule.kind.rawValue, why: rule.why, sources: rule.sources, instead: rule.instead,
      isSlip: rule.kind.isNegative, mayBeQuoted: rule.precision == .quoted, measure: measure)
  }
}

/// `false reassurance` for `false-reassurance`.
func inWords(_ moment: String) -> String {
  switch moment {
  case "heard a worry": "hearing a worry"
  case "explored a worry": "asking on about a worry"
  case "takes-space": "passing over a worry"
  case "echoes-cue": "giving back their word"
  case "acknowledges-feeling": "naming a feeling"
  case "meets-anger": "taking anger seriously"
  case "repairs": "putting a slip right"
  case "respects": "respect for what was done"
  case "stays": "staying with them"
  case "support": "care that goes on"
  case "pauses": "leaving room"
  case "warns": "a warning before the news"
  case "says-plainly": "plain words for death"
  case "asks-what-they-know": "asking what they know"
  case "asks-what-matters": "asking what matters"
  case "asks-permission": "asking leave"
  case "uses-name": "using their name"
  case "honest-limit": "saying what cannot be had, and what can"
  case "honest-uncertainty": "saying what is not known"
  case "explains-dnacpr-scope": "saying what the form is not about"
  case "relieves-relative": "taking a weight from a relative"
  case "gives-then-takes": "giving room and taking it back"
  case "minimises": "making it smaller"
  case "abandons": "something that sounds as if care stopped"
  case "steers": "a choice with one decent answer"
  case "my-story": "a story of your own"
  case "argues": "arguing"
  case "defends": "defending the team"
  case "lectures": "a run of facts"
  case "evasive": "not answering"
  case "statistics-load": "many figures at once"
  case "stacks-questions": "many questions at once"
  case "nuisance": "making them feel that they ask too much"
  case "not-our-job": "turning them away"
  case "over-promises": "a promise that nobody can be sure to keep"
  case "breaches-confidence": "telling what is somebody else's"
  case "depersonalises": "calling a person by a bed or an illness"
  default: moment.split(separator: "-").joined(separator: " ")
  }
}

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
  case "takes-space": "passing over a worry"
  case "echoes-cue": "giving back her word"
  default: moment.split(separator: "-").joined(separator: " ")
  }
}

/// `once`, `twice`, `3 times`.
func times(_ count: Int) -> String {
  switch count {
  case 1: "once"
  case 2: "twice"
  default: "\(count) times"
  }
}

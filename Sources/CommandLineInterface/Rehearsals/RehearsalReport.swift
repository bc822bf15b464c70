import Rehearsal
import StrictJSON

/// What `--report` writes, at the learner's wish and nowhere else.
enum RehearsalReport {
  static func json(of played: Rehearsing) -> JSONValue {
    let scenario = played.scenario
    let feelings = played.state.feelings
    return .object([
      JSONMember("scenario", .string(scenario.id)),
      JSONMember("ending", .string(played.ending ?? "")),
      JSONMember("trust", .integer(feelings.trust)),
      JSONMember("distress", .integer(feelings.distress)),
      JSONMember("anger", .integer(feelings.anger)),
      JSONMember("cues", .array(cues(of: played))),
      JSONMember("learned", .array(played.state.learned.map { .string($0) })),
      JSONMember("moments", .array(moments(of: played))),
      JSONMember("honesty", .array(honesty(of: played))),
    ])
  }

  static func cues(of played: Rehearsing) -> [JSONValue] {
    zip(played.scenario.cues, played.state.cues).map { cue, standing in
      .object([
        JSONMember("id", .string(cue.name)), JSONMember("state", .string(standing.inWords)),
      ])
    }
  }

  private static func moments(of played: Rehearsing) -> [JSONValue] {
    played.turns.flatMap { turn in
      turn.heard.moments.map { moment in
        .object([
          JSONMember("turn", .integer(turn.number)), JSONMember("moment", .string(moment.name)),
          JSONMember("words", .string(moment.words)),
        ])
      }
    }
  }

  private static func honesty(of played: Rehearsing) -> [JSONValue] {
    LookBack(on: played, notes: []).honesty.map { note in
      .object([
        JSONMember("kind", .string(note.kind.rawValue)),
        JSONMember("turn", note.turn > 0 ? .integer(note.turn) : .null),
        JSONMember("fact", .string(note.fact.name)), JSONMember("words", .string(note.words)),
      ])
    }
  }
}

extension CueStanding {
  /// As a report has it.
  var inWords: String {
    switch hearing {
    case .notRaised: "not-raised"
    case .open: missed > 0 ? "missed" : "open"
    case .halfHeard: "half-heard"
    case .heard: "heard"
    case .explored: "explored"
    }
  }
}

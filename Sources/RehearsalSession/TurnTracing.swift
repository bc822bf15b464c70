public import Rehearsal

/// Why she answered as she did: the moments with their words, the changes with their rules, and
/// what answered.
public enum TurnTracing {
  /// One line each, for `/why`.
  public static func lines(_ turn: PlayedTurn, of scenario: Scenario) -> [String] {
    guard turn.heard.isUnderstood else {
      return [
        "Turn \(turn.number): I did not follow it. It changed nothing, and is not counted."
      ]
    }
    var lines = ["Turn \(turn.number):"]
    for moment in turn.heard.moments {
      let cue = moment.cue.map { ", of the cue \($0)" } ?? ""
      lines.append("- heard \(moment.name) in “\(moment.words)”\(cue)")
    }
    lines += turn.heard.told.map { "- told the fact \($0)" }
    lines += turn.heard.untrue.map { "- said what is not so of \($0.fact): “\($0.words)”" }
    lines += turn.heard.topics.map { "- asked about the topic \($0)" }
    lines += turn.cueEvents.map { "- the cue \($0.cue) was \($0.kind.rawValue)" }
    lines += turn.newlyUnderstood.map { "- the fact \($0) was understood" }
    lines += turn.reasons.map(told)
    lines.append(
      "- trust \(turn.before.trust) to \(turn.after.trust), distress \(turn.before.distress) to "
        + "\(turn.after.distress), anger \(turn.before.anger) to \(turn.after.anger), load "
        + "\(turn.before.load) to \(turn.after.load)")
    lines.append("- " + answered(turn, scenario))
    return lines
  }

  private static func told(_ reason: Reason) -> String {
    let rule = reason.line > 0 ? " (effects.table, line \(reason.line))" : ""
    let faded = reason.isFaded ? ", said again" : ""
    return "- \(reason.cause)\(faded): \(reason.change.told)\(rule)"
  }

  private static func answered(_ turn: PlayedTurn, _ scenario: Scenario) -> String {
    let ids = turn.reply.map(\.id).joined(separator: ", ")
    switch turn.answer {
    case .block(let line):
      return "\(ids) answered, from the block in line \(line) of \(scenario.id).rehearsal"
    case .returns(let cue): return "\(ids) answered: the cue \(cue) was passed over, and came back"
    case .breaks(let cue): return "\(ids) answered: the cue \(cue) was passed over once too often"
    case .stance(let stance): return "\(ids) answered: the stance is \(stance.rawValue)"
    case .notUnderstood: return "\(ids) answered, because it was not followed"
    case .nothing: return "nothing was left to say"
    }
  }
}

extension Change {
  fileprivate var told: String {
    var parts: [String] = []
    for meter in Meter.allCases {
      let steps = steps[meter]
      if steps != 0 { parts.append("\(meter.rawValue) \(steps > 0 ? "up" : "down") \(abs(steps))") }
    }
    parts += cleared.map { "\($0.rawValue) to 0" }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }
}

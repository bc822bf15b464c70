import DialogueEngine
import DialogueModel

/// Stop, help, back and a person are one word away, wherever somebody is.
enum TheWayOutIsAlwaysThere: Promise {
  static let name = "the-way-out-is-always-there"
  static let sentence = "Stop, help, back and person work at every prompt."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    if turn.input == .left {
      return turn.after.isOver ? nil : "the line was closed, and it went on"
    }
    switch turn.house {
    case "pause": return turn.after.isOver ? nil : "stop was typed, and it went on"
    case "help": return answered(turn, by: .help, map)
    case "person": return answered(turn, by: .person, map)
    case "go-back": return back(turn, map)
    default: return nil
    }
  }

  /// The rule's words, and then the same question again.
  private static func answered(_ turn: Turn, by rule: HouseRuleName, _ map: BookMap) -> String? {
    guard turn.said.contains(where: { map.isSaid($0, by: rule) }) else {
      return "\(rule.rawValue) was asked for, and there was none"
    }
    guard let open = turn.before.open else { return nil }
    return turn.after.open?.isSame(as: open) == true
      ? nil : "after \(rule.rawValue), the question was not asked again"
  }

  private static func back(_ turn: Turn, _ map: BookMap) -> String? {
    if turn.before.aside != nil {
      return turn.after.aside == nil || turn.effects.contains(.turned(.back))
        ? nil : "back did not lead out of \(turn.before.aside?.rawValue ?? "")"
    }
    if turn.said.contains(where: { map.isSaid($0, by: .nothingToChange) }) { return nil }
    let slot = turn.effects.compactMap { effect -> String? in
      if case .turned(.to(let slot)) = effect { slot } else { nil }
    }.first
    // What is to be looked at again comes first; the question before is still gone back to.
    guard let slot, turn.after.open?.slot == slot || turn.after.reopened == slot else {
      return "back led nowhere"
    }
    return nil
  }
}

import DialogueEngine
import DialogueModel

/// After one heavy part the next is not begun of itself: it is said that it is hard, and the
/// person chooses.
enum OneHeavyStretchASitting: Promise {
  static let name = "one-heavy-stretch-a-sitting"
  static let sentence =
    "There is one heavy part in a sitting at the most, unless the person asks to go on."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    guard !turn.before.heavyTopics.isEmpty else { return nil }
    for asking in turn.asked {
      if case .crossroads(let next) = asking.kind, map.script.topic(next)?.weight == .heavy,
        turn.before.open?.isSame(as: asking) != true, !isWarned(turn, map)
      {
        return "\(next) was offered after another heavy part without a warning"
      }
      if case .question = asking.kind, let topic = map.script.topic(asking: asking.slot),
        topic.weight == .heavy, turn.before.topic != topic.id, !isChosen(turn),
        !isReturn(to: topic, turn)
      {
        return "\(topic.id) was begun after another heavy part, and nobody asked for it"
      }
    }
    return nil
  }

  private static func isWarned(_ turn: Turn, _ map: BookMap) -> Bool {
    turn.said.contains { map.isSaid($0, by: .heavyAhead) } || turn.effects.contains(.turned(.back))
  }

  /// Whether the person said where to go on.
  private static func isChosen(_ turn: Turn) -> Bool {
    switch turn.before.open?.kind {
    case .crossroads: ["go-on", "yes"].contains(turn.heard?.values.first) || isBack(turn)
    case .answers, .topics: turn.heard?.values.count == 1
    case .question, .confirm, .whichOf: isBack(turn)
    case nil: false
    }
  }

  /// Whether the part was left in the middle for an answer of before, which is put right now.
  private static func isReturn(to topic: Dialogue, _ turn: Turn) -> Bool {
    turn.before.returnTopic == topic.id
  }

  private static func isBack(_ turn: Turn) -> Bool { turn.house == "go-back" }
}

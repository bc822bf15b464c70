import DialogueEngine
import DialogueModel

/// What was not followed three times is let go: the words are kept, and nothing is asked again.
///
/// A danger that is said again at its own question is no new one: it counts like a miss.
enum NeverAFourthTime: Promise {
  static let name = "never-a-fourth-time"
  static let sentence = "What is not understood is asked three times at the most."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    if let asking = turn.asked.first(where: { $0.misses > 2 }) {
      return "\(asking.slot) was asked a fourth time"
    }
    if isSaidAgain(turn), let rule = turn.before.aside, turn.effects.contains(.turned(.aside(rule)))
    {
      return "\(rule.rawValue) was begun anew at its own question"
    }
    guard turn.isUnclear && !isAskedAtReading(turn) || isSaidAgain(turn),
      let open = turn.before.open, open.misses >= 2,
      let next = turn.after.open, !turn.after.isOver, turn.before.aside == turn.after.aside,
      next.slot == open.slot, !open.slot.isEmpty
    else { return nil }
    return "\(open.slot) was asked again after the third time"
  }

  /// Whoever asks something where an answer is read back was understood: it waits for a yes or a no.
  private static func isAskedAtReading(_ turn: Turn) -> Bool {
    guard case .confirm? = turn.before.open?.kind else { return false }
    return turn.heard?.isOnlyQuestion ?? false
  }

  private static func isSaidAgain(_ turn: Turn) -> Bool {
    guard let rule = turn.before.aside, turn.before.open?.kind == .question else { return false }
    return turn.heard?.safety.first == rule.rawValue
  }
}

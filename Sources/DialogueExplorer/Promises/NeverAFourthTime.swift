import DialogueEngine

/// What was not followed three times is let go: the words are kept, and nothing is asked again.
public enum NeverAFourthTime: Promise {
  public static let name = "never-a-fourth-time"
  public static let sentence = "What is not understood is asked three times at the most."

  public static func fault(in turn: Turn, of map: BookMap) -> String? {
    if let asking = turn.asked.first(where: { $0.misses > 2 }) {
      return "\(asking.slot) was asked a fourth time"
    }
    guard turn.isUnclear, let open = turn.before.open, open.misses >= 2,
      let next = turn.after.open, !turn.after.isOver, turn.before.aside == turn.after.aside,
      next.slot == open.slot, !open.slot.isEmpty
    else { return nil }
    return "\(open.slot) was asked again after the third time"
  }
}

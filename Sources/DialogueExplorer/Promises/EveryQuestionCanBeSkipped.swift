import DialogueEngine
import DialogueModel

/// A question can be left in each way that there is, and which way it was is kept.
///
/// "I do not know how to say it" is met with help the first time, and lets go the second.
enum EveryQuestionCanBeSkipped: Promise {
  static let name = "every-question-can-be-skipped"
  static let sentence = "Every question can be left, with every house answer."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    guard let open = turn.before.open, let reason = turn.house.flatMap(HouseAnswer.init),
      lets(go: open, reason, turn)
    else { return nil }
    if let next = turn.after.open, !turn.after.isOver, next.isSame(as: open),
      turn.before.aside == turn.after.aside, !turn.effects.contains(.turned(.back))
    {
      return "\(open.slot) was asked again after it was left"
    }
    guard turn.before.aside == nil, isAboutSlot(open) else { return nil }
    let isKept = turn.effects.contains(.setAside(slot: open.slot, reason))
    return isKept ? nil : "it was not kept that \(open.slot) was left"
  }

  private static func lets(go open: Asking, _ reason: HouseAnswer, _ turn: Turn) -> Bool {
    switch reason {
    case .notNow, .preferNotToSay: true
    case .notSureHowToSay: open.misses > 0 || open.kind != .question
    case .pause, .goBack, .why, .repeat, .explain, .person: false
    }
  }

  private static func isAboutSlot(_ open: Asking) -> Bool {
    switch open.kind {
    case .question, .confirm, .whichOf: true
    case .crossroads, .answers, .topics: false
    }
  }
}

extension Asking {
  /// Whether the same thing is asked, however often it was missed.
  func isSame(as other: Asking) -> Bool {
    guard slot == other.slot else { return false }
    switch (kind, other.kind) {
    case (.question, .question), (.confirm, .confirm), (.whichOf, .whichOf), (.topics, .topics),
      (.answers, .answers):
      return true
    case (.crossroads(let next), .crossroads(let before)): return next == before
    default: return false
    }
  }
}

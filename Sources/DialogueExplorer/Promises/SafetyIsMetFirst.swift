import DialogueEngine
import DialogueModel

/// What touches safety is met before anything else that the same line may hold.
enum SafetyIsMetFirst: Promise {
  static let name = "safety-is-met-first"
  static let sentence = "What touches safety is met before anything else, at every question."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    guard let first = turn.heard?.safety.first, let rule = HouseRuleName(rawValue: first) else {
      return nil
    }
    guard let said = turn.said.first, map.isSaid(said, by: rule) else {
      return "\(first) was heard, and something else was said first"
    }
    let keepsChoice = turn.effects.contains { effect in
      // What is noted of the danger itself is no answer to anything.
      guard case .kept(let answer) = effect, answer.choice != nil,
        !SlotDeclaration.isNeverAsked(answer.slot)
      else { return false }
      // A danger that is said again answers the question about it.
      return turn.before.aside != rule || answer.slot != turn.before.open?.slot
    }
    return keepsChoice ? "\(first) was heard, and a choice was kept from the same line" : nil
  }
}

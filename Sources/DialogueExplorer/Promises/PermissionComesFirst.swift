import DialogueEngine
import DialogueModel

/// Nobody is asked about CPR, about dying or about what comes after who did not say yes to it.
///
/// Whoever answered such a question before, or spoke of it unasked, has opened the door.
enum PermissionComesFirst: Promise {
  static let name = "permission-comes-first"
  static let sentence =
    "CPR, treatments, dying and death are spoken of only with permission, or in the person's words."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    for asking in turn.asked {
      guard case .question = asking.kind, !SlotDeclaration.isLocal(asking.slot),
        let topic = map.script.topic(asking: asking.slot), topic.weight == .heavy
      else { continue }
      guard let permission = map.permission(of: topic) else {
        return "\(topic.id) is heavy, and asks for no permission"
      }
      if !isGiven(permission, turn.after), !isOpened(asking.slot, turn) {
        return "\(asking.slot) was asked without permission"
      }
    }
    return fault(ofLinesIn: turn, map)
  }

  private static func fault(ofLinesIn turn: Turn, _ map: BookMap) -> String? {
    for id in turn.said {
      guard let place = map.place(of: id), place.isStatement, let topic = place.topic else {
        continue
      }
      if topic.weight == .heavy {
        guard !place.isInvitation, !isAboutAnAnswer(turn) else { continue }
        guard let permission = map.permission(of: topic), isGiven(permission, turn.after) else {
          return "\(id) was said without permission"
        }
      } else if let word = weighty.first(where: { place.line.says($0) }) {
        return "\(id) says \(word) outside a part that asks first"
      }
    }
    return nil
  }

  /// What is said when an answer of before is changed.
  private static func isAboutAnAnswer(_ turn: Turn) -> Bool {
    turn.before.open.map { turn.before.answer(to: $0.slot) != nil } ?? false
  }

  private static func isGiven(_ slot: String, _ state: State) -> Bool {
    state.answer(to: slot)?.choice == "yes"
  }

  private static func isOpened(_ slot: String, _ turn: Turn) -> Bool {
    turn.before.answer(to: slot) != nil || turn.before.left[slot] != nil
      || turn.before.open?.slot == slot
      || turn.before.open?.waiting.contains { $0.slot == slot } == true
      || turn.heard?.others.contains { $0.slot == slot } == true
  }

  /// Words that nobody should meet unwarned.
  private static let weighty = ["CPR", "DNACPR", "ReSPECT", "resuscitation"]
}

extension Line {
  fileprivate func says(_ word: String) -> Bool {
    wording.pieces.contains { if case .text(let text) = $0 { text.contains(word) } else { false } }
  }
}

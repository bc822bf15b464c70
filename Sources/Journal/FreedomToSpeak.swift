import DialogueEngine
import DialogueModel

/// Whether something that was typed speaks against drafting a refusal: it has to be the person's own
/// wish. It stays on this computer, and no plan that is given away holds a word of it.
struct FreedomToSpeak: Sendable {
  /// It sounded as if somebody presses them, and they were not alone on another day since.
  private var isPressed = false
  /// They said that somebody tells them what to put.
  private var isTold = false
  /// They would rather be on their own.
  private(set) var wantsToBeAlone = false

  var isInDoubt: Bool { isPressed || isTold || wantsToBeAlone }

  mutating func note(_ answer: Answer) {
    switch answer.slot {
    case SlotDeclaration.pressed: isPressed = true
    case SlotDeclaration.speaksFreely: wantsToBeAlone = answer.choice == "no"
    case SlotDeclaration.ownDecision: isTold = answer.choice == "no"
    case SlotDeclaration.alone where answer.choice == "yes":
      isPressed = false
      wantsToBeAlone = false
    default: break
    }
  }
}

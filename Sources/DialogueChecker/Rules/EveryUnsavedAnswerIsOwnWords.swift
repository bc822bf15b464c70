import DialogueLanguage
import DialogueModel
import SourceText

/// What is not kept can decide nothing later, so that there is nothing to choose.
enum EveryUnsavedAnswerIsOwnWords: Rule {
  static let code = "D311"

  static func check(_ library: Library, _ report: Report) {
    for step in library.questions {
      guard let unsaved = step.line.child(.unsaved), let slot = step.line.name else { continue }
      let isOwnWords = step.line.child(.ownWords) != nil && step.line.child(.choice) == nil
      if !isOwnWords || !SlotDeclaration.isLocal(slot.text) {
        report.add(step.file, unsaved.span, .isKept)
      }
    }
  }
}

extension Message {
  fileprivate static let isKept = Message(
    "`Not kept` stands below a question whose answer is kept",
    "Ask for a slot whose name begins with `local-`, with `In their own words` and no choices.")
}

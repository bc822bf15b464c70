import DialogueLanguage
import DialogueModel
import SourceText

/// A misspelt slot is found when a dialogue is checked, and not when a person is typing.
enum EverySlotIsKnown: Rule {
  static let code = "D301"

  static func check(_ library: Library, _ report: Report) {
    func check(_ slot: Phrase, _ file: SyntaxFile) {
      guard !library.isKnown(slot.text) else { return }
      report.add(file, slot.span, .unknownSlot(slot.text, library.slotNames))
    }
    for step in library.steps {
      switch step.line.kind {
      case .question, .change: step.line.name.map { check($0, step.file) }
      case .restsOn: step.line.text?.parts(by: ",").forEach { check($0, step.file) }
      case .lookAgain: step.line.text.map { check($0, step.file) }
      case .condition, .needs:
        for comparison in step.line.comparisons where comparison.slot.text != "age" {
          check(comparison.slot, step.file)
        }
      default: break
      }
    }
  }
}

extension Message {
  fileprivate static func unknownSlot(_ slot: String, _ names: [String]) -> Message {
    Message(
      "the plan has no slot `\(slot)`", near: slot, in: names,
      or: "Use a slot of the plan, or one whose name begins with `local-`.")
  }
}

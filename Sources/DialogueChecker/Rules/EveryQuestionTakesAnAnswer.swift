import DialogueLanguage
import DialogueModel
import SourceText

/// A question that takes no answer can only be left.
enum EveryQuestionTakesAnAnswer: Rule {
  static let code = "D309"

  static func check(_ library: Library, _ report: Report) {
    for step in library.questions {
      guard let slot = step.line.name, library.isKnown(slot.text),
        step.line.child(.choice) == nil, step.line.child(.ownWords) == nil,
        library.slots[slot.text]?.answer != .date
      else { continue }
      report.add(step.file, step.line.span, .noAnswer)
    }
  }
}

extension Message {
  fileprivate static let noAnswer = Message(
    "this question takes no answer",
    "Write choices such as `1. LABEL  means VALUE  [id]` below it, or `In their own words`.")
}

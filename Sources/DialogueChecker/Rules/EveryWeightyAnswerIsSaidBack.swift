import DialogueLanguage
import DialogueModel
import SourceText

/// What somebody else may act on, when the person cannot speak, was heard and confirmed.
enum EveryWeightyAnswerIsSaidBack: Rule {
  static let code = "D402"

  static func check(_ library: Library, _ report: Report) {
    for step in library.questions {
      guard let slot = step.line.name?.text, library.slots[slot]?.isWeighty == true,
        step.line.child(.sayBack) == nil
      else { continue }
      report.add(step.file, step.line.span, .notSaidBack(slot))
    }
  }
}

extension Message {
  fileprivate static func notSaidBack(_ slot: String) -> Message {
    Message(
      "the weighty answer to `\(slot)` is not said back",
      "Write `Say back: … {answer} … Is that right?  [id]` below the question.")
  }
}

import DialogueLanguage
import SourceText

/// Nobody can confirm an answer that they do not see.
enum EverySayingBackHoldsTheAnswer: Rule {
  static let code = "D403"

  static func check(_ library: Library, _ report: Report) {
    for step in library.steps where step.line.kind == .sayBack {
      guard let text = step.line.text, !text.gaps.contains(where: { $0.text == "answer" }) else {
        continue
      }
      report.add(step.file, text.span, .noAnswer)
    }
  }
}

extension Message {
  fileprivate static let noAnswer = Message(
    "the answer is not said back", "Write the gap `{answer}` where the answer belongs.")
}

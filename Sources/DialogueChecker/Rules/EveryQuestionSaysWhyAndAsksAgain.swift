import DialogueLanguage
import SourceText

/// Whoever is asked may ask why, and may need to hear it in other words.
enum EveryQuestionSaysWhyAndAsksAgain: Rule {
  static let code = "D401"

  static func check(_ library: Library, _ report: Report) {
    for step in library.questions {
      for kind in [LineKind.why, .askAgain] where step.line.child(kind) == nil {
        report.add(step.file, step.line.span, .missing(kind))
      }
    }
  }
}

extension Message {
  fileprivate static func missing(_ kind: LineKind) -> Message {
    Message(
      "this question has no `\(kind.rawValue):`",
      "Write `\(kind.form)` below it, as every question can be answered with a question.")
  }
}

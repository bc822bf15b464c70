import DialogueLanguage
import DialogueModel
import SourceText

/// Numbers about how things go for people are told to those who said that they want them.
enum StatisticsWaitForPermission: Rule {
  static let code = "D407"

  static func check(_ library: Library, _ report: Report) {
    library.forEachLine { file, line in
      guard line.kind == .means, let gap = statistic(in: line, library) else { return }
      report.add(file, gap.span, .inTheGlossary(gap.text))
    }
    for step in library.steps where step.line.kind.isSeen {
      guard let gap = statistic(in: step.line, library), !isAllowed(step) else { continue }
      report.add(step.file, gap.span, .unasked(gap.text))
    }
  }

  private static func statistic(in line: SyntaxLine, _ library: Library) -> Phrase? {
    line.text?.gaps.first { gap in
      library.facts[gap.text]?.contains { $0.line.child(.statistic)?.text?.text == "yes" } == true
    }
  }

  private static func isAllowed(_ step: Library.Step) -> Bool {
    step.conditions.contains { condition in
      SlotDeclaration.isPermission(condition.slot.text) && condition.values.map(\.text) == ["yes"]
        && { if case .isOneOf = condition.test { true } else { false } }()
    }
  }
}

extension Message {
  fileprivate static func unasked(_ fact: String) -> Message {
    Message(
      "the number `\(fact)` is told unasked",
      "Say it below `If X-permission is yes`, with a question before it that asks.")
  }

  fileprivate static func inTheGlossary(_ fact: String) -> Message {
    Message("the number `\(fact)` is told to whoever asks for a word", "Say it without the number.")
  }
}

import DialogueLanguage
import SourceText

/// Below two conditions that cannot hold together nothing is ever said.
enum NoConditionContradictsAnother: Rule {
  static let code = "D307"

  static func check(_ library: Library, _ report: Report) {
    for step in library.steps where step.line.kind == .condition {
      var outer = step.conditions
      for comparison in step.line.comparisons {
        if let other = outer.first(where: { contradicts($0, comparison) }) {
          report.add(
            step.file, comparison.span, .contradiction(step.file.source.text(at: other.span)))
        }
        outer.append(comparison)
      }
    }
  }

  private static func contradicts(_ one: Comparison, _ other: Comparison) -> Bool {
    one.slot.text == other.slot.text
      && (excludes(one.test, other.test) || excludes(other.test, one.test))
  }

  private static func excludes(_ one: Comparison.Test, _ other: Comparison.Test) -> Bool {
    switch (one, other) {
    case (.isOneOf(let values), .isOneOf(let others)):
      !values.contains { value in others.contains { $0.text == value.text } }
    case (.isOneOf(let values), .isNot(let value)):
      values.allSatisfy { $0.text == value.text }
    case (.isOneOf, .isNotAnswered), (.isOneOf, .isLeft), (.isAnswered, .isNotAnswered),
      (.isAnswered, .isLeft):
      true
    case (.isBelow(let below), .isOrMore(let least)): least >= below
    default: false
    }
  }
}

extension Message {
  fileprivate static func contradiction(_ other: String) -> Message {
    Message(
      "this cannot hold where `\(other)` holds",
      "Move it out from below the other condition, or change one of them.")
  }
}

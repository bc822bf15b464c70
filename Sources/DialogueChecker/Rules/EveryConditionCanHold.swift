import DialogueLanguage
import DialogueModel
import SourceText

/// A condition on an answer that nobody can give hides whatever stands below it.
enum EveryConditionCanHold: Rule {
  static let code = "D304"

  static func check(_ library: Library, _ report: Report) {
    for step in library.steps where step.line.kind == .condition {
      for comparison in step.line.comparisons { check(comparison, step.file, library, report) }
    }
    for step in library.steps where step.line.kind == .change {
      guard let slot = step.line.name?.text, let value = step.line.value,
        let values = library.values(of: slot), !values.contains(value.text)
      else { continue }
      report.add(step.file, value.span, .impossible(value.text, slot, values))
    }
    for file in library.files(.dialogue) {
      for needs in file.lines(.scene).flatMap({ $0.children(.needs) }) {
        for comparison in needs.comparisons { check(comparison, file, library, report) }
      }
    }
  }

  private static func check(
    _ comparison: Comparison, _ file: SyntaxFile, _ library: Library, _ report: Report
  ) {
    let slot = comparison.slot.text
    switch comparison.test {
    case .isBelow, .isOrMore:
      if slot != "age" { report.add(file, comparison.span, .noNumber(slot)) }
    case .isOneOf, .isNot:
      if slot == "age" { return report.add(file, comparison.span, .ageIsANumber) }
      guard library.isKnown(slot) else { return }
      guard let values = library.values(of: slot) else {
        if library.slots[slot] != nil { report.add(file, comparison.span, .noValues(slot)) }
        return
      }
      for value in comparison.values where !values.contains(value.text) {
        report.add(file, value.span, .impossible(value.text, slot, values))
      }
    case .isAnswered, .isNotAnswered, .isLeft: break
    }
  }
}

extension Message {
  fileprivate static func impossible(
    _ value: String, _ slot: String, _ values: [String]
  ) -> Message {
    Message(
      "`\(slot)` is never `\(value)`", near: value, in: values,
      or: "It can be \(list(values.map { "`\($0)`" }, "or")).")
  }

  fileprivate static func noValues(_ slot: String) -> Message {
    Message(
      "the answers to `\(slot)` are not from a list",
      "Ask whether it `is answered`, `is not answered` or `is left`.")
  }

  fileprivate static func noNumber(_ slot: String) -> Message {
    Message("`\(slot)` is no number", "Only `age` can be compared with a number.")
  }

  fileprivate static let ageIsANumber = Message(
    "`age` is a number", "Write `age is below 18` or `age is 18 or more`.")
}

import DialogueLanguage
import SourceText

/// Whoever types 3 must get what stands at 3.
enum EveryChoiceHasItsNumber: Rule {
  static let code = "D303"

  static func check(_ library: Library, _ report: Report) {
    for step in library.questions {
      var values: Set<String> = []
      for (index, choice) in step.line.children(.choice).enumerated() {
        if let number = choice.name, number.text != String(index + 1) {
          report.add(step.file, number.span, .number(number.text, index + 1))
        }
        if let value = choice.value, !values.insert(value.text).inserted {
          report.add(step.file, value.span, .sameValue(value.text))
        }
      }
    }
  }
}

extension Message {
  fileprivate static func number(_ written: String, _ number: Int) -> Message {
    Message("choice \(written) stands where \(number) should", "Number it \(number).")
  }

  fileprivate static func sameValue(_ value: String) -> Message {
    Message("two choices mean `\(value)`", "Keep one, or give the other its own value.")
  }
}

import DialogueLanguage
import DialogueModel
import SourceText

/// What a choice means must be something that the plan can hold.
enum EveryChoiceIsAValueOfItsSlot: Rule {
  static let code = "D302"

  static func check(_ library: Library, _ report: Report) {
    for step in library.questions {
      guard let slot = step.line.name?.text, let declaration = library.slots[slot] else { continue }
      for choice in step.line.children(.choice) {
        guard let value = choice.value else { continue }
        guard case .choice(let values) = declaration.answer else {
          report.add(step.file, choice.span, .notChosen(slot))
          continue
        }
        if !values.contains(value.text) {
          report.add(step.file, value.span, .unknown(value.text, slot, values))
        }
      }
    }
  }
}

extension Message {
  fileprivate static func unknown(
    _ value: String, _ slot: String, _ values: [String]
  ) -> Message {
    Message(
      "the slot `\(slot)` has no value `\(value)`", near: value, in: values,
      or: "It holds \(list(values.map { "`\($0)`" }, "or")).")
  }

  fileprivate static func notChosen(_ slot: String) -> Message {
    Message(
      "the slot `\(slot)` is not chosen from a list",
      "Write `In their own words` instead, or nothing where a day is asked for.")
  }
}

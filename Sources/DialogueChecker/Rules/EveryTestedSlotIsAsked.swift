import DialogueLanguage
import DialogueModel
import SourceText

/// A condition on something that nobody ever asks is never met.
enum EveryTestedSlotIsAsked: Rule {
  static let code = "D305"
  static let isAboutWholeBook = true

  static func check(_ library: Library, _ report: Report) {
    let asked = Set(library.questions.compactMap(\.line.name?.text))
    func check(_ slot: Phrase?, _ file: SyntaxFile) {
      guard let slot else { return }
      // A person's age follows from the day of their birth.
      let name = slot.text == "age" ? SlotDeclaration.birthDate : slot.text
      guard library.isKnown(name), !SlotDeclaration.isNeverAsked(name), !asked.contains(name)
      else { return }
      report.add(file, slot.span, .neverAsked(name))
    }
    for step in library.steps {
      switch step.line.kind {
      case .condition, .needs: step.line.comparisons.forEach { check($0.slot, step.file) }
      case .change: check(step.line.name, step.file)
      case .lookAgain, .comeBack: check(step.line.text, step.file)
      case .restsOn: step.line.text?.parts(by: ",").forEach { check($0, step.file) }
      default: break
      }
    }
  }
}

extension Message {
  fileprivate static func neverAsked(_ slot: String) -> Message {
    Message("`\(slot)` is never asked", "Write `ASK \(slot): …` somewhere, or take this out.")
  }
}

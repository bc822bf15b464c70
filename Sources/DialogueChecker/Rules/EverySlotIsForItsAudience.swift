import DialogueLanguage
import DialogueModel
import SourceText

/// What one may be asked, another may not: a relative's words never stand among the person's own.
enum EverySlotIsForItsAudience: Rule {
  static let code = "D310"

  static func check(_ library: Library, _ report: Report) {
    for step in library.questions {
      guard let slot = step.line.name, let declaration = library.slots[slot.text],
        let audience = step.file.audience, !declaration.audiences.contains(audience)
      else { continue }
      report.add(step.file, slot.span, .notFor(audience, slot.text, declaration.audiences))
    }
  }
}

extension Message {
  fileprivate static func notFor(
    _ audience: Audience, _ slot: String, _ audiences: [Audience]
  ) -> Message {
    Message(
      "`\(slot)` is not to be asked of \(audience.rawValue)",
      "It is asked of \(list(audiences.map(\.rawValue), "or")); use a slot for "
        + "\(audience.rawValue) instead.")
  }
}

import DialogueLanguage
import DialogueModel
import SourceText

/// A meaning for a slot that does not exist is never listened for.
enum EveryMeaningAnswersASlot: Rule {
  static let code = "D505"
  /// What a meaning can be for beside the slots.
  fileprivate static let beside = ["house", "safety", "enquiry", "topic"]

  static func check(_ library: Library, _ report: Report) {
    for file in library.files(.meaning) {
      for answer in file.lines(.answers).flatMap({ $0.text?.parts(by: ",") ?? [] }) {
        if beside.contains(answer.text) || library.isKnown(answer.text) { continue }
        report.add(file, answer.span, .unknown(answer.text, library.slotNames))
      }
    }
  }
}

extension Message {
  fileprivate static func unknown(_ slot: String, _ slots: [String]) -> Message {
    Message(
      "this meaning answers `\(slot)`, which is no slot", near: slot,
      in: slots + EveryMeaningAnswersASlot.beside,
      or: "Name slots of the plan, or `house`, `safety`, `enquiry` or `topic`.")
  }
}

import DialogueLanguage
import DialogueModel
import SourceText

/// Help, stop and safety are there at any time, so that none of them may be without words.
enum EveryHouseRuleIsWritten: Rule {
  static let code = "D207"
  static let isAboutWholeBook = true

  static func check(_ library: Library, _ report: Report) {
    // What is written for one audience only is missing for the others.
    let written = library.files(.houseRules).filter { $0.audience == nil }
      .flatMap { $0.lines(.houseRule) }.compactMap(\.text?.text)
    for name in HouseRuleName.allCases where !written.contains(name.rawValue) {
      report.add(path: "Dialogs/House", .missing(name.rawValue))
    }
  }
}

extension Message {
  fileprivate static func missing(_ name: String) -> Message {
    Message(
      "the house rule `\(name)` is written nowhere",
      "Write `House rule: \(name)` in a file of Dialogs/House.")
  }
}

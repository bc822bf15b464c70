import DialogueLanguage
import DialogueModel
import SourceText

/// The engine calls house rules by a closed list of names; another would never be heard.
enum EveryHouseRuleIsKnown: Rule {
  static let code = "D206"

  static func check(_ library: Library, _ report: Report) {
    for file in library.files(.houseRules) {
      for line in file.lines(.houseRule) {
        guard let name = line.text, HouseRuleName(rawValue: name.text) == nil else { continue }
        report.add(file, name.span, .unknown(name.text))
      }
    }
  }
}

extension Message {
  fileprivate static func unknown(_ name: String) -> Message {
    Message(
      "there is no house rule `\(name)`", near: name, in: HouseRuleName.allCases.map(\.rawValue),
      or: "Use a name of `HouseRuleName` in Sources/DialogueModel.")
  }
}

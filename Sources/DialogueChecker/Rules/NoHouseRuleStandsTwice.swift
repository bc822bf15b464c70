import DialogueLanguage
import DialogueModel
import SourceText

/// Of two house rules with one name, one would never be said.
enum NoHouseRuleStandsTwice: Rule {
  static let code = "D208"

  static func check(_ library: Library, _ report: Report) {
    var seen: [String: String] = [:]
    for file in library.files(.houseRules) {
      for line in file.lines(.houseRule) {
        guard let name = line.text else { continue }
        let key = "\(name.text) for \(file.audience?.rawValue ?? "all")"
        if let other = seen[key] { report.add(file, name.span, .twice(name.text, other)) }
        seen[key] = file.source.path
      }
    }
  }
}

extension Message {
  fileprivate static func twice(_ name: String, _ other: String) -> Message {
    Message("the house rule `\(name)` also stands in \(other)", "Keep one of them.")
  }
}

import DialogueLanguage
import DialogueModel
import SourceText

/// Some lines take one of a few words, and no others.
enum EveryFixedWordIsKnown: Rule {
  static let code = "D214"

  static func check(_ library: Library, _ report: Report) {
    library.forEachLine { file, line in
      guard let values = values(of: line.kind), let text = line.text else { return }
      if !values.contains(text.text), !isQuestion(text.text, line.kind, library) {
        report.add(file, text.span, .unknown(line.kind, text.text, values))
      }
    }
  }

  /// A house rule may also come back to a question of the plan.
  private static func isQuestion(_ slot: String, _ kind: LineKind, _ library: Library) -> Bool {
    kind == .comeBack && library.slots[slot] != nil
  }

  private static func values(of kind: LineKind) -> [String]? {
    switch kind {
    case .readBack: ["everything"]
    case .comeBack: [StatementMaking.whereWeWere]
    case .offer: Offer.allCases.map(\.rawValue)
    case .stakes: Meaning.Stakes.allCases.map(\.rawValue)
    case .statistic: ["yes", "no"]
    default: nil
    }
  }
}

extension Message {
  fileprivate static func unknown(
    _ kind: LineKind, _ value: String, _ values: [String]
  ) -> Message {
    Message(
      "`\(kind.rawValue):` has no `\(value)`", near: value, in: values,
      or: "Write `\(kind.rawValue): \(list(values, "or"))`.")
  }
}

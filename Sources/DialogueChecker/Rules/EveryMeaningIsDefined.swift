import DialogueLanguage
import SourceText

/// What is heard must be said so plainly that a reader can tell whether it was heard rightly.
enum EveryMeaningIsDefined: Rule {
  static let code = "D503"

  static func check(_ library: Library, _ report: Report) {
    for file in library.files(.meaning) {
      let kinds: [LineKind] = [.answers, .definition, .source, .stakes, .like]
      for kind in kinds where file.lines(kind).isEmpty {
        report.add(file, file.header?.span ?? Span(0, 0), .missing(kind))
      }
    }
  }
}

extension Message {
  fileprivate static func missing(_ kind: LineKind) -> Message {
    Message("this meaning has no `\(kind.rawValue)`", "Write `\(kind.form)` in this file.")
  }
}

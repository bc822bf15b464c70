import DialogueLanguage
import DialogueModel
import SourceText

/// Heavy topics come at most once a sitting, which the engine can keep only where weights are told.
enum EveryTopicSaysForWhomAndHowHeavy: Rule {
  static let code = "D203"

  static func check(_ library: Library, _ report: Report) {
    for file in library.files where LineKind.audience.files.contains(file.kind) {
      // House rules and enquiries are for everybody where they do not say for whom.
      if mustSay.contains(file.kind) || !file.lines(.audience).isEmpty {
        check(.audience, Audience.allCases.map(\.rawValue), file, report)
      }
      if file.kind == .dialogue {
        check(.weight, Weight.allCases.map(\.rawValue), file, report)
      }
    }
  }

  private static func check(
    _ kind: LineKind, _ values: [String], _ file: SyntaxFile, _ report: Report
  ) {
    let lines = file.lines(kind)
    guard let line = lines.first else {
      report.add(file, file.header?.span ?? Span(0, 0), .missing(kind, values))
      return
    }
    for line in lines.dropFirst() { report.add(file, line.span, .twice(kind)) }
    guard let text = line.text, !values.contains(text.text) else { return }
    report.add(file, text.span, .unknown(kind, text.text, values))
  }

  private static let mustSay: [FileKind] = [.dialogue, .conversation]
}

extension Message {
  fileprivate static func missing(_ kind: LineKind, _ values: [String]) -> Message {
    Message(
      "this file has no `\(kind.rawValue):`",
      "Write `\(kind.rawValue): \(values[0])` below the first line, or "
        + list(values.dropFirst().map { "`\($0)`" }, "or") + ".")
  }

  fileprivate static func twice(_ kind: LineKind) -> Message {
    Message("`\(kind.rawValue):` stands twice", "Keep one of them.")
  }

  fileprivate static func unknown(
    _ kind: LineKind, _ value: String, _ values: [String]
  ) -> Message {
    Message(
      "`\(kind.rawValue):` has no `\(value)`", near: value, in: values,
      or: "Choose \(list(values.map { "`\($0)`" }, "or")).")
  }
}

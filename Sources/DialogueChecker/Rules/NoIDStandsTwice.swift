import DialogueLanguage
import SourceText

/// An id is the name of one line for ever, so that a saved answer points at what was asked.
enum NoIDStandsTwice: Rule {
  static let code = "D202"

  static func check(_ library: Library, _ report: Report) {
    var files: [String: String] = [:]
    for file in library.files {
      if let id = file.header?.id {
        if let other = files[id.text] { report.add(file, id.span, .fileTwice(id.text, other)) }
        files[id.text] = file.source.path
      }
      // There, what stands in brackets is what a line renders.
      if file.kind == .variant { continue }
      var lines: Set<String> = []
      check(file.lines.filter { $0.kind != file.kind.header }, file, &lines, report)
    }
  }

  private static func check(
    _ lines: [SyntaxLine], _ file: SyntaxFile, _ seen: inout Set<String>, _ report: Report
  ) {
    for line in lines {
      if let id = line.id, !seen.insert(id.text).inserted {
        report.add(file, id.span, .lineTwice(id.text))
      }
      check(line.children, file, &seen, report)
    }
  }
}

extension Message {
  fileprivate static func lineTwice(_ id: String) -> Message {
    Message(
      "the id `\(id)` stands twice in this file",
      "Give the newer line an id that was never used before.")
  }

  fileprivate static func fileTwice(_ id: String, _ other: String) -> Message {
    Message("another file is called `\(id)` too: \(other)", "Give the newer file another id.")
  }
}

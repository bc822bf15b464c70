import DialogueLanguage
import SourceText

/// An id is the name of one line for ever, so that a saved answer points at what was asked.
enum NoIDStandsTwice: Rule {
  static let code = "D202"

  static func check(_ library: Library, _ report: Report) {
    var files: [String: SyntaxFile] = [:]
    // The parts of a topic share its ids.
    var lines: [String: Set<String>] = [:]
    for file in library.files {
      if let id = file.header?.id {
        if let other = files[id.text], !areParts(file, other) {
          report.add(file, id.span, .fileTwice(id.text, other.source.path))
        }
        files[id.text] = file
      }
      // There, what stands in brackets is what a line renders.
      if file.kind == .variant { continue }
      let topic = file.part == nil ? file.source.path : file.header?.id?.text ?? file.source.path
      check(
        file.lines.filter { $0.kind != file.kind.header }, file, &lines[topic, default: []],
        report)
    }
    checkParts(library, report)
  }

  private static func areParts(_ one: SyntaxFile, _ other: SyntaxFile) -> Bool {
    one.part != nil && other.part != nil && one.kind == other.kind
  }

  /// Parts are numbered from 1 on, so that nobody has to guess in which order they are said.
  private static func checkParts(_ library: Library, _ report: Report) {
    for topic in library.topics {
      for (index, file) in topic.enumerated() {
        guard let line = file.lines(.part).first, file.part != index + 1 else { continue }
        report.add(file, line.span, .wrongPart(index + 1))
      }
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

  fileprivate static func wrongPart(_ number: Int) -> Message {
    Message(
      "this is not the part that comes next",
      "Number the parts of a topic from 1 on: `Part: \(number)`.")
  }

  fileprivate static func fileTwice(_ id: String, _ other: String) -> Message {
    Message("another file is called `\(id)` too: \(other)", "Give the newer file another id.")
  }
}

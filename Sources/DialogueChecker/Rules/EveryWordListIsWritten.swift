import DialogueLanguage
import DialogueModel
import SourceText

/// Where a list is missing or empty, lines are read as if nobody ever used its words.
enum EveryWordListIsWritten: Rule {
  static let code = "D513"
  static let isAboutWholeBook = true

  static func check(_ library: Library, _ report: Report) {
    var written: Set<String> = []
    for file in library.files(.concept) {
      guard let name = file.header?.text, WordList.isConcept(name.text) else { continue }
      let isEmpty = !file.lines.contains { line in
        line.kind == .spellings || !line.children(.spellings).isEmpty
      }
      if isEmpty { report.add(file, name.span, .empty(name.text)) }
      written.insert(name.text)
    }
    for name in WordList.allCases.map(\.conceptName) where !written.contains(name) {
      report.add(path: "Dialogs/Meanings/Lists", .missing(name))
    }
  }
}

extension Message {
  fileprivate static func missing(_ name: String) -> Message {
    Message(
      "the list `\(name)` is written nowhere",
      "Write `Concept: \(name)` in a file of Dialogs/Meanings/Lists, with words below it.")
  }

  fileprivate static func empty(_ name: String) -> Message {
    Message("the list `\(name)` has no words", "Write its words below it, with `;` between them.")
  }
}

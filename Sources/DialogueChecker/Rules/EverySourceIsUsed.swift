import DialogueLanguage
import SourceText

/// A source that nothing cites is one that nobody will look at again.
enum EverySourceIsUsed: Rule {
  static let code = "D212"
  static let severity = Diagnostic.Severity.warning
  static let isAboutWholeBook = true

  static func check(_ library: Library, _ report: Report) {
    var used = Set(library.citedBeside)
    library.forEachLine { file, line in
      if line.kind == .source, file.kind != .sources, let key = line.text { used.insert(key.text) }
    }
    for file in library.files(.sources) {
      for line in file.lines {
        guard let key = line.text, !used.contains(key.text) else { continue }
        report.add(file, key.span, .unused(key.text))
      }
    }
  }
}

extension Message {
  fileprivate static func unused(_ key: String) -> Message {
    Message("no line cites the source `\(key)`", "Cite it with `Source: \(key)`, or take it out.")
  }
}

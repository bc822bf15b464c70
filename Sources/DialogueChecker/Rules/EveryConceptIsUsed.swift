import DialogueLanguage
import DialogueModel
import SourceText

/// A concept that nothing asks for is kept in order for nobody.
///
/// Its words are still words that a typing error may be mended to, so that one such file can
/// change what is heard elsewhere.
enum EveryConceptIsUsed: Rule {
  static let code = "D512"
  static let severity = Diagnostic.Severity.warning
  static let isAboutWholeBook = true

  static func check(_ library: Library, _ report: Report) {
    var used = Set(Concept.namesBesidePatterns)
    for pattern in library.files(.meaning).flatMap({ $0.lines(.pattern) }) {
      used.formUnion(pattern.text.map { concepts(in: $0.text) } ?? [])
    }
    for file in library.files(.concept) {
      for name in file.lines(.concept).compactMap(\.text)
      where !used.contains(name.text) && Points.subject(ofConcept: name.text) == nil {
        report.add(file, name.span, .unused(name.text))
      }
    }
  }

  /// The names behind each `@`: `@choke`, `[unless @animal]`, `@choke|@stuck`.
  private static func concepts(in pattern: String) -> [String] {
    pattern.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "@" }
      .filter { $0.first == "@" }.map { String($0.dropFirst()) }
  }
}

extension Message {
  fileprivate static func unused(_ name: String) -> Message {
    let text = "no pattern uses the concept `\(name)`"
    let lists = WordList.allCases.map(\.conceptName)
    return WordList.isConcept(name)
      ? Message(text, near: name, in: lists, or: "No list has that name: take it out.")
      : Message(text, "Use it as `@\(name)`, or take it out.")
  }
}

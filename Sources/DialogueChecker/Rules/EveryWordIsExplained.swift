import DialogueLanguage
import SourceText

/// A word in the glossary without its meaning is a promise that is not kept.
enum EveryWordIsExplained: Rule {
  static let code = "D506"

  static func check(_ library: Library, _ report: Report) {
    for file in library.files(.words) {
      for word in file.lines(.word) where word.child(.means) == nil {
        report.add(file, word.span, .unexplained(word.text?.text ?? ""))
      }
    }
  }
}

extension Message {
  fileprivate static func unexplained(_ word: String) -> Message {
    Message("`\(word)` is not explained", "Write `Means: TEXT  [id]` below it.")
  }
}

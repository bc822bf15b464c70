import DialogueLanguage
import SourceText

/// What is told as information can be looked up by whoever doubts it.
enum EverySourceIsKnown: Rule {
  static let code = "D211"
  static let isAboutWholeBook = true

  static func check(_ library: Library, _ report: Report) {
    let keys = Set(library.sourceKeys)
    library.forEachLine { file, line in
      guard line.kind == .source, file.kind != .sources, let key = line.text else { return }
      if file.kind == .meaning, key.text == "house" { return }
      if !keys.contains(key.text) {
        report.add(file, key.span, .unknown(key.text, library.sourceKeys))
      }
    }
  }
}

extension Message {
  fileprivate static func unknown(_ key: String, _ keys: [String]) -> Message {
    Message(
      "Sources.md has no key `\(key)`", near: key, in: keys,
      or: "Write a section `## \(key)` in Dialogs/Sources.md.")
  }
}

import DialogueLanguage
import SourceText

/// What no conversation names is never said.
enum EveryFileIsATopic: Rule {
  static let code = "D210"
  static let isAboutWholeBook = true

  static func check(_ library: Library, _ report: Report) {
    let named = library.files(.conversation).flatMap(\.lines)
      .filter { [.beginsWith, .topic, .endsWith].contains($0.kind) }
      .compactMap(\.text?.text)
    for file in library.files(.dialogue) {
      guard let id = file.header?.id, !named.contains(id.text) else { continue }
      report.add(file, id.span, .unnamed(id.text))
    }
  }
}

extension Message {
  fileprivate static func unnamed(_ id: String) -> Message {
    Message("no conversation has the topic `\(id)`", "Write `Topic: \(id)` in a conversation.")
  }
}

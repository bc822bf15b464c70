import DialogueLanguage
import SourceText

/// A conversation that names a topic which nobody wrote would pass over it in silence.
enum EveryTopicHasItsFile: Rule {
  static let code = "D209"
  static let isAboutWholeBook = true

  static func check(_ library: Library, _ report: Report) {
    let topics = library.files(.dialogue).compactMap { $0.header?.id?.text }
    for file in library.files(.conversation) {
      for line in file.lines {
        guard [.beginsWith, .topic, .endsWith].contains(line.kind), let name = line.text,
          !topics.contains(name.text)
        else { continue }
        report.add(file, name.span, .noFile(name.text, topics))
      }
    }
  }
}

extension Message {
  fileprivate static func noFile(_ name: String, _ topics: [String]) -> Message {
    Message(
      "no file is the topic `\(name)`", near: name, in: topics,
      or: "Write a file that begins with `Dialogue: TITLE  [\(name)]`.")
  }
}

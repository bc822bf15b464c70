import DialogueLanguage
import SourceText

/// `Go to:` finds a scene by its name.
enum NoSceneStandsTwice: Rule {
  static let code = "D213"

  static func check(_ library: Library, _ report: Report) {
    for topic in library.topics {
      var seen: Set<String> = []
      for file in topic {
        for scene in file.lines(.scene) {
          guard let name = scene.text, !seen.insert(name.text).inserted else { continue }
          report.add(file, name.span, .twice(name.text))
        }
      }
    }
  }
}

extension Message {
  fileprivate static func twice(_ name: String) -> Message {
    Message("the scene `\(name)` stands twice in this file", "Give one of them another name.")
  }
}

import DialogueLanguage
import SourceText

/// A jump to nowhere would end a conversation in the middle.
enum EveryGoToHasItsScene: Rule {
  static let code = "D205"

  static func check(_ library: Library, _ report: Report) {
    for step in library.steps where step.line.kind == .goTo {
      guard let target = step.line.text else { continue }
      let scenes = library.topic(of: step.file).flatMap { $0.lines(.scene) }.compactMap(
        \.text?.text)
      if !scenes.contains(target.text) {
        report.add(step.file, target.span, .noScene(target.text, scenes))
      }
    }
  }
}

extension Message {
  fileprivate static func noScene(_ name: String, _ scenes: [String]) -> Message {
    Message(
      "this file has no scene `\(name)`", near: name, in: scenes,
      or: "Name one of its scenes: \(list(scenes.map { "`\($0)`" })).")
  }
}

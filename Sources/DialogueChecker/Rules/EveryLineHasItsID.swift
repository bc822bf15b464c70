import DialogueLanguage
import SourceText

/// A saved conversation finds its place by ids, so that no line that people see is without one.
enum EveryLineHasItsID: Rule {
  static let code = "D201"

  static func check(_ library: Library, _ report: Report) {
    library.forEachLine { file, line in
      if line.kind.hasID, line.id == nil, line.kind != .lineWording {
        report.add(file, line.span, .noID)
      }
    }
  }
}

extension Message {
  fileprivate static let noID = Message(
    "this line has no id", "End it with two spaces and an id of its own, such as `[p3]`.")
}

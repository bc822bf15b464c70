import DialogueLanguage
import SourceText

/// Nobody is left standing in the middle of a conversation.
enum EveryPathHasAnEnd: Rule {
  static let code = "D308"

  static func check(_ library: Library, _ report: Report) {
    for topic in library.topics {
      for file in topic where file.lines(.scene).isEmpty {
        report.add(file, file.header?.span ?? Span(0, 0), .noScene)
      }
      // Scenes follow one another from part to part.
      if let file = topic.last, let last = file.lines(.scene).last {
        check(last, file, .topicIsOpen, report)
      }
    }
    for file in library.files(.houseRules) {
      for rule in file.lines(.houseRule) { check(rule, file, .ruleIsOpen, report) }
    }
    for file in library.files(.enquiries) {
      for enquiry in file.lines(.enquiry) { check(enquiry, file, .enquiryIsOpen, report) }
    }
  }

  private static func check(
    _ section: SyntaxLine, _ file: SyntaxFile, _ message: Message, _ report: Report
  ) {
    if !section.children.contains(where: \.kind.isExit) {
      report.add(file, section.span, message)
    }
  }
}

extension Message {
  fileprivate static let noScene = Message(
    "this topic has no scene", "Write `Scene: NAME` and what is said in it.")

  fileprivate static let topicIsOpen = Message(
    "the last scene has no end",
    "End it with `Finish: LABEL`, `Rest: LABEL` or `Go to: SCENE`, below no condition.")

  fileprivate static let ruleIsOpen = Message(
    "this house rule has no end",
    "End it with `Come back to: where we were` or `Rest: LABEL`, below no condition.")

  fileprivate static let enquiryIsOpen = Message(
    "this enquiry has no end", "End it with `Come back to: where we were`, below no condition.")
}

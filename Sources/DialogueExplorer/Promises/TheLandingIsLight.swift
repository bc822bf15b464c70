import DialogueEngine
import DialogueModel

/// A sitting never just breaks off in the heaviest part: there are words to come down by.
enum TheLandingIsLight: Promise {
  static let name = "the-landing-is-light"
  static let sentence =
    "The last part is a light one, and whoever ends in a heavy one is seen down from it."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    if case .begin = turn.input, map.script.conversation.topics.last?.weight == .heavy {
      return "the last part is heavy"
    }
    guard turn.ends, !turn.entersSafety, turn.before.aside?.isSafety != true,
      let topic = turn.after.topic, map.script.topic(topic)?.weight == .heavy,
      turn.after.heavyTopics.contains(topic)
    else { return nil }
    let isSeenDown = turn.said.contains { map.isSaid($0, by: .landingAfterHeavy) }
    return isSeenDown ? nil : "the sitting ended in \(topic) with nothing to come down by"
  }
}

/// Alarms that give way to the question, because it asks for just such things.
extension Chooser {
  /// Whether words that may touch safety are no more than what was asked for.
  ///
  /// Asked when a refusal should count, "I will never wake up" names a state and no wish. Asked
  /// where a family sees things differently, "Malcolm wants the house" is the answer. Only patterns
  /// marked `[gently]` give way: "I want to kill myself" is an alarm everywhere.
  func isGivingWay(_ kept: Kept) -> Bool {
    guard kept.pattern.marks.isGentle, kept.meaning.kind == .safety else { return false }
    switch kept.meaning.name {
    case "suicidal": return Self.asksForLimits(listening.slot)
    case "coercion": return Self.asksOfOthers.contains(listening.slot)
    default: return false
    }
  }

  /// Whether a question asks what somebody could not live with.
  private static func asksForLimits(_ slot: String) -> Bool {
    limits.contains(slot) || slot.hasPrefix("refusal-") && slot.hasSuffix("-when")
  }

  static let limits = [
    "cpr-reason", "their-too-much", "their-treatment-notes", "too-much", "treatment-notes",
    "unacceptable-states",
  ]

  /// Questions about what other people did, want or might do.
  static let asksOfOthers = [
    "do-not-share-with", "local-asked", "local-form-agree", "local-form-found", "local-kept-back",
    "not-to-consult", "relative-family", "relative-fears", "relative-questions",
    "relative-questions-after", "their-worries", "worries",
  ]
}

import DialogueModel

/// Whether a life is in danger is asked until somebody answers or leaves it: a wish about the talk is
/// no answer, and a sitting that ends before one is there begins with the question.
extension Step {
  /// Wishes about something else, while it is asked whether somebody is in danger.
  private static let besides = ["change", "topics"]

  /// Whether it is what a rule of danger asks that is open.
  func isAskingOfDanger(_ open: Asking) -> Bool {
    guard let rule = state.aside, rule.mayBeDenied else { return false }
    return hasNotSure(open)
  }

  /// Asks in other words, where the wish is about something else. An emergency that is left, such as a
  /// line that was misheard, ends no talk: the number is said once more. Where it may be a wish to die,
  /// leaving it is taken for "not sure", as is any word that is no answer.
  ///
  /// - Returns: Whether the wish was met.
  mutating func meetBesideDanger(_ heard: Heard, _ open: Asking) -> Bool {
    guard isAskingOfDanger(open), let question = script.question(open.slot) else { return false }
    let wish = heard.house.first ?? ""
    if wish == "pause", isOnlyWeary(heard) {
      answerQuestion(heard, open)
      return true
    }
    if Self.besides.contains(wish) {
      guard open.misses < missesMost(at: open) else {
        leaveAside(open)
        return true
      }
      // In turn, so that nothing is said twice in a row.
      say(open.misses.isMultiple(of: 2) ? question.askAgain : question.line)
      emit(.asked(open.missed()))
      return true
    }
    guard wish == "go-back" || state.aside == .emergency && Self.leaves.contains(wish) else {
      return false
    }
    say(.dangerLeftOpen)
    comeBack()
    return true
  }

  /// "No, I'm just tired, I need a night's sleep": it answers, and the rest is the reason. Whoever says
  /// stop is stopped for all the same.
  private func isOnlyWeary(_ heard: Heard) -> Bool {
    heard.values.count == 1 && !heard.words.lowercased().contains("stop")
  }

  /// It is asked three times at the most, as everything is. Of two answers in one line it is asked
  /// which, and what is not followed there is asked once more from the beginning.
  private func missesMost(at open: Asking) -> Int {
    if case .question = open.kind { 2 } else { 1 }
  }

  private static let leaves = ["not-now", "prefer-not-to-say", "not-sure-how-to-say"]

  /// Asks again what nobody answered when the last sitting ended.
  ///
  /// - Returns: Whether there was anything to ask.
  mutating func askAgainOfDanger() -> Bool {
    guard let rule = state.unanswered else { return false }
    enter(rule)
    return true
  }
}

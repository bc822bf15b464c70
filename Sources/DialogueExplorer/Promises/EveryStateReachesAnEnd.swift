import DialogueEngine

/// Nobody is left standing: every line is met with something, and whoever leaves every question,
/// or is never understood, comes to an end as well.
///
/// One turn shows the first half; the explorer follows the ways of those two to their end.
enum EveryStateReachesAnEnd: Promise {
  static let name = "every-state-reaches-an-end"
  static let sentence = "From everywhere, a person who goes on comes to an end."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    guard !turn.after.isOver else { return turn.ends ? nil : "the sitting ended without a word" }
    if turn.after.open == nil { return "nothing is asked, and nothing ended" }
    let isShown = turn.effects.contains { effect in
      switch effect {
      case .said: true
      case .asked(let asking): asking.misses == 0 && asking.isShown
      case .kept, .setAside, .flagged, .noted, .turned, .rested: false
      }
    }
    return isShown ? nil : "a line was met with silence"
  }
}

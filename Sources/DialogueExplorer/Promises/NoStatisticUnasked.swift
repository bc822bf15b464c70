import DialogueEngine
import DialogueModel

/// A figure is told to somebody who said yes to figures, at the question before it.
enum NoStatisticUnasked: Promise {
  static let name = "no-statistic-unasked"
  static let sentence = "No statistic is said to anybody who did not ask for it."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    for id in turn.said {
      guard let place = map.place(of: id), map.facts(in: place.line).contains(where: \.isStatistic)
      else { continue }
      let isWanted = place.permission.map { turn.after.answer(to: $0)?.choice == "yes" } ?? false
      if !isWanted { return "\(id) was said unasked" }
    }
    return nil
  }
}

/// The order in which moments are looked for, so that those that ask for others come behind them.
struct MomentOrder {
  private(set) var rules: [MomentRule] = []
  /// Those that wait for one another for ever.
  private(set) var unplaced: [MomentRule]

  init(_ moments: [MomentRule]) {
    unplaced = moments
    var isDone = false
    while !isDone {
      let ready = unplaced.filter { rule in
        !rule.evidence.flatMap(\.marks.features).contains { condition in
          unplaced.contains { $0.kind.rawValue == condition.name }
            && Structure(rawValue: condition.name)?.isOfSentence != true
        }
      }
      rules += ready
      unplaced.removeAll { rule in ready.contains { $0.kind == rule.kind } }
      isDone = ready.isEmpty
    }
  }
}

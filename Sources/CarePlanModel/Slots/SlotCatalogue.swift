/// Every slot of a plan: the closed list that dialogues, the plan's JSON and the letter share.
public enum SlotCatalogue {
  /// In the order in which a plan is read.
  public static let slots: [PlanSlot] =
    identity + knowing + smallThings + whatMatters + people + place + hospital + treatments + cpr
    + advanceDecision + refusals + family + afterDeath + team + sharing + closing

  public static func slot(named name: String) -> PlanSlot? { byName[name] }

  /// The slot that a statement of the plan's JSON answers.
  ///
  /// - Parameter rank: As in the statement; a second choice has a slot of its own.
  public static func slot(topic: String, rank: Int?) -> PlanSlot? {
    let candidates = byTopic[topic] ?? []
    return candidates.first { $0.rank == rank } ?? candidates.first
  }

  private static let byName = Dictionary(uniqueKeysWithValues: slots.map { ($0.name, $0) })
  private static let byTopic = Dictionary(grouping: slots, by: \.topic)
}

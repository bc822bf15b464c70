public import CarePlanModel

/// Two versions side by side: what changed, and nothing else.
public struct PlanComparison: Hashable, Sendable {
  public struct Change: Hashable, Sendable {
    public let title: String
    /// All that the version says under this title; empty where it says nothing.
    public let before: [String]
    public let after: [String]
  }

  public let changes: [Change]
  /// Under which it stands whether a plan is a draft, finished or taken back.
  static let statusTitle = "Status of the plan"

  /// How many things both say alike.
  public let unchanged: Int

  public init(_ before: CarePlan, _ after: CarePlan) {
    let (old, new) = (PlanLine.all(of: before), PlanLine.all(of: after))
    var seen: Set<String> = []
    var changes: [Change] = []
    var unchanged = 0
    for title in (new + old).map(\.title) where seen.insert(title).inserted {
      // A list may stand under one title: a yes, and the no that came after it.
      let one = old.filter { $0.title == title }.map(\.said)
      let other = new.filter { $0.title == title }.map(\.said)
      if one == other {
        unchanged += 1
      } else {
        changes.append(Change(title: title, before: one, after: other))
      }
    }
    self.changes = changes
    self.unchanged = unchanged
  }
}

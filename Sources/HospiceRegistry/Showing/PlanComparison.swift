public import CarePlanModel

/// Two versions side by side: what changed, and nothing else.
public struct PlanComparison: Hashable, Sendable {
  public struct Change: Hashable, Sendable {
    public let title: String
    /// Nil where the version says nothing about it.
    public let before: String?
    public let after: String?
  }

  public let changes: [Change]
  /// How many things both say alike.
  public let unchanged: Int

  public init(_ before: CarePlan, _ after: CarePlan) {
    let (old, new) = (PlanComparison.lines(before), PlanComparison.lines(after))
    let titles = new.map(\.title) + old.map(\.title)
    var seen: Set<String> = []
    var changes: [Change] = []
    var unchanged = 0
    for title in titles where seen.insert(title).inserted {
      // There may be several of a title, as of decisions about one recipient: all of them count.
      let one = old.filter { $0.title == title }.map(\.said)
      let other = new.filter { $0.title == title }.map(\.said)
      if one == other {
        unchanged += 1
      } else {
        changes.append(Change(title: title, before: all(one), after: all(other)))
      }
    }
    self.changes = changes
    self.unchanged = unchanged
    func all(_ said: [String]) -> String? {
      said.isEmpty ? nil : said.joined(separator: " And: ")
    }
  }
}

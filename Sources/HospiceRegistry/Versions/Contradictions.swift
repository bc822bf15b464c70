import CarePlanModel

/// What two plans of one person say against each other. They are shown side by side, and never
/// made into one: that would be a plan that nobody said.
enum Contradictions {
  static func reasons(_ plan: CarePlan, _ other: CarePlan) -> [Reason] {
    var reasons: [Reason] = [.severalPlans]
    if differ("cpr-view", plan, other) { reasons.append(.viewsDiffer) }
    if places.contains(where: { differ($0, plan, other) }) { reasons.append(.placesDiffer) }
    if isRefusalAgainstView(plan, other) || isRefusalAgainstView(other, plan) {
      reasons.append(.viewAndRefusalDiffer)
    }
    if hasLaterAttorney(plan, other) || hasLaterAttorney(other, plan) {
      reasons.append(.laterAttorney)
    }
    return reasons
  }

  private static let places = ["place-of-care", "place-of-death"]

  /// Whether both say something about a topic, and not the same.
  private static func differ(_ topic: String, _ plan: CarePlan, _ other: CarePlan) -> Bool {
    guard let one = first(topic, plan), let two = first(topic, other) else { return false }
    return one != two
  }

  /// The choice, which has no rank or the first.
  private static func first(_ topic: String, _ plan: CarePlan) -> String? {
    plan.statements.first { $0.topic == topic && ($0.rank ?? 1) == 1 && $0.state == .answered }?
      .choice
  }

  private static func isRefusalAgainstView(_ refusing: CarePlan, _ viewing: CarePlan) -> Bool {
    first("cpr-view", viewing) == "want-tried" && refusing.refusals.contains(where: \.isAboutCPR)
  }

  private static func hasLaterAttorney(_ refusing: CarePlan, _ naming: CarePlan) -> Bool {
    refusing.refusals.contains { refusal in
      naming.people.contains { person in
        !Set(person.roles).isDisjoint(with: attorneyRoles) && person.wasNamed(after: refusal)
      }
    }
  }
}

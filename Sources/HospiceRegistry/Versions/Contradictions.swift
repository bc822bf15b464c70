import CarePlanCoding
import CarePlanModel

/// What two plans of one person say against each other. They are shown side by side, and never
/// made into one: that would be a plan that nobody said.
enum Contradictions {
  static func reasons(_ plan: CarePlan, _ other: CarePlan) -> [Reason] {
    var reasons: [Reason] = [.severalPlans]
    if differ("cpr-view", plan, other) { reasons.append(.viewsDiffer) }
    if places.contains(where: { differ($0, plan, other) }) { reasons.append(.placesDiffer) }
    if isRefusalAgainstView(plan, other) || isRefusalAgainstView(other, plan) {
      reasons.append(.viewAndOtherRefusalDiffer)
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

extension Registry {
  /// What a plan says against the other plans of a person, as far as those are shown.
  func contradictions(
    of plan: CarePlan, person: Int, _ assessor: PlanAssessor
  ) throws -> [Reason] {
    let others = try versions(ofPerson: person).filter { $0.plan != plan.header.id }
    let plans = others.reduce(into: [String]()) { if !$0.contains($1.plan) { $0.append($1.plan) } }
    var reasons: [Reason] = []
    for id in plans {
      let versions = others.filter { $0.plan == id }
      for digest in versions.chain.standing.shown {
        guard let other = try document(ofVersion: digest, assessor) else { continue }
        reasons += Contradictions.reasons(plan, other.sealed.plan)
      }
    }
    return reasons.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  func document(
    ofVersion digest: String, _ assessor: PlanAssessor
  ) throws -> (sealed: SealedCarePlan, canonical: [UInt8])? {
    let inspection = CarePlanReader.inspect(try bytes(of: digest), digest: assessor.digest)
    return inspection.sealed.map { ($0, inspection.canonicalDocument) }
  }
}

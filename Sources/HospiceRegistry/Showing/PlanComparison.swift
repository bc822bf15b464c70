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
      let one = old.first { $0.title == title }?.said
      let other = new.first { $0.title == title }?.said
      if one == other {
        unchanged += 1
      } else {
        changes.append(Change(title: title, before: one, after: other))
      }
    }
    self.changes = changes
    self.unchanged = unchanged
  }

  private static func lines(_ plan: CarePlan) -> [(title: String, said: String)] {
    var lines: [(title: String, said: String)] = [
      ("Name", plan.person.name?.text ?? "none"),
      ("Date of birth", plan.person.birthDate ?? "none"),
      ("Status of the plan", plan.header.status.rawValue),
      ("Review", plan.header.reviewBy ?? "none"),
    ]
    lines += plan.statements.map { statement in
      let words = StatementWords(statement, of: plan)
      return (words.title, words.said)
    }
    lines += plan.refusals.enumerated().map { index, refusal in
      ("Refusal \(index + 1)", said(refusal))
    }
    lines += plan.sharing.map { ("Sharing with \($0.with)", $0.decision.rawValue) }
    return lines
  }

  private static func said(_ refusal: PlanRefusal) -> String {
    let when = refusal.circumstances.map { " When: \"\($0)\"." } ?? ""
    let paper = refusal.signature.paperAt.map { " Paper: \"\($0)\"." } ?? ""
    return "\"\(refusal.treatment)\".\(when)\(paper) Signature: \(refusal.signature.how.rawValue)."
  }
}

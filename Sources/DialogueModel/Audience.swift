/// For whom a conversation is written; the raw value is how a file says it, behind `For:`.
public enum Audience: String, Hashable, Sendable, CaseIterable {
  /// The person whose care is planned.
  case person = "the person"
  /// Somebody close to them, who speaks of them and never for them.
  case relative = "a relative"
  /// Somebody who looks after them at work.
  case staff
}

extension Book {
  /// What is always there in conversations for an audience: its own words for a rule go before
  /// those for everybody.
  public func houseRules(for audience: Audience) -> [HouseRule] {
    let own = houseRules.filter { $0.audience == audience }
    let names = Set(own.map(\.name))
    return own + houseRules.filter { $0.audience == nil && !names.contains($0.name) }
  }

  /// What is said to the questions of an audience: its own answer goes before the one for all.
  public func enquiries(for audience: Audience) -> [Enquiry] {
    let own = enquiries.filter { $0.audience == audience }
    let names = Set(own.map(\.name))
    return own + enquiries.filter { $0.audience == nil && !names.contains($0.name) }
  }
}

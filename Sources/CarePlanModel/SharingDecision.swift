/// Whether somebody may see the plan, as the person decided it.
public struct SharingDecision: Hashable, Sendable {
  public enum Decision: String, Hashable, Sendable, CaseIterable {
    case permit, deny, undecided
  }

  public enum Scope: String, Hashable, Sendable, CaseIterable {
    case wholePlan = "whole-plan"
    case summary
    case namedStatements = "named-statements"
  }

  public let with: String
  public let decision: Decision
  public let scope: Scope
  /// Ids of statements, for the scope of named ones.
  public let statements: [String]
  public let decided: String
  public let until: String?
  /// Exactly what was typed, where the decision is our reading of it.
  public let quote: String?

  public init(
    with: String, decision: Decision, scope: Scope, statements: [String] = [],
    decided: String, until: String? = nil, quote: String? = nil
  ) {
    self.with = with
    self.decision = decision
    self.scope = scope
    self.statements = statements
    self.decided = decided
    self.until = until
    self.quote = quote
  }
}

public import CarePlanCoding
public import StrictJSON

/// A reason, and where in the file it lies.
public struct Finding: Hashable, Sendable {
  public let reason: Reason
  /// Made of the format's own names and of numbers, never of what the file calls its members.
  public let pointer: JSONPointer?
  /// The rule of the plan's format that was broken, where one was.
  public let rule: PlanFaultCode?

  public init(_ reason: Reason, at pointer: JSONPointer? = nil, rule: PlanFaultCode? = nil) {
    self.reason = reason
    self.pointer = pointer
    self.rule = rule
  }
}

extension Sequence<Finding> {
  /// The reasons, each once, in the order in which they were found.
  public var reasons: [Reason] {
    reduce(into: []) { reasons, finding in
      if !reasons.contains(finding.reason) { reasons.append(finding.reason) }
    }
  }

  public var weight: Reason.Weight? { map(\.reason.weight).max() }
}

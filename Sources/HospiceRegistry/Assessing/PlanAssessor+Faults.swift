import CarePlanCoding
import CarePlanModel
import StrictJSON

extension PlanAssessor {
  /// What a fault of the format means to a hospice; nil where another rule here says it better.
  ///
  /// - Parameter plan: Nil where the shape is broken.
  func finding(for fault: PlanFault, in plan: CarePlan?) -> Finding? {
    guard let reason = reason(for: fault, in: plan) else { return nil }
    return Finding(reason, at: place(of: fault), rule: fault.code)
  }

  private func reason(for fault: PlanFault, in plan: CarePlan?) -> Reason? {
    switch fault.code {
    case .notJSON, .duplicateMember, .tooLargeOrTooDeep: .notJSON
    case .digestDiffers: .digestDiffers
    // A number of noughts has a reason of its own.
    case .healthNumber: isOfZero(fault, plan) ? nil : .healthNumber
    case .testNumber: .testNumber
    case .tooYoung: .tooYoung
    case .clinicalDecisionCode: .clinicalDecisionCode
    // A claim of formalities changes nothing: what is missing is looked at refusal by refusal.
    case .formalitiesMissing: nil
    case .timesOutOfOrder: timesReason(fault, plan)
    default: .brokenPlan
    }
  }

  private func isOfZero(_ fault: PlanFault, _ plan: CarePlan?) -> Bool {
    let identifiers = JSONPointer.root.member("document").member("person").member("identifiers")
    return (plan?.person.identifiers ?? []).enumerated().contains { index, identifier in
      identifier.isZero && fault.pointer == identifiers.item(index).member("value")
    }
  }

  private func timesReason(_ fault: PlanFault, _ plan: CarePlan?) -> Reason {
    let place = JSONPointer.root.member("document").member("plan").member("replaces")
    guard let header = plan?.header, let replaced = header.replaces?.version,
      fault.pointer == place.member("version")
    else { return .timesOutOfOrder }
    return replaced == header.version ? .replacesItself : .replacesNewer
  }

  /// What a file calls its own members is no place that may be repeated.
  private func place(of fault: PlanFault) -> JSONPointer {
    guard fault.code == .unknownMember else { return fault.pointer }
    let steps = fault.pointer.text.split(separator: "/", omittingEmptySubsequences: false)
    return steps.dropFirst().dropLast().reduce(.root) { place, step in
      Int(step).map(place.item) ?? place.member(String(step))
    }
  }
}

import CarePlanModel
import StrictJSON

/// A finished plan says whose it is and when it should be looked at again.
enum FinalPlansAreComplete {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    guard plan.header.status == .final else { return [] }
    var faults: [PlanFault] = []
    for (member, isMissing) in [
      ("name", plan.person.name == nil), ("birthDate", plan.person.birthDate == nil),
    ] where isMissing {
      faults.append(
        fault("a finished plan has no \"\(member)\" of the person", at: PlanPlace.person))
    }
    if plan.header.finalised == nil {
      faults.append(fault("a finished plan does not say when", at: PlanPlace.header))
    }
    if plan.header.reviewBy == nil {
      faults.append(fault("a finished plan has no day of review", at: PlanPlace.header))
    }
    return faults
  }

  private static func fault(_ message: String, at pointer: JSONPointer) -> PlanFault {
    PlanFault(
      .finalButIncomplete, at: pointer, message,
      advice: "Add what is missing, or let the plan be a draft.")
  }
}

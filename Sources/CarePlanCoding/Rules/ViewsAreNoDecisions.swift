import CarePlanModel
import StrictJSON

/// A view about CPR is never shown without the sentence that it is no decision.
enum ViewsAreNoDecisions {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    guard !plan.firstMinute.cprView.hasSuffix(FirstMinute.notADecision) else { return [] }
    return [
      PlanFault(
        .viewTakenForDecision, at: PlanPlace.firstMinute.member("cprView"),
        "the view about CPR could be taken for a decision",
        advice: "End it with \"\(FirstMinute.notADecision)\"")
    ]
  }
}

import CarePlanModel
import StrictJSON

/// No code in a plan says that a clinician decided about CPR: a person's wish is another thing.
enum NoCodeMeansAClinicalDecision {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    plan.statements.enumerated().flatMap { index, statement in
      statement.codes.enumerated().compactMap { position, code in
        guard code.meansClinicalCPRDecision else { return nil }
        let place = PlanPlace.statement(index).member("codes").item(position).member("code")
        return PlanFault(
          .clinicalDecisionCode, at: place,
          "this code says that a clinician made a decision about CPR",
          advice: "Take the code out; the person's view stands in words.")
      }
    }
  }
}

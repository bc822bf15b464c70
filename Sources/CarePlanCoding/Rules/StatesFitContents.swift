import CarePlanModel
import StrictJSON

/// What is answered says something; what was left says nothing, and is never taken for a "no".
enum StatesFitContents {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    let statements = plan.statements.enumerated().compactMap { index, statement -> PlanFault? in
      let saysSomething =
        statement.text != nil || statement.choice != nil || statement.person != nil
      guard let message = message(statement.state, saysSomething) else { return nil }
      return fault(message, at: index, in: "statements")
    }
    let decisions = plan.clinicalDecisionsReported.enumerated().compactMap {
      index, decision -> PlanFault? in
      let saysSomething = decision.choice != nil || decision.text != nil
      guard let message = message(decision.state, saysSomething) else { return nil }
      return fault(message, at: index, in: "clinicalDecisionsReported")
    }
    return statements + decisions
  }

  private static func message(_ state: StatementState, _ saysSomething: Bool) -> String? {
    switch (state, saysSomething) {
    case (.answered, false): "this is answered, and nothing was said"
    case (.declinedToAnswer, true), (.notAsked, true):
      "something was said, and the state says that nothing was"
    default: nil
    }
  }

  private static func fault(_ message: String, at index: Int, in list: String) -> PlanFault {
    PlanFault(
      .stateAndContent, at: PlanPlace.list(list, index).member("state"), message,
      advice: "Give the words or the choice, or a state that fits.")
  }
}

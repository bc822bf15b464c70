import CarePlanModel
import StrictJSON

/// Who refuses treatment that keeps them alive has it in writing, "even if my life is at risk",
/// signed and witnessed; with less, nobody may claim the formalities.
///
/// Source: Mental Capacity Act 2005, section 25
enum FormalitiesAreComplete {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    plan.refusals.enumerated().compactMap { index, refusal in
      guard refusal.assessment != .draftNotValid, refusal.lifeSustaining else { return nil }
      let isSigned =
        refusal.signature.how == .paperDeclared || refusal.signature.how == .byDirection
      guard refusal.evenIfLifeAtRisk != true || !isSigned || refusal.witness == nil else {
        return nil
      }
      return PlanFault(
        .formalitiesMissing, at: PlanPlace.list("refusals", index).member("assessment"),
        "formalities are claimed that the refusal does not have",
        advice: "Write \"draft-not-valid\" until it is signed and witnessed on paper.")
    }
  }
}

import CarePlanModel
import StrictJSON

/// A second choice is another place than the first.
enum SecondPlacesDiffer {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    plan.statements.enumerated().compactMap { index, statement in
      guard let rank = statement.rank, rank > 1, let choice = statement.choice,
        statement.slot?.group == .place,
        plan.statement(statement.topic, rank: 1)?.choice == choice
      else { return nil }
      return PlanFault(
        .samePlaceTwice, at: PlanPlace.statement(index).member("choice"),
        "the second choice is the same as the first",
        advice: "Ask which other place would do, or leave the second choice out.")
    }
  }
}

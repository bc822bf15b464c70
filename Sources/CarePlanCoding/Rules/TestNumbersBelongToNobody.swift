import CarePlanModel
import StrictJSON

/// NHS numbers that begin with 9 are for trying programs out; no patient has one.
enum TestNumbersBelongToNobody {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    plan.person.identifiers.enumerated().compactMap { index, identifier in
      guard identifier.isPlausible, identifier.isSetAsideForTests else { return nil }
      let place = PlanPlace.person.member("identifiers").item(index).member("value")
      return PlanFault(
        .testNumber, at: place, "this NHS number is one of those set aside for tests",
        advice: "Compare it with a letter from the hospital or the GP, digit by digit.")
    }
  }
}

import CarePlanModel
import StrictJSON

/// A health number has ten digits, and the last follows from the others.
enum HealthNumbersCheckOut {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    plan.person.identifiers.enumerated().compactMap { index, identifier in
      guard !identifier.isPlausible else { return nil }
      let place = PlanPlace.person.member("identifiers").item(index).member("value")
      return PlanFault(
        .healthNumber, at: place, "this is no ten-digit health number with a right last digit",
        advice: "Compare it with a letter from the hospital or the GP, digit by digit.")
    }
  }
}

import CarePlanModel
import StrictJSON

/// A health number has ten digits that are not all the same, and the last follows from the others.
enum HealthNumbersCheckOut {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    plan.person.identifiers.enumerated().compactMap { index, identifier in
      guard let doubt = identifier.doubt else { return nil }
      let place = PlanPlace.person.member("identifiers").item(index).member("value")
      return PlanFault(
        .healthNumber, at: place, message(doubt),
        advice: "Compare it with a letter from the hospital or the GP, digit by digit.")
    }
  }

  private static func message(_ doubt: HealthIdentifier.Doubt) -> String {
    switch doubt {
    case .checkDigit: "this is no ten-digit health number with a right last digit"
    case .oneDigitOnly: "this is one digit ten times, which is nobody's health number"
    }
  }
}

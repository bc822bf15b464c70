import CarePlanModel
import CivilCalendar
import StrictJSON

/// A plan is made by an adult: from 16 in Scotland, from 18 elsewhere.
enum ThePersonIsOldEnough {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    guard let birth = plan.person.birthDate.flatMap({ CivilDate($0) }),
      let begun = PlanTime(plan.header.created)?.day
    else { return [] }
    let ageMin = plan.header.jurisdiction.ageMin
    guard birth.age(on: begun) < ageMin else { return [] }
    return [
      PlanFault(
        .tooYoung, at: PlanPlace.person.member("birthDate"),
        "the person was younger than \(ageMin) when the plan was begun",
        advice: "Look at the date of birth; younger people plan with their own care team.")
    ]
  }
}

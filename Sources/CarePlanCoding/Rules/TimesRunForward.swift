import CarePlanModel
import CivilCalendar
import StrictJSON

/// Nothing is confirmed before it was said, updated before it was begun, or due before it was made.
enum TimesRunForward {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    var faults: [PlanFault] = []
    func check(
      _ earlier: String, _ later: String?, at pointer: @autoclosure () -> JSONPointer,
      _ message: String
    ) {
      guard let later, let one = PlanTime(earlier), let other = PlanTime(later), other < one
      else { return }
      faults.append(fault(at: pointer(), message))
    }
    let header = plan.header
    check(
      header.created, header.updated, at: PlanPlace.header.member("updated"),
      "the plan was changed before it was begun")
    check(
      header.created, header.finalised, at: PlanPlace.header.member("finalised"),
      "the plan was finished before it was begun")
    PlanPlace.forEachProvenance(of: plan) { provenance, place in
      check(
        provenance.recorded, provenance.confirmed, at: place().member("confirmed"),
        "this was confirmed before it was said")
      if provenance.sinceVersion > header.version {
        faults.append(
          fault(at: place().member("sinceVersion"), "this version of the plan is yet to come"))
      }
    }
    if let review = header.reviewBy.flatMap({ CivilDate($0) }),
      let begun = PlanTime(header.created)?.day, review <= begun
    {
      faults.append(
        fault(
          at: PlanPlace.header.member("reviewBy"), "the review is due before the plan was begun"))
    }
    if let old = header.replaces?.version, old >= header.version {
      faults.append(
        fault(
          at: PlanPlace.header.member("replaces").member("version"),
          "the plan replaces a version that is not older"))
    }
    return faults
  }

  private static func fault(at pointer: JSONPointer, _ message: String) -> PlanFault {
    PlanFault(
      .timesOutOfOrder, at: pointer, message,
      advice: "Look at the two times or versions and put right the one that is wrong.")
  }
}

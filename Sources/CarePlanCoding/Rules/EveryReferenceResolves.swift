import CarePlanModel
import StrictJSON

/// Whoever or whatever is pointed at is there.
enum EveryReferenceResolves {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    let people = Set(plan.people.map(\.id))
    let statements = Set(plan.statements.map(\.id))
    var faults: [PlanFault] = []
    func check(_ id: String?, in known: Set<String>, at place: @autoclosure () -> JSONPointer) {
      guard let id, !known.contains(id) else { return }
      faults.append(fault(at: place()))
    }
    for (index, statement) in plan.statements.enumerated() {
      check(statement.person, in: people, at: PlanPlace.statement(index).member("person"))
    }
    for (index, voice) in plan.otherVoices.enumerated() {
      check(
        voice.person, in: people, at: PlanPlace.list("otherVoices", index).member("person"))
    }
    PlanPlace.forEachProvenance(of: plan) { provenance, place in
      check(provenance.by, in: people, at: place().member("by"))
    }
    for (index, refusal) in plan.refusals.enumerated() {
      let place = PlanPlace.list("refusals", index)
      check(refusal.statement, in: statements, at: place.member("statement"))
      check(
        refusal.witness?.person, in: people, at: place.member("witness").member("person"))
    }
    for (index, sharing) in plan.sharing.enumerated() {
      let place = PlanPlace.list("sharing", index).member("statements")
      for (position, id) in sharing.statements.enumerated() {
        check(id, in: statements, at: place.item(position))
      }
    }
    return faults
  }

  private static func fault(at place: JSONPointer) -> PlanFault {
    PlanFault(
      .namesNothing, at: place, "this id names nobody and nothing in the plan",
      advice: "Write the id of somebody among the people, or of one of the statements.")
  }
}

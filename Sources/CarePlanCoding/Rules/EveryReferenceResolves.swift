import CarePlanModel
import StrictJSON

/// Whoever or whatever is pointed at is there.
enum EveryReferenceResolves {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    let people = Set(plan.people.map(\.id))
    let statements = Set(plan.statements.map(\.id))
    var references: [(String?, Set<String>, JSONPointer)] = []
    for (index, statement) in plan.statements.enumerated() {
      references.append((statement.person, people, PlanPlace.statement(index).member("person")))
    }
    for (index, voice) in plan.otherVoices.enumerated() {
      let place = PlanPlace.list("otherVoices", index).member("person")
      references.append((voice.person, people, place))
    }
    for (provenance, pointer) in PlanPlace.provenances(of: plan) {
      references.append((provenance.by, people, pointer.member("by")))
    }
    for (index, refusal) in plan.refusals.enumerated() {
      let place = PlanPlace.list("refusals", index)
      references.append((refusal.statement, statements, place.member("statement")))
      references.append(
        (refusal.witness?.person, people, place.member("witness").member("person")))
    }
    for (index, sharing) in plan.sharing.enumerated() {
      let place = PlanPlace.list("sharing", index).member("statements")
      for (position, id) in sharing.statements.enumerated() {
        references.append((id, statements, place.item(position)))
      }
    }
    return references.compactMap { id, known, pointer in
      guard let id, !known.contains(id) else { return nil }
      return PlanFault(
        .namesNothing, at: pointer, "this id names nobody and nothing in the plan",
        advice: "Write the id of somebody among the people, or of one of the statements.")
    }
  }
}

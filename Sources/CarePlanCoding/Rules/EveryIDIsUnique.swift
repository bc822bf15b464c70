import CarePlanModel
import StrictJSON

/// No two things in one list share an id, for then nobody could say which is meant.
enum EveryIDIsUnique {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    let lists: [(String, [String])] = [
      ("people", plan.people.map(\.id)),
      ("statements", plan.statements.map(\.id)),
      ("questionsForMyTeam", plan.questionsForMyTeam.map(\.id)),
      ("clinicalDecisionsReported", plan.clinicalDecisionsReported.map(\.id)),
      ("otherVoices", plan.otherVoices.map(\.id)),
    ]
    return lists.flatMap { name, ids -> [PlanFault] in
      var seen: Set<String> = []
      return ids.enumerated().compactMap { index, id in
        guard !seen.insert(id).inserted else { return nil }
        return PlanFault(
          .idTwice, at: PlanPlace.list(name, index).member("id"),
          "another item of this list has the same id",
          advice: "Give this one an id that no other has.")
      }
    }
  }
}

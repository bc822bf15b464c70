import CarePlanModel
import StrictJSON

/// A choice is one of those that its topic knows.
enum ChoicesFitTopics {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    let statements = plan.statements.enumerated().compactMap { index, statement -> PlanFault? in
      guard let choice = statement.choice else { return nil }
      return fault(choice, of: statement.slot, at: PlanPlace.statement(index))
    }
    let reported = SlotCatalogue.slot(named: "cpr-decision-reported")
    let decisions = plan.clinicalDecisionsReported.enumerated().compactMap {
      index, decision -> PlanFault? in
      guard let choice = decision.choice else { return nil }
      let place = PlanPlace.list("clinicalDecisionsReported", index)
      return fault(choice, of: decision.subject == .cpr ? reported : nil, at: place)
    }
    return statements + decisions
  }

  private static func fault(
    _ choice: String, of slot: PlanSlot?, at place: @autoclosure () -> JSONPointer
  ) -> PlanFault? {
    guard slot?.phrase(of: choice) == nil else { return nil }
    let known = slot?.choices.map(\.value) ?? []
    return PlanFault(
      .choiceOfAnotherTopic, at: place().member("choice"), "this topic has no such choice",
      advice: known.isEmpty
        ? "Leave the choice out and give the words."
        : "Write one of: \(known.joined(separator: ", ")).")
  }
}

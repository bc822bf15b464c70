import CarePlanModel
import StrictJSON

/// What is read in the first minute is what the rest of the plan says.
///
/// The block is drawn from the plan, always in the same way, so a reader can draw it again. At the
/// bedside nobody turns the page to see whether the two agree.
enum TheFirstMinuteAgrees {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    let drawn = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    let given = plan.firstMinute
    let pairs: [(String, String?, String?)] = [
      ("name", given.name, drawn.name),
      ("whatMattersMost", given.whatMattersMost, drawn.whatMattersMost),
      ("cprView", given.cprView, drawn.cprView),
      ("advanceDecision", given.advanceDecision, drawn.advanceDecision),
      ("whoToRing", given.whoToRing, drawn.whoToRing),
      ("communicationNeeds", given.communicationNeeds, drawn.communicationNeeds),
    ]
    return pairs.filter { $0.1 != $0.2 }.map { member, given, _ in fault(member, given) }
  }

  private static func fault(_ member: String, _ given: String?) -> PlanFault {
    let block = PlanPlace.firstMinute
    guard given != nil else {
      return PlanFault(
        .firstMinuteDiffers, at: block, "the first minute lacks `\(member)`, which the plan has",
        advice: "Draw the block again from the rest of the plan.")
    }
    return PlanFault(
      .firstMinuteDiffers, at: block.member(member),
      "the first minute says something else than the plan",
      advice: "Draw the block again from the rest of the plan.")
  }
}

import CarePlanCoding
import CarePlanModel
import SourceText
import StrictJSON

/// Why a plan cannot be given away, told to somebody at home: which answer it is, and what to do.
///
/// A code and a pointer help whoever mends a program, and nobody who wants to send a plan to a hospice.
enum WhyNotExported {
  /// - Parameter found: What a reader of such files would say to the plan.
  static func words(_ found: PlanInspection, in plan: CarePlan) -> String {
    "The plan was not exported. \(reason(found, plan)) "
      + "All of it is still here, and kindred plan print puts it on paper."
  }

  private static func reason(_ found: PlanInspection, _ plan: CarePlan) -> String {
    let isTooLong = found.jsonFault?.code == .tooLarge
    guard !isTooLong else { return "It is longer than such a file may be." }
    guard let fault = found.faults.first(where: { $0.code.severity == .error }) else {
      return "Kindred could not read its own file."
    }
    if fault.code == .tooYoung {
      let ageMin = plan.header.jurisdiction.ageMin
      return "By the date of birth in it, the person was younger than \(ageMin) when it was begun. "
        + "If that day is wrong, start kindred and change it."
    }
    guard let title = title(at: fault.pointer, in: plan) else {
      return "Something in it that nobody typed is not as it should be (\(fault.code.rawValue)). "
        + "That is a mistake of Kindred's."
    }
    return "A program that reads plans would stop at “\(title)” (\(fault.code.rawValue)). "
      + "Start kindred and change that answer, or leave it out."
  }

  /// What the answer is called in the list of answers, or its part. No error holds a person's words.
  private static func title(at pointer: JSONPointer, in plan: CarePlan) -> String? {
    let steps = pointer.text.split(separator: "/").dropFirst().map(String.init)
    guard let part = steps.first, steps.count > 1 else { return nil }
    let (member, index) = (steps[1], Int(steps[1]) ?? 0)
    switch part {
    case "person": return ofPerson(member).flatMap { SlotCatalogue.slot(named: $0)?.title }
    case "people": return SlotGroup.people.title
    case "statements":
      return plan.statements.indices.contains(index) ? plan.statements[index].slot?.title : nil
    case "refusals": return SlotGroup.advanceDecision.title
    case "clinicalDecisionsReported": return SlotGroup.cpr.title
    case "questionsForMyTeam": return SlotGroup.team.title
    case "sharing": return SlotGroup.sharing.title
    default: return nil
    }
  }

  private static func ofPerson(_ member: String) -> String? {
    switch member {
    case "name": "full-name"
    case "birthDate": "birth-date"
    case "identifiers": "health-number"
    case "contacts": "phone"
    case "communicationNeeds": "communication-needs"
    default: nil
    }
  }
}

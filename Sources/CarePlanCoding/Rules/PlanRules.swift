public import CarePlanModel
import StrictJSON

/// What a plan must be beyond its shape. Each rule is a sentence and has a file.
public enum PlanRules {
  /// - Returns: Every fault, in the order of the rules; empty for a sound plan.
  public static func faults(in plan: CarePlan) -> [PlanFault] {
    let faults = rules.flatMap { $0(plan) }
    // Beside a broken part, the block that is drawn from it has nothing more to tell.
    return faults.isEmpty ? TheFirstMinuteAgrees.faults(in: plan) : faults
  }

  /// Where the block that is read in the first minute says something else than the plan.
  public static func firstMinuteFaults(in plan: CarePlan) -> [PlanFault] {
    TheFirstMinuteAgrees.faults(in: plan)
  }

  private static let rules: [@Sendable (CarePlan) -> [PlanFault]] = [
    TimesRunForward.faults, ThePersonIsOldEnough.faults, EveryIDIsUnique.faults,
    EveryReferenceResolves.faults, HealthNumbersCheckOut.faults, SecondPlacesDiffer.faults,
    NoCodeMeansAClinicalDecision.faults, OnlyThePersonSpeaks.faults, StatesFitContents.faults,
    ChoicesFitTopics.faults, FinalPlansAreComplete.faults, ViewsAreNoDecisions.faults,
    FormalitiesAreComplete.faults, TestNumbersBelongToNobody.faults,
  ]
}

/// Places in the document, as rules point at them.
enum PlanPlace {
  static let document = JSONPointer.root.member("document")
  static let header = document.member("plan")
  static let person = document.member("person")
  static let firstMinute = document.member("firstMinute")

  static func list(_ name: String, _ index: Int) -> JSONPointer {
    document.member(name).item(index)
  }

  static func statement(_ index: Int) -> JSONPointer { list("statements", index) }

  /// Goes through every provenance in a plan. Its place is made only where it is asked for.
  static func forEachProvenance(
    of plan: CarePlan, _ body: (Provenance, _ place: () -> JSONPointer) -> Void
  ) {
    func go<Part>(_ name: String, _ parts: [Part], _ provenance: (Part) -> Provenance) {
      for (index, part) in parts.enumerated() {
        body(provenance(part)) { list(name, index).member("provenance") }
      }
    }
    go("questionsForMyTeam", plan.questionsForMyTeam) { $0.provenance }
    go("statements", plan.statements) { $0.provenance }
    go("clinicalDecisionsReported", plan.clinicalDecisionsReported) { $0.provenance }
    go("otherVoices", plan.otherVoices) { $0.provenance }
  }
}

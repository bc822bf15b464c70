import CarePlanModel
import StrictJSON

extension PlanAssessor {
  /// In seconds: clocks at home may be a day off.
  private static let aheadMax = 86_400

  /// Whether it is finished, and whether it comes from tomorrow.
  func timeFindings(_ plan: CarePlan, at now: PlanTime) -> [Finding] {
    let header = JSONPointer.root.member("document").member("plan")
    var findings: [Finding] = []
    if plan.header.status == .draft {
      findings.append(Finding(.draft, at: header.member("status")))
    }
    let times = [
      ("created", plan.header.created), ("updated", plan.header.updated),
      ("finalised", plan.header.finalised),
    ]
    for (name, time) in times {
      guard let seconds = time.flatMap({ PlanTime($0) })?.seconds,
        seconds > now.seconds + PlanAssessor.aheadMax
      else { continue }
      findings.append(Finding(.datedAhead, at: header.member(name)))
    }
    return findings
  }
}

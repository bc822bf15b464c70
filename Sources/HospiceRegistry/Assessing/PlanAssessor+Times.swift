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
    for (time, place) in times(of: plan, header: header) {
      guard let seconds = time.flatMap({ PlanTime($0) })?.seconds,
        seconds > now.seconds + PlanAssessor.aheadMax
      else { continue }
      findings.append(Finding(.datedAhead, at: place()))
    }
    return findings
  }

  /// Every moment at which something was said, done or decided. Of decisions the latest counts, so
  /// that one from another century would stand against whatever the person says next.
  private func times(
    of plan: CarePlan, header: JSONPointer
  ) -> [(time: String?, place: () -> JSONPointer)] {
    let document = JSONPointer.root.member("document")
    var times: [(time: String?, place: () -> JSONPointer)] = [
      (plan.header.created, { header.member("created") }),
      (plan.header.updated, { header.member("updated") }),
      (plan.header.finalised, { header.member("finalised") }),
    ]
    func said(_ provenances: [Provenance], in list: String) {
      for (index, provenance) in provenances.enumerated() {
        let place = { document.member(list).item(index).member("provenance") }
        times.append((provenance.recorded, { place().member("recorded") }))
        times.append((provenance.confirmed, { place().member("confirmed") }))
      }
    }
    said(plan.statements.map(\.provenance), in: "statements")
    said(plan.otherVoices.map(\.provenance), in: "otherVoices")
    said(plan.questionsForMyTeam.map(\.provenance), in: "questionsForMyTeam")
    said(plan.clinicalDecisionsReported.map(\.provenance), in: "clinicalDecisionsReported")
    for (index, sharing) in plan.sharing.enumerated() {
      times.append((sharing.decided, { document.member("sharing").item(index).member("decided") }))
    }
    for (index, refusal) in plan.refusals.enumerated() {
      let place = { document.member("refusals").item(index) }
      times.append((refusal.signature.at, { place().member("signature").member("at") }))
      times.append((refusal.witness?.at, { place().member("witness").member("at") }))
    }
    return times
  }
}

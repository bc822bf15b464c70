import CarePlanModel
import CivilCalendar
import StrictJSON

extension PlanAssessor {
  /// Codes are hints, and one that nobody here knows may mean anything.
  func codeFindings(_ plan: CarePlan) -> [Finding] {
    let statements = JSONPointer.root.member("document").member("statements")
    return plan.statements.enumerated().flatMap { index, statement in
      statement.codes.enumerated().compactMap { position, code in
        guard !code.meansClinicalCPRDecision, !KnownCodes.contains(code) else { return nil }
        let place = statements.item(index).member("codes").item(position)
        return Finding(.unknownCode, at: place.member("code"))
      }
    }
  }

  /// What the law asks of a refusal, and what in the same plan speaks against one.
  ///
  /// Source: Mental Capacity Act 2005, section 25
  func legalFindings(_ plan: CarePlan) -> [Finding] {
    let refusals = JSONPointer.root.member("document").member("refusals")
    let attorneys = plan.people.filter { !Set($0.roles).isDisjoint(with: attorneyRoles) }
    let wantsCPR = plan.statement("cpr-view").map { $0.choice == "want-tried" } ?? false
    let order = plan.statement("refusal-attorney-order")?.choice
    return plan.refusals.enumerated().flatMap { index, refusal -> [Finding] in
      let place = refusals.item(index)
      var findings: [Finding] = []
      if refusal.lifeSustaining, !refusal.isSignedAndWitnessed {
        findings.append(Finding(.refusalNotSigned, at: place.member("signature")))
      }
      if refusal.lifeSustaining, refusal.evenIfLifeAtRisk != true {
        findings.append(Finding(.refusalWithoutEvenIf, at: place))
      }
      if wantsCPR, refusal.isAboutCPR {
        findings.append(Finding(.viewAndRefusalDiffer, at: place.member("treatment")))
      }
      if attorneys.contains(where: { $0.id == refusal.witness?.person }) {
        findings.append(Finding(.witnessIsAttorney, at: place.member("witness")))
      }
      if attorneys.contains(where: { $0.wasNamed(after: refusal) }) || order == "after" {
        findings.append(Finding(.laterAttorney, at: place))
      }
      return findings
    }
  }
}

let attorneyRoles: Set<PersonRole> = [.healthAttorney, .replacementAttorney]

extension PlanRefusal {
  var isSignedAndWitnessed: Bool {
    (signature.how == .paperDeclared || signature.how == .byDirection) && witness != nil
  }

  /// By its words: a refusal may be written in any, and these are the ones that people use.
  var isAboutCPR: Bool {
    let words = NameLetters.folded(treatment)
    return ["cpr", "resuscitat", "restart my heart", "chest compression", "heart massage"]
      .contains { words.contains($0) }
  }
}

extension PlanContactPerson {
  /// Whether the power was given after the refusal was signed, and may reach the same treatment.
  func wasNamed(after refusal: PlanRefusal) -> Bool {
    guard let attorney, attorney.registered != .no, attorney.lifeSustaining != .no,
      let made = attorney.made.flatMap({ CivilDate($0) }),
      let signed = (refusal.signature.at ?? refusal.witness?.at).flatMap({ PlanTime($0) })
    else { return false }
    return made > signed.day
  }
}

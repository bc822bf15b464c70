import CarePlanModel
import CivilCalendar
import StrictJSON

extension PlanAssessor {
  /// What is doubtful about whose plan it is.
  func personFindings(_ plan: CarePlan, at now: PlanTime) -> [Finding] {
    let person = JSONPointer.root.member("document").member("person")
    let birth = plan.person.birthDate.flatMap { CivilDate($0) }
    var findings: [Finding] = []
    if let birth {
      if birth > now.day { findings.append(Finding(.bornLater, at: person.member("birthDate"))) }
      if birth.age(on: now.day) > 120 {
        findings.append(Finding(.veryOld, at: person.member("birthDate")))
      }
    }
    for (index, identifier) in plan.person.identifiers.enumerated() {
      let place = person.member("identifiers").item(index).member("value")
      if let reason = reason(for: identifier, born: birth) {
        findings.append(Finding(reason, at: place))
      }
    }
    let name = plan.person.name
    let names = [name?.text, name?.preferred, name?.family].compactMap { $0 } + (name?.given ?? [])
    if names.contains(where: NameLetters.areDoubtful) {
      findings.append(Finding(.lookAlikeName, at: person.member("name")))
    }
    let isOneLine = name?.text.allSatisfy { !$0.isNewline && $0 != "\t" } ?? true
    if let name, !isOneLine || !name.text.contains(where: \.isLetter) {
      findings.append(Finding(.blankName, at: person.member("name")))
    }
    return findings
  }

  /// A blank would be read as an answer.
  func blankFindings(_ plan: CarePlan) -> [Finding] {
    let statements = JSONPointer.root.member("document").member("statements")
    return plan.statements.enumerated().compactMap { index, statement in
      guard statement.state == .answered, statement.choice == nil,
        let text = statement.text, text.allSatisfy(\.isWhitespace)
      else { return nil }
      return Finding(.blankAnswer, at: statements.item(index).member("text"))
    }
  }

  private func reason(for identifier: HealthIdentifier, born birth: CivilDate?) -> Reason? {
    guard !identifier.isZero else { return .zeroNumber }
    guard identifier.isPlausible, !identifier.isSetAsideForTests else { return nil }
    guard identifier.isOfScotland, let birth else { return nil }
    // A CHI number begins with the date of birth, as ddmmyy.
    let text = birth.description
    let expected = text.suffix(2) + text.dropFirst(5).prefix(2) + text.dropFirst(2).prefix(2)
    return identifier.value.hasPrefix(expected) ? nil : .numberAndBirthDiffer
  }

  /// Whether the person said that this hospice may not see the plan; the latest word counts.
  func isDenied(_ sharing: [SharingDecision], on now: PlanTime) -> Bool {
    let names = Set((["hospice"] + siteNames).map(NameLetters.folded))
    let ours = sharing.filter { decision in
      let isOver = decision.until.flatMap { CivilDate($0) }.map { $0 < now.day } ?? false
      return names.contains(NameLetters.folded(decision.with)) && !isOver
    }
    guard let latest = ours.compactMap({ PlanTime($0.decided)?.seconds }).max() else {
      return false
    }
    return ours.contains { $0.decision == .deny && PlanTime($0.decided)?.seconds == latest }
  }

  /// Whether a document that is no plan as the format has it says no to this hospice anywhere. No
  /// copy of it is kept then, whatever else it says.
  func mayDeny(_ document: JSONValue) -> Bool {
    let names = Set((["hospice"] + siteNames).map(NameLetters.folded))
    return (document["sharing"]?.items ?? []).contains { decision in
      names.contains(NameLetters.folded(decision["with"]?.string ?? ""))
        && decision["decision"]?.string == "deny"
    }
  }
}

import CarePlanModel

extension PlanComparison {
  typealias Line = (title: String, said: String)

  /// Everything that a version says, under titles that say the same in each version.
  static func lines(_ plan: CarePlan) -> [Line] {
    var lines = person(plan.person)
    lines += [
      ("Status of the plan", plan.header.status.rawValue),
      ("Review", plan.header.reviewBy ?? "none"),
      ("Law", plan.header.jurisdiction.rawValue),
    ]
    lines += plan.statements.map { statement($0, plan) }
    lines += plan.refusals.enumerated().map { index, refusal in
      ("Refusal \(index + 1)", said(refusal, plan))
    }
    lines += plan.people.map { ("Named: \($0.name.text)", said($0)) }
    lines += plan.clinicalDecisionsReported.map { ("Reported: \($0.subject.rawValue)", said($0)) }
    lines += plan.otherVoices.map { voice in
      let name = plan.people.first { $0.id == voice.person }?.name.text ?? "somebody"
      let title = SlotCatalogue.slot(topic: voice.topic, rank: nil)?.title ?? voice.topic
      return ("Said by \(name), not by the person: \(title)", quoted(voice.text))
    }
    lines += plan.questionsForMyTeam.map { ("Question for the team", quoted($0.text)) }
    lines += plan.sharing.map { ("Sharing with \($0.with)", said($0)) }
    if let capacity = plan.capacity {
      lines.append(("Capacity", joined(capacity.statedBy.rawValue, capacity.note.map(quoted))))
    }
    return lines
  }

  private static func person(_ person: PlanPerson) -> [Line] {
    var lines: [Line] = [
      ("Name", person.name?.text ?? "none"), ("Date of birth", person.birthDate ?? "none"),
    ]
    if let called = person.name?.preferred { lines.append(("Called", called)) }
    lines += person.identifiers.map { ("Number (\($0.system.rawValue))", $0.value) }
    lines += person.contacts.map { ("Contact of the person", said($0)) }
    if let language = person.spokenLanguage { lines.append(("Language", language)) }
    if let interpreter = person.interpreter {
      lines.append(("Interpreter", interpreter ? "needed" : "not needed"))
    }
    if let needs = person.communicationNeeds { lines.append(("Talking and reading", needs)) }
    return lines
  }

  private static func statement(_ statement: PlanStatement, _ plan: CarePlan) -> Line {
    let words = StatementWords(statement, of: plan)
    let provenance = statement.provenance
    let quote = provenance.quote.map { "In these words: \(quoted($0))" }
    // That it is no longer the person who says it is a change like any other.
    let by = plan.people.first { $0.id == provenance.by }?.name.text
    let who = provenance.source == .person ? nil : "Said by: \(provenance.source.rawValue)"
    return (words.title, joined(words.said, quote, who, by))
  }

  private static func said(_ refusal: PlanRefusal, _ plan: CarePlan) -> String {
    let evenIf =
      switch refusal.evenIfLifeAtRisk {
      case true?: "Even if my life is at risk: yes."
      case false?: "Even if my life is at risk: no."
      case nil: "Even if my life is at risk: not said."
      }
    let witness = refusal.witness.map { witness in
      let name = plan.people.first { $0.id == witness.person }?.name.text ?? "somebody"
      return "Witness: \(name)" + (witness.at.map { ", \($0)." } ?? ".")
    }
    return joined(
      quoted(refusal.treatment) + ".", refusal.circumstances.map { "When: \(quoted($0))." },
      refusal.lifeSustaining
        ? "A treatment that keeps the person alive." : "No treatment that keeps the person alive.",
      evenIf, "Signature: \(refusal.signature.how.rawValue).",
      refusal.signature.at.map { "Signed: \($0)." },
      refusal.signature.paperAt.map { "Paper: \(quoted($0))." }, witness ?? "No witness.")
  }

  private static func said(_ person: PlanContactPerson) -> String {
    let attorney = person.attorney.map { power in
      joined(
        "Attorney: registered \(power.registered.rawValue),",
        "life-sustaining treatment \(power.lifeSustaining.rawValue)",
        power.acting.map { ", acting \($0.rawValue)" }, power.made.map { ", made \($0)" },
        power.reference.map { ", reference \($0)" })
    }
    return joined(
      person.roles.map(\.rawValue).joined(separator: ", "), person.relationship.map(quoted),
      person.contacts.map(said).joined(separator: ", "), attorney)
  }

  private static func said(_ decision: ClinicalDecisionReported) -> String {
    joined(
      decision.state.rawValue, decision.choice, decision.text.map(quoted),
      decision.paperAt.map { "Paper: \(quoted($0))" },
      decision.paperDated.map { "Dated: \(quoted($0))" })
  }

  private static func said(_ sharing: SharingDecision) -> String {
    joined(
      sharing.decision.rawValue, sharing.scope.rawValue,
      sharing.statements.joined(separator: ", "), sharing.until.map { "until \($0)" },
      sharing.quote.map(quoted))
  }

  private static func said(_ contact: Contact) -> String {
    "\(contact.kind.rawValue) \(contact.value)"
  }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }

  private static func joined(_ parts: String?...) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

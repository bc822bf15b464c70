import CarePlanModel
import StrictJSON

extension PlanDecoder {
  mutating func firstMinute(_ node: PlanNode) -> FirstMinute? {
    guard
      let object = object(
        node,
        members: [
          "name", "whatMattersMost", "cprView", "advanceDecision", "whoToRing",
          "communicationNeeds",
        ])
    else { return nil }
    let name = text("name", in: object, .ownWords)
    let matters = optionalText("whatMattersMost", in: object, .ownWords)
    let cprView = text("cprView", in: object, .ownWords)
    let decision = text("advanceDecision", in: object, .ownWords)
    let ring = optionalText("whoToRing", in: object, .ownWords)
    let needs = optionalText("communicationNeeds", in: object, .ownWords)
    guard let name, let cprView, let decision else { return nil }
    return FirstMinute(
      name: name, whatMattersMost: matters, cprView: cprView, advanceDecision: decision,
      whoToRing: ring, communicationNeeds: needs)
  }

  mutating func teamQuestion(_ node: PlanNode) -> TeamQuestion? {
    guard let object = object(node, members: ["id", "text", "provenance"]) else { return nil }
    let id = text("id", in: object, .id("q"))
    let text = text("text", in: object, .ownWords)
    let provenance = required("provenance", in: object).flatMap { self.provenance($0) }
    guard let id, let text, let provenance else { return nil }
    return TeamQuestion(id: id, text: text, provenance: provenance)
  }

  mutating func clinicalDecision(_ node: PlanNode) -> ClinicalDecisionReported? {
    guard
      let object = object(
        node,
        members: [
          "id", "subject", "standing", "state", "choice", "text", "paperAt", "paperDated",
          "provenance",
        ])
    else { return nil }
    let id = text("id", in: object, .id("d"))
    let subject = choice("subject", in: object, of: ClinicalDecisionReported.Subject.self)
    let standing = text("standing", in: object, .words(PlanLimits.choiceCountMax))
    if let standing, standing != ClinicalDecisionReported.standing {
      reportStanding(object.pointer.member("standing"))
    }
    let state = choice("state", in: object, of: StatementState.self)
    let choice = optionalText("choice", in: object, .words(PlanLimits.choiceCountMax))
    let text = optionalText("text", in: object, .ownWords)
    let paperAt = optionalText("paperAt", in: object, .ownWords)
    let paperDated = optionalText("paperDated", in: object, .ownWords)
    let provenance = required("provenance", in: object).flatMap { self.provenance($0) }
    guard let id, let subject, let state, let provenance else { return nil }
    return ClinicalDecisionReported(
      id: id, subject: subject, state: state, choice: choice, text: text, paperAt: paperAt,
      paperDated: paperDated, provenance: provenance)
  }

  private mutating func reportStanding(_ pointer: JSONPointer) {
    report(
      .viewTakenForDecision, at: pointer,
      "a report of a clinician's decision is given for more than a report",
      advice: "Write \"\(ClinicalDecisionReported.standing)\": the form itself must be seen.")
  }

  mutating func otherVoice(_ node: PlanNode) -> OtherVoice? {
    guard
      let object = object(
        node, members: ["id", "person", "basis", "topic", "text", "when", "provenance"])
    else { return nil }
    let id = text("id", in: object, .id("v"))
    let person = text("person", in: object, .id("p"))
    let basis = optionalChoice("basis", in: object, of: OtherVoice.Basis.self)
    let topic = voiceTopic(in: object)
    let text = text("text", in: object, .ownWords)
    let when = optionalText("when", in: object, .ownWords)
    let provenance = required("provenance", in: object).flatMap { self.provenance($0) }
    guard let id, let person, let topic, let text, let provenance else { return nil }
    return OtherVoice(
      id: id, person: person, basis: basis, topic: topic, text: text, when: when,
      provenance: provenance)
  }

  mutating func sharing(_ node: PlanNode) -> SharingDecision? {
    guard
      let object = object(
        node,
        members: ["with", "decision", "scope", "statements", "decided", "until", "quote"])
    else { return nil }
    let with = text("with", in: object, .words(PlanLimits.recipientCountMax))
    let decision = choice("decision", in: object, of: SharingDecision.Decision.self)
    let scope = choice("scope", in: object, of: SharingDecision.Scope.self)
    let statements = list(
      "statements", in: object, isRequired: false, countMax: PlanLimits.statementsCountMax
    ) { $0.text($1, .id("s")) }
    let decided = text("decided", in: object, .time)
    let until = optionalText("until", in: object, .day)
    let quote = optionalText("quote", in: object, .ownWords)
    guard let with, let decision, let scope, let statements, let decided else { return nil }
    return SharingDecision(
      with: with, decision: decision, scope: scope, statements: statements, decided: decided,
      until: until, quote: quote)
  }
}

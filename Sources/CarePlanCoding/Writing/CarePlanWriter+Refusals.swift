import CarePlanModel
import StrictJSON

extension CarePlanWriter {
  static func refusal(_ refusal: PlanRefusal) -> JSONValue {
    var signature = JSONObjectBuilder()
    signature.add("how", refusal.signature.how.rawValue)
    signature.add("at", refusal.signature.at)
    signature.add("paperAt", refusal.signature.paperAt)
    var object = JSONObjectBuilder()
    object.add("statement", refusal.statement)
    object.add("treatment", refusal.treatment)
    object.add("circumstances", refusal.circumstances)
    object.add("lifeSustaining", refusal.lifeSustaining)
    object.add("evenIfLifeAtRisk", refusal.evenIfLifeAtRisk)
    object.add("signature", signature.value)
    object.add("witness", refusal.witness.map(witness))
    object.add("assessment", refusal.assessment.rawValue)
    return object.value
  }

  static func sharing(_ sharing: SharingDecision) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("with", sharing.with)
    object.add("decision", sharing.decision.rawValue)
    object.add("scope", sharing.scope.rawValue)
    object.addUnlessEmpty("statements", sharing.statements.map { .string($0) })
    object.add("decided", sharing.decided)
    object.add("until", sharing.until)
    object.add("quote", sharing.quote)
    return object.value
  }

  private static func witness(_ witness: PlanRefusal.Witness) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("person", witness.person)
    object.add("at", witness.at)
    return object.value
  }
}

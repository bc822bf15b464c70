import CarePlanModel
import StrictJSON

extension CarePlanWriter {
  static func statement(_ statement: PlanStatement) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("id", statement.id)
    object.add("topic", statement.topic)
    object.add("kind", statement.kind.rawValue)
    object.add("state", statement.state.rawValue)
    object.add("rank", statement.rank)
    object.add("choice", statement.choice)
    object.add("text", statement.text)
    object.add("person", statement.person)
    object.add("when", statement.when)
    object.addUnlessEmpty("codes", statement.codes.map(code))
    object.add("provenance", provenance(statement.provenance))
    return object.value
  }

  static func teamQuestion(_ question: TeamQuestion) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("id", question.id)
    object.add("text", question.text)
    object.add("provenance", provenance(question.provenance))
    return object.value
  }

  static func clinicalDecision(_ decision: ClinicalDecisionReported) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("id", decision.id)
    object.add("subject", decision.subject.rawValue)
    object.add("standing", ClinicalDecisionReported.standing)
    object.add("state", decision.state.rawValue)
    object.add("choice", decision.choice)
    object.add("text", decision.text)
    object.add("paperAt", decision.paperAt)
    object.add("paperDated", decision.paperDated)
    object.add("provenance", provenance(decision.provenance))
    return object.value
  }

  static func otherVoice(_ voice: OtherVoice) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("id", voice.id)
    object.add("person", voice.person)
    object.add("basis", voice.basis?.rawValue)
    object.add("topic", voice.topic)
    object.add("text", voice.text)
    object.add("when", voice.when)
    object.add("provenance", provenance(voice.provenance))
    return object.value
  }

  static func provenance(_ provenance: Provenance) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("source", provenance.source.rawValue)
    object.add("by", provenance.by)
    object.add("recorded", provenance.recorded)
    object.add("confirmed", provenance.confirmed)
    object.add("method", provenance.method.rawValue)
    object.add("question", provenance.question.map(askedQuestion))
    object.add("quote", provenance.quote)
    object.add("sinceVersion", provenance.sinceVersion)
    return object.value
  }

  private static func askedQuestion(_ question: AskedQuestion) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("id", question.id)
    object.add("version", question.version)
    object.add("text", question.text)
    object.add("fingerprint", question.fingerprint)
    object.add("reviewStatus", question.reviewStatus.rawValue)
    object.add("variant", question.variant.rawValue)
    return object.value
  }

  private static func code(_ code: PlanCode) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("system", code.system.rawValue)
    object.add("code", code.code)
    object.add("display", code.display)
    return object.value
  }
}

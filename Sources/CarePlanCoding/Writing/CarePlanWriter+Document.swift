import CarePlanModel
import StrictJSON

extension CarePlanWriter {
  /// What is read first stands first.
  static func document(_ plan: CarePlan) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("format", "acp-plan")
    object.add("formatVersion", plan.formatVersion)
    object.add("plan", header(plan.header))
    object.add("firstMinute", firstMinute(plan.firstMinute))
    object.addList("questionsForMyTeam", plan.questionsForMyTeam.map(teamQuestion))
    object.add("person", person(plan.person))
    object.addList("people", plan.people.map(contactPerson))
    object.addList("statements", plan.statements.map(statement))
    object.addList("refusals", plan.refusals.map(refusal))
    object.addList(
      "clinicalDecisionsReported", plan.clinicalDecisionsReported.map(clinicalDecision))
    object.addList("otherVoices", plan.otherVoices.map(otherVoice))
    object.addList("sharing", plan.sharing.map(sharing))
    object.add("capacity", plan.capacity.map(capacity))
    object.add("producer", producer(plan.producer))
    return object.value
  }

  private static func header(_ header: PlanHeader) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("id", header.id)
    object.add("version", header.version)
    object.add("status", header.status.rawValue)
    object.add(
      "replaces",
      header.replaces.map { old in
        var object = JSONObjectBuilder()
        object.add("version", old.version)
        object.add("digest", old.digest)
        return object.value
      })
    object.add("created", header.created)
    object.add("updated", header.updated)
    object.add("finalised", header.finalised)
    object.add("reviewBy", header.reviewBy)
    object.add("language", header.language)
    object.add("jurisdiction", header.jurisdiction.rawValue)
    return object.value
  }

  private static func firstMinute(_ block: FirstMinute) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("name", block.name)
    object.add("whatMattersMost", block.whatMattersMost)
    object.add("cprView", block.cprView)
    object.add("advanceDecision", block.advanceDecision)
    object.add("whoToRing", block.whoToRing)
    object.add("communicationNeeds", block.communicationNeeds)
    return object.value
  }

  private static func capacity(_ note: CapacityNote) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("statedBy", note.statedBy.rawValue)
    object.add("note", note.note)
    object.add("at", note.at)
    return object.value
  }

  private static func producer(_ producer: PlanProducer) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("name", producer.name)
    object.add("version", producer.version)
    object.add("ruleset", producer.ruleset)
    return object.value
  }
}

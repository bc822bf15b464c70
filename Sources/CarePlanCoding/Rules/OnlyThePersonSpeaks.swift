import CarePlanModel
import StrictJSON

/// Among the person's statements nobody else speaks: others have a place of their own.
enum OnlyThePersonSpeaks {
  @Sendable static func faults(in plan: CarePlan) -> [PlanFault] {
    let statements = plan.statements.enumerated().compactMap { index, statement -> PlanFault? in
      guard !statement.provenance.source.speaksForThePerson else { return nil }
      let place = PlanPlace.statement(index).member("provenance").member("source")
      return PlanFault(
        .anotherVoice, at: place, "somebody else speaks among the person's statements",
        advice: "Move it to \"otherVoices\", with who said it and how they know.")
    }
    let voices = plan.otherVoices.enumerated().compactMap { index, voice -> PlanFault? in
      guard voice.provenance.source == .person else { return nil }
      let place = PlanPlace.list("otherVoices", index).member("provenance").member("source")
      return PlanFault(
        .anotherVoice, at: place, "the person's own words stand among the other voices",
        advice: "Move it to \"statements\".")
    }
    return statements + voices
  }
}

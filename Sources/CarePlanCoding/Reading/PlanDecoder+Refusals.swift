import CarePlanModel
import StrictJSON

extension PlanDecoder {
  mutating func refusal(_ node: PlanNode) -> PlanRefusal? {
    guard
      let object = object(
        node,
        members: [
          "statement", "treatment", "circumstances", "lifeSustaining", "evenIfLifeAtRisk",
          "signature", "witness", "assessment",
        ])
    else { return nil }
    let statement = text("statement", in: object, .id("s"))
    let treatment = text("treatment", in: object, .ownWords)
    let circumstances = optionalText("circumstances", in: object, .ownWords)
    let lifeSustaining = bool("lifeSustaining", in: object)
    let evenIf = optionalBool("evenIfLifeAtRisk", in: object)
    let signature = required("signature", in: object).flatMap { refusalSignature($0) }
    let witness = object.node("witness").flatMap { self.witness($0) }
    let assessment = choice("assessment", in: object, of: PlanRefusal.Assessment.self)
    guard let statement, let treatment, let lifeSustaining, let signature, let assessment
    else { return nil }
    return PlanRefusal(
      statement: statement, treatment: treatment, circumstances: circumstances,
      lifeSustaining: lifeSustaining, evenIfLifeAtRisk: evenIf, signature: signature,
      witness: witness, assessment: assessment)
  }

  private mutating func refusalSignature(_ node: PlanNode) -> PlanRefusal.Signature? {
    guard let object = object(node, members: ["how", "at", "paperAt"]) else { return nil }
    let how = choice("how", in: object, of: PlanRefusal.Signature.How.self)
    let at = optionalText("at", in: object, .time)
    let paperAt = optionalText("paperAt", in: object, .ownWords)
    return how.map { PlanRefusal.Signature(how: $0, at: at, paperAt: paperAt) }
  }

  private mutating func witness(_ node: PlanNode) -> PlanRefusal.Witness? {
    guard let object = object(node, members: ["person", "at"]) else { return nil }
    let person = text("person", in: object, .id("p"))
    let at = optionalText("at", in: object, .time)
    return person.map { PlanRefusal.Witness(person: $0, at: at) }
  }

  mutating func capacity(_ node: PlanNode) -> CapacityNote? {
    guard let object = object(node, members: ["statedBy", "note", "at"]) else { return nil }
    let statedBy = choice("statedBy", in: object, of: CapacityNote.Source.self)
    let note = optionalText("note", in: object, .words(PlanLimits.capacityNoteCountMax))
    let at = optionalText("at", in: object, .time)
    return statedBy.map { CapacityNote(statedBy: $0, note: note, at: at) }
  }

  mutating func producer(_ node: PlanNode) -> PlanProducer? {
    guard let object = object(node, members: ["name", "version", "ruleset"]) else { return nil }
    let name = text("name", in: object, .words(PlanLimits.producerNameCountMax))
    let version = text("version", in: object, .words(PlanLimits.producerVersionCountMax))
    let ruleset = optionalText("ruleset", in: object, .digest)
    guard let name, let version else { return nil }
    return PlanProducer(name: name, version: version, ruleset: ruleset)
  }
}

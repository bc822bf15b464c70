import CarePlanModel
import StrictJSON

extension PlanDecoder {
  /// The whole file: a document and its proof.
  mutating func sealedPlan(_ root: JSONValue) -> SealedCarePlan? {
    let node = PlanNode(root, of: .root)
    guard let object = object(node, members: ["document", "proof"]) else { return nil }
    let plan = required("document", in: object).flatMap { document($0) }
    let proof = required("proof", in: object).flatMap { self.proof($0) }
    guard faults.isEmpty, let plan, let proof else { return nil }
    return SealedCarePlan(plan: plan, proof: proof)
  }

  private mutating func document(_ node: PlanNode) -> CarePlan? {
    guard
      let object = object(
        node,
        members: [
          "format", "formatVersion", "plan", "firstMinute", "questionsForMyTeam", "person",
          "people", "statements", "refusals", "clinicalDecisionsReported", "otherVoices",
          "sharing", "capacity", "producer",
        ])
    else { return nil }
    let format = text("format", in: object, .constant("acp-plan"))
    let version = text("formatVersion", in: object, .formatVersion)
    let header = required("plan", in: object).flatMap { self.header($0) }
    let first = required("firstMinute", in: object).flatMap { firstMinute($0) }
    let questions = list(
      "questionsForMyTeam", in: object, countMax: PlanLimits.questionsCountMax
    ) { $0.teamQuestion($1) }
    let person = required("person", in: object).flatMap { self.person($0) }
    let people = list("people", in: object, countMax: PlanLimits.peopleCountMax) {
      $0.contactPerson($1)
    }
    let statements = list("statements", in: object, countMax: PlanLimits.statementsCountMax) {
      $0.statement($1)
    }
    let refusals = list("refusals", in: object, countMax: PlanLimits.refusalsCountMax) {
      $0.refusal($1)
    }
    let decisions = list(
      "clinicalDecisionsReported", in: object, countMax: PlanLimits.decisionsCountMax
    ) { $0.clinicalDecision($1) }
    let voices = list("otherVoices", in: object, countMax: PlanLimits.otherVoicesCountMax) {
      $0.otherVoice($1)
    }
    let sharing = list("sharing", in: object, countMax: PlanLimits.sharingCountMax) {
      $0.sharing($1)
    }
    let capacity = object.node("capacity").flatMap { self.capacity($0) }
    let producer = required("producer", in: object).flatMap { self.producer($0) }
    guard format != nil, let version, let header, let first, let questions, let person,
      let people, let statements, let refusals, let decisions, let voices, let sharing,
      let producer
    else { return nil }
    return CarePlan(
      formatVersion: version, header: header, firstMinute: first, questionsForMyTeam: questions,
      person: person, people: people, statements: statements, refusals: refusals,
      clinicalDecisionsReported: decisions, otherVoices: voices, sharing: sharing,
      capacity: capacity, producer: producer)
  }

  private mutating func header(_ node: PlanNode) -> PlanHeader? {
    guard
      let object = object(
        node,
        members: [
          "id", "version", "status", "replaces", "created", "updated", "finalised", "reviewBy",
          "language", "jurisdiction",
        ])
    else { return nil }
    let id = text("id", in: object, .uuid)
    let version = integer("version", in: object, 1...PlanLimits.versionMax)
    let status = choice("status", in: object, of: PlanHeader.Status.self)
    let replaces = object.node("replaces").flatMap { predecessor($0) }
    let created = text("created", in: object, .time)
    let updated = text("updated", in: object, .time)
    let finalised = optionalText("finalised", in: object, .time)
    let reviewBy = optionalText("reviewBy", in: object, .day)
    let language = text("language", in: object, .language)
    let jurisdiction = choice("jurisdiction", in: object, of: PlanHeader.Jurisdiction.self)
    guard let id, let version, let status, let created, let updated, let language,
      let jurisdiction
    else { return nil }
    return PlanHeader(
      id: id, version: version, status: status, replaces: replaces, created: created,
      updated: updated, finalised: finalised, reviewBy: reviewBy, language: language,
      jurisdiction: jurisdiction)
  }

  private mutating func predecessor(_ node: PlanNode) -> PlanHeader.Predecessor? {
    guard let object = object(node, members: ["version", "digest"]) else { return nil }
    let version = integer("version", in: object, 1...PlanLimits.versionMax)
    let digest = text("digest", in: object, .digest)
    guard let version, let digest else { return nil }
    return PlanHeader.Predecessor(version: version, digest: digest)
  }

  private mutating func proof(_ node: PlanNode) -> PlanProof? {
    guard let object = object(node, members: ["canon", "digest", "signatures"]) else {
      return nil
    }
    let canon = text("canon", in: object, .constant("rfc8785"))
    let digest = text("digest", in: object, .digest)
    let signatures = list("signatures", in: object, countMax: PlanLimits.signaturesCountMax) {
      $0.signature($1)
    }
    guard canon != nil, let digest, let signatures else { return nil }
    return PlanProof(digest: digest, signatures: signatures)
  }

  private mutating func signature(_ node: PlanNode) -> PlanProof.Signature? {
    guard let object = object(node, members: ["role", "signer", "at", "jws"]) else { return nil }
    let role = choice("role", in: object, of: PlanProof.Signature.Role.self)
    let signer = text("signer", in: object, .words(PlanLimits.signerCountMax))
    let at = text("at", in: object, .time)
    let jws = text("jws", in: object, .signature)
    guard let role, let signer, let at, let jws else { return nil }
    return PlanProof.Signature(role: role, signer: signer, at: at, jws: jws)
  }
}

import CarePlanModel
import StrictJSON

extension PlanDecoder {
  mutating func statement(_ node: PlanNode) -> PlanStatement? {
    guard
      let object = object(
        node,
        members: [
          "id", "topic", "kind", "state", "rank", "choice", "text", "person", "when", "codes",
          "provenance",
        ])
    else { return nil }
    let id = text("id", in: object, .id("s"))
    let topic = topic(in: object)
    let kind = choice("kind", in: object, of: StatementKind.self)
    let state = choice("state", in: object, of: StatementState.self)
    let rank = optionalInteger("rank", in: object, 1...PlanLimits.rankMax)
    let choice = optionalText("choice", in: object, .words(PlanLimits.choiceCountMax))
    let text = optionalText("text", in: object, .ownWords)
    let person = optionalText("person", in: object, .id("p"))
    let when = optionalText("when", in: object, .ownWords)
    let codes = list("codes", in: object, isRequired: false, countMax: PlanLimits.codesCountMax) {
      $0.code($1)
    }
    let provenance = required("provenance", in: object).flatMap { self.provenance($0) }
    guard let id, let topic, let kind, let state, let codes, let provenance else { return nil }
    return PlanStatement(
      id: id, topic: topic, kind: kind, state: state, text: text, choice: choice,
      person: person, when: when, rank: rank, codes: codes, provenance: provenance)
  }

  /// One of the catalogue's topics: a reader must not meet a topic that it does not know.
  mutating func topic(in object: PlanObject) -> String? {
    guard let node = required("topic", in: object) else { return nil }
    guard let topic = node.value.string else {
      reportKind(node, "a text")
      return nil
    }
    guard let slot = SlotCatalogue.slot(topic: topic, rank: nil) else {
      report(
        .notInTheList, at: node.pointer, "the catalogue has no such topic",
        advice: "Write a topic of the plan's format.")
      return nil
    }
    return slot.topic
  }

  /// The same, and what somebody close to the person is asked beside.
  mutating func voiceTopic(in object: PlanObject) -> String? {
    let told = object.node("topic")?.value.string
    let isVoices = VoiceCatalogue.slots.contains { slot in
      told.map { slot.destination == .view(topic: $0) } ?? false
    }
    return isVoices ? told : topic(in: object)
  }

  private mutating func code(_ node: PlanNode) -> PlanCode? {
    guard let object = object(node, members: ["system", "code", "display"]) else { return nil }
    let system = choice("system", in: object, of: PlanCode.System.self)
    let code = text("code", in: object, .code)
    let display = optionalText("display", in: object, .words(PlanLimits.codeDisplayCountMax))
    guard let system, let code else { return nil }
    return PlanCode(system, code, display: display)
  }

  mutating func provenance(_ node: PlanNode) -> Provenance? {
    guard
      let object = object(
        node,
        members: [
          "source", "by", "recorded", "confirmed", "method", "question", "quote", "sinceVersion",
        ])
    else { return nil }
    let source = choice("source", in: object, of: Provenance.Source.self)
    let by = optionalText("by", in: object, .id("p"))
    let recorded = text("recorded", in: object, .time)
    let confirmed = optionalText("confirmed", in: object, .time)
    let method = choice("method", in: object, of: Provenance.Method.self)
    let question = object.node("question").flatMap { askedQuestion($0) }
    let quote = optionalText("quote", in: object, .ownWords)
    let since = integer("sinceVersion", in: object, 1...PlanLimits.versionMax)
    guard let source, let recorded, let method, let since else { return nil }
    return Provenance(
      source: source, by: by, recorded: recorded, confirmed: confirmed, method: method,
      question: question, quote: quote, sinceVersion: since)
  }

  private mutating func askedQuestion(_ node: PlanNode) -> AskedQuestion? {
    guard
      let object = object(
        node, members: ["id", "version", "text", "fingerprint", "reviewStatus", "variant"])
    else { return nil }
    let id = text("id", in: object, .line)
    let version = optionalInteger("version", in: object, 1...PlanLimits.questionVersionMax)
    let asked = text("text", in: object, .words(PlanLimits.askedCountMax))
    let fingerprint = text("fingerprint", in: object, .digest)
    let status = choice("reviewStatus", in: object, of: AskedQuestion.ReviewStatus.self)
    let variant = choice("variant", in: object, of: AskedQuestion.Variant.self)
    guard let id, let asked, let fingerprint, let status, let variant else { return nil }
    return AskedQuestion(
      id: id, version: version, text: asked, fingerprint: fingerprint, reviewStatus: status,
      variant: variant)
  }
}

import CarePlanModel
import StrictJSON

extension FHIRDocument {
  var patient: Entry {
    let person = plan.person
    let numbers = person.identifiers.filter { $0.system != .local }
    return entry(
      "Patient", "patient", narrative: [person.name?.text ?? "No name was given."],
      [
        numbers.isEmpty
          ? nil
          : JSONMember(
            "identifier", .array(numbers.map { identifier($0.system.rawValue, $0.value) })),
        person.name.map { JSONMember("name", .array(names($0))) },
        person.contacts.isEmpty ? nil : telecom(person.contacts),
        person.birthDate.map { JSONMember("birthDate", .string($0)) },
        address(person.contacts),
      ])
  }

  var people: [Entry] {
    plan.people.map { person in
      let roles = person.roles.map { inWords($0) }
      let relationship = ([person.relationship] + roles).compactMap { $0 }
      return entry(
        "RelatedPerson", "person \(person.id)",
        narrative: [person.name?.text ?? "No name was given."] + relationship,
        [
          JSONMember("patient", reference("patient")),
          relationship.isEmpty
            ? nil : JSONMember("relationship", .array(relationship.map { concept($0) })),
          person.name.map { JSONMember("name", .array(names($0))) },
          person.contacts.isEmpty ? nil : telecom(person.contacts),
          address(person.contacts),
        ])
    }
  }

  /// Whom the person lets see the plan, and whom not.
  var consents: [Entry] {
    plan.sharing.enumerated().map { index, sharing in
      let said = "\(sharing.with): \(sharing.decision.rawValue)"
      let actor = JSONValue.object([
        JSONMember("role", concept("May receive the plan")),
        JSONMember("reference", .object([JSONMember("display", .string(sharing.with))])),
      ])
      let provision = JSONValue.object([
        JSONMember("type", .string(sharing.decision == .permit ? "permit" : "deny")),
        JSONMember("actor", .array([actor])),
      ])
      return entry(
        "Consent", "sharing \(index)", narrative: [said],
        [
          // Whoever has not decided has not agreed.
          JSONMember("status", .string(sharing.decision == .undecided ? "proposed" : "active")),
          JSONMember(
            "scope",
            concept(
              "Privacy",
              ("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"))),
          JSONMember(
            "category",
            .array([
              concept(
                "Information disclosure",
                ("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IDSCL"))
            ])),
          JSONMember("patient", reference("patient")),
          JSONMember("dateTime", .string(sharing.decided)),
          JSONMember("policyRule", concept("As the person decided")),
          JSONMember("provision", provision),
        ])
    }
  }

  /// Who said it, who wrote it down, and with which program.
  var provenance: Entry {
    let program = "\(plan.producer.name) \(plan.producer.version)"
    return entry(
      "Provenance", "provenance", narrative: ["Made with \(program). \(sealed.proof.digest)"],
      [
        JSONMember("target", .array([reference("composition")])),
        JSONMember("recorded", .string(plan.header.updated)),
        JSONMember("agent", .array(authors.map(agent))),
        JSONMember(
          "entity",
          .array([
            .object([
              JSONMember("role", .string("source")),
              JSONMember(
                "what",
                .object([
                  JSONMember("identifier", planIdentifier),
                  JSONMember("display", .string("The plan's own file: \(sealed.proof.digest)")),
                ])),
            ])
          ])),
      ])
  }

  private func names(_ name: PersonName) -> [JSONValue] {
    var official = [JSONMember("text", .string(name.text))]
    if let family = name.family { official.append(JSONMember("family", .string(family))) }
    if !name.given.isEmpty {
      official.append(JSONMember("given", .array(name.given.map { .string($0) })))
    }
    let usual = name.preferred.map { preferred in
      JSONValue.object([
        JSONMember("use", .string("usual")), JSONMember("text", .string(preferred)),
      ])
    }
    return [.object(official)] + [usual].compactMap { $0 }
  }

  private func telecom(_ contacts: [Contact]) -> JSONMember? {
    let lines = contacts.filter { $0.kind != .address }.map { contact in
      JSONValue.object([
        JSONMember("system", .string(contact.kind.rawValue)),
        JSONMember("value", .string(contact.value)),
      ])
    }
    return lines.isEmpty ? nil : JSONMember("telecom", .array(lines))
  }

  private func address(_ contacts: [Contact]) -> JSONMember? {
    let lines = contacts.filter { $0.kind == .address }.map { contact in
      JSONValue.object([JSONMember("text", .string(contact.value))])
    }
    return lines.isEmpty ? nil : JSONMember("address", .array(lines))
  }

  private func inWords(_ role: PersonRole) -> String {
    switch role {
    case .healthAttorney: "attorney for health and care"
    case .replacementAttorney: "replacement attorney"
    case .deputy: "deputy"
    case .witness: "witness"
    case .signatoryByDirection: "signed for the person"
    case .nextOfKin: "next of kin"
    case .carer: "carer"
    case .consultee: "to be asked about what the person would want"
    case .gp: "GP"
    case .professional: "professional"
    case .interpreter: "interpreter"
    case .other: "other"
    }
  }
}

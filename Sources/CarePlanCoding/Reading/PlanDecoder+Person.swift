import CarePlanModel
import StrictJSON

extension PlanDecoder {
  mutating func person(_ node: PlanNode) -> PlanPerson? {
    guard
      let object = object(
        node,
        members: [
          "name", "birthDate", "identifiers", "contacts", "spokenLanguage", "interpreter",
          "communicationNeeds",
        ])
    else { return nil }
    let identifiers = list("identifiers", in: object, countMax: PlanLimits.identifiersCountMax) {
      $0.identifier($1)
    }
    let contacts = list(
      "contacts", in: object, isRequired: false, countMax: PlanLimits.contactsCountMax
    ) { $0.contact($1) }
    let name = object.node("name").flatMap { self.name($0) }
    let birthDate = optionalText("birthDate", in: object, .day)
    let language = optionalText(
      "spokenLanguage", in: object, .words(PlanLimits.spokenLanguageCountMax))
    let interpreter = optionalBool("interpreter", in: object)
    let needs = optionalText(
      "communicationNeeds", in: object, .words(PlanLimits.communicationNeedsCountMax))
    guard let identifiers, let contacts else { return nil }
    return PlanPerson(
      name: name, birthDate: birthDate, identifiers: identifiers, contacts: contacts,
      spokenLanguage: language, interpreter: interpreter, communicationNeeds: needs)
  }

  mutating func name(_ node: PlanNode) -> PersonName? {
    guard let object = object(node, members: ["text", "preferred", "family", "given"]) else {
      return nil
    }
    let text = text("text", in: object, .words(PlanLimits.nameCountMax))
    let preferred = optionalText("preferred", in: object, .words(PlanLimits.partOfNameCountMax))
    let family = optionalText("family", in: object, .words(PlanLimits.partOfNameCountMax))
    let given = list(
      "given", in: object, isRequired: false, countMax: PlanLimits.givenNamesCountMax
    ) {
      $0.text($1, .words(PlanLimits.partOfNameCountMax))
    }
    guard let text, let given else { return nil }
    return PersonName(text: text, preferred: preferred, family: family, given: given)
  }

  private mutating func identifier(_ node: PlanNode) -> HealthIdentifier? {
    guard let object = object(node, members: ["system", "value", "status"]) else { return nil }
    let system = choice("system", in: object, of: HealthIdentifier.System.self)
    let value = text("value", in: object, .identifierValue)
    let status = choice("status", in: object, of: HealthIdentifier.Status.self)
    guard let system, let value, let status else { return nil }
    return HealthIdentifier(system: system, value: value, status: status)
  }

  mutating func contact(_ node: PlanNode) -> Contact? {
    guard let object = object(node, members: ["kind", "value"]) else { return nil }
    let kind = choice("kind", in: object, of: Contact.Kind.self)
    let value = text("value", in: object, .words(PlanLimits.contactCountMax))
    guard let kind, let value else { return nil }
    return Contact(kind, value)
  }

  mutating func contactPerson(_ node: PlanNode) -> PlanContactPerson? {
    guard
      let object = object(
        node, members: ["id", "name", "roles", "relationship", "contacts", "lpa"])
    else { return nil }
    let id = text("id", in: object, .id("p"))
    let name = object.node("name").flatMap { self.name($0) }
    let roles = list("roles", in: object, countMax: PlanLimits.rolesCountMax) { decoder, node in
      decoder.choice(node, of: PersonRole.self)
    }
    let relationship = optionalText("relationship", in: object, .ownWords)
    let contacts = list(
      "contacts", in: object, isRequired: false, countMax: PlanLimits.contactsOfOthersCountMax
    ) { $0.contact($1) }
    let attorney = object.node("lpa").flatMap { attorneyPower($0) }
    guard let id, let roles, let contacts else { return nil }
    return PlanContactPerson(
      id: id, name: name, roles: roles, relationship: relationship, contacts: contacts,
      attorney: attorney)
  }

  private mutating func attorneyPower(_ node: PlanNode) -> AttorneyPower? {
    guard
      let object = object(
        node, members: ["registered", "reference", "made", "lifeSustaining", "acting"])
    else { return nil }
    let registered = choice("registered", in: object, of: AttorneyPower.Claim.self)
    let reference = optionalText(
      "reference", in: object, .words(PlanLimits.attorneyReferenceCountMax))
    let made = optionalText("made", in: object, .day)
    let lifeSustaining = choice("lifeSustaining", in: object, of: AttorneyPower.Claim.self)
    let acting = optionalChoice("acting", in: object, of: AttorneyPower.Acting.self)
    guard let registered, let lifeSustaining else { return nil }
    return AttorneyPower(
      registered: registered, reference: reference, made: made, lifeSustaining: lifeSustaining,
      acting: acting)
  }
}

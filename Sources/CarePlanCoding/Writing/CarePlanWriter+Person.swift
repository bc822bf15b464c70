import CarePlanModel
import StrictJSON

extension CarePlanWriter {
  static func person(_ person: PlanPerson) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("name", person.name.map(name))
    object.add("birthDate", person.birthDate)
    object.addList(
      "identifiers",
      person.identifiers.map { identifier in
        var object = JSONObjectBuilder()
        object.add("system", identifier.system.rawValue)
        object.add("value", identifier.value)
        object.add("status", identifier.status.rawValue)
        return object.value
      })
    object.addUnlessEmpty("contacts", person.contacts.map(contact))
    object.add("spokenLanguage", person.spokenLanguage)
    object.add("interpreter", person.interpreter)
    object.add("communicationNeeds", person.communicationNeeds)
    return object.value
  }

  static func contactPerson(_ person: PlanContactPerson) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("id", person.id)
    object.add("name", person.name.map(name))
    object.addList("roles", person.roles.map { .string($0.rawValue) })
    object.add("relationship", person.relationship)
    object.addUnlessEmpty("contacts", person.contacts.map(contact))
    object.add("lpa", person.attorney.map(attorneyPower))
    return object.value
  }

  private static func name(_ name: PersonName) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("text", name.text)
    object.add("preferred", name.preferred)
    object.add("family", name.family)
    object.addUnlessEmpty("given", name.given.map { .string($0) })
    return object.value
  }

  private static func contact(_ contact: Contact) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("kind", contact.kind.rawValue)
    object.add("value", contact.value)
    return object.value
  }

  private static func attorneyPower(_ power: AttorneyPower) -> JSONValue {
    var object = JSONObjectBuilder()
    object.add("registered", power.registered.rawValue)
    object.add("reference", power.reference)
    object.add("made", power.made)
    object.add("lifeSustaining", power.lifeSustaining.rawValue)
    object.add("acting", power.acting?.rawValue)
    return object.value
  }
}

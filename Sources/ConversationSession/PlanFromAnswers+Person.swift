import CarePlanModel
import CivilCalendar
import DialogueModel

extension PlanBuilding {
  /// Whether the answer fits the field and was put there.
  mutating func place(
    _ answer: RecordedAnswer, inPerson field: Destination.PersonField
  ) -> Bool {
    let text = answer.text
    switch field {
    case .fullName:
      guard PlanLimits.fits(text, PlanLimits.nameCountMax) else { return false }
      person.name = PersonName(text: text)
    case .preferredName:
      guard PlanLimits.fits(text, PlanLimits.partOfNameCountMax) else { return false }
      if person.name == nil { person.name = PersonName(text: text) }
      person.name?.preferred = text
    case .birthDate:
      guard let day = CivilDate(answer.answer.choice ?? text) else { return false }
      person.birthDate = day.description
    case .phone:
      guard PlanLimits.fits(text, PlanLimits.contactCountMax) else { return false }
      person.contacts.append(Contact(.phone, text))
    case .healthNumber:
      let number = HealthIdentifier.compact(text)
      let identifier = HealthIdentifier(
        system: healthNumberSystem, value: number, status: .selfReported)
      guard identifier.isPlausible else { return false }
      person.identifiers.append(identifier)
    case .communicationNeeds:
      guard PlanLimits.fits(text, PlanLimits.communicationNeedsCountMax) else { return false }
      person.communicationNeeds = text
    }
    return true
  }

  private var healthNumberSystem: HealthIdentifier.System {
    switch choice("nation") {
    case "scotland": .chiNumber
    case "northern-ireland": .hscNumber
    default: .nhsNumber
    }
  }
}

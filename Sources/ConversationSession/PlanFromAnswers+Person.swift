import CarePlanModel
import DialogueModel

extension PlanBuilding {
  /// Whether the answer fits the field and was put there.
  mutating func place(
    _ answer: RecordedAnswer, inPerson field: Destination.PersonField
  ) -> Bool {
    let text = answer.text
    switch field {
    case .fullName:
      guard fits(text, countMax: 200) else { return false }
      person.name = PersonName(text: text)
    case .preferredName:
      guard fits(text, countMax: 100) else { return false }
      if person.name == nil { person.name = PersonName(text: text) }
      person.name?.preferred = text
    case .birthDate:
      guard let day = CivilDate(answer.answer.choice ?? text) else { return false }
      person.birthDate = day.description
    case .phone:
      guard fits(text, countMax: 300) else { return false }
      person.contacts.append(Contact(.phone, text))
    case .healthNumber:
      let number = HealthIdentifier.compact(text)
      guard HealthIdentifier.passesModulus11(number) else { return false }
      person.identifiers.append(
        HealthIdentifier(system: healthNumberSystem, value: number, status: .selfReported))
    case .communicationNeeds:
      guard fits(text, countMax: 1000) else { return false }
      person.communicationNeeds = text
    }
    return true
  }

  func fits(_ text: String, countMax: Int) -> Bool {
    (1...countMax).contains(text.unicodeScalars.count)
  }

  private var healthNumberSystem: HealthIdentifier.System {
    switch choice("nation") {
    case "scotland": .chiNumber
    case "northern-ireland": .hscNumber
    default: .nhsNumber
    }
  }
}

public import CarePlanModel
public import DialogueModel

extension SlotCatalogue {
  /// Every slot as dialogues are checked against it, with those who may be asked for it.
  ///
  /// The plan knows nothing of dialogues and the dialogues nothing of plans; this is the seam.
  public static let declarations: [SlotDeclaration] =
    slots.map { slot in
      SlotDeclaration(
        slot.name, slot.title, slot.answer, isWeighty: slot.isWeighty,
        audiences: audiences(of: slot),
        titleForRelative: slot.name == "nation" ? "Where they live" : nil,
        asksAbout: asksAbout(slot.name))
    }
    + VoiceCatalogue.slots.map { slot in
      SlotDeclaration(
        slot.name, slot.title, slot.answer, isWeighty: slot.isWeighty, audiences: [.relative],
        asksAbout: slot.asksAbout ?? asksAbout(slot.name), isAboutSpeaker: slot.isAboutSpeaker)
    }
    + ReportCatalogue.slots.map { slot in
      SlotDeclaration(
        slot.name, slot.title, slot.answer, isWeighty: slot.isWeighty, audiences: [.staff])
    }
}

extension SlotCatalogue {
  /// Asked for worries, somebody who is afraid answers, and needs no way out. Asked for pets, a dead
  /// one is an answer; asked who is not to be consulted, so is what that person is after.
  private static func asksAbout(_ slot: String) -> String? {
    switch slot {
    case "pets": "bereavement"
    case "not-to-consult": "coercion"
    default: SlotDeclaration.isWorry(slot) ? "distress" : nil
    }
  }

  /// What staff write down are the person's own words. Nobody drafts a refusal for somebody else.
  /// The nation decides which law is told, and everybody is asked for it.
  private static func audiences(of slot: PlanSlot) -> [Audience] {
    if slot.name == "nation" { return Audience.allCases }
    return slot.isOfRefusal ? [.person] : [.person, .staff]
  }
}

extension SlotDeclaration {
  fileprivate init(
    _ name: String, _ title: String, _ shape: AnswerShape, isWeighty: Bool, audiences: [Audience],
    titleForRelative: String? = nil, asksAbout: String? = nil, isAboutSpeaker: Bool = false
  ) {
    let choices = if case .choices(let choices) = shape { choices } else { [ChoicePhrase]() }
    let answer: Answer =
      switch shape {
      case .choices(let choices): .choice(choices.map(\.value))
      case .words: .words
      case .date: .date
      }
    self.init(
      name: name, title: title, answer: answer, isWeighty: isWeighty, audiences: audiences,
      phrases: choices.map(\.phrase), titleForRelative: titleForRelative, asksAbout: asksAbout,
      isAboutSpeaker: isAboutSpeaker)
  }
}

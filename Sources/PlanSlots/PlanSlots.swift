public import CarePlanModel
public import DialogueModel

extension SlotCatalogue {
  /// The plan's slots as dialogues are checked against them.
  ///
  /// The plan knows nothing of dialogues and the dialogues nothing of plans; this is the seam.
  public static let declarations: [SlotDeclaration] = slots.map { slot in
    let answer: SlotDeclaration.Answer =
      switch slot.answer {
      case .choices(let choices): .choice(choices.map(\.value))
      case .words: .words
      case .date: .date
      }
    return SlotDeclaration(
      name: slot.name, title: slot.title, answer: answer, isWeighty: slot.isWeighty,
      phrases: Dictionary(
        slot.choices.map { ($0.value, $0.phrase) }, uniquingKeysWith: { first, _ in first }))
  }
}

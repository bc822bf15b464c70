import DialogueEngine
import DialogueModel
import Recognition

/// Whose death a line tells of, where somebody speaks of a person who is close to them.
extension Ears {
  /// Whether a line tells of a death that is not news of the person, who was said to be alive. A person's
  /// most common reason for a wish is how somebody else died.
  func isOfAnotherDeath(_ line: String, _ hearing: Hearing, with recogniser: Recogniser) -> Bool {
    guard hearing.safety.contains(HouseRuleName.bereavement.rawValue),
      let said = state.answer(to: SlotDeclaration.death)?.choice, said != "died"
    else { return false }
    return said == "other-died" || DeathWords(lists: recogniser.lists).areOfAnother(line)
      || recogniser.hear(line, listening: question(SlotDeclaration.death)).answers != ["died"]
  }

  /// "My dad is alive, it was my mum who died", wherever it is said, puts right that he was taken to be
  /// dead. What a mourner only wishes or dreams does not.
  func deathPutRight(_ line: String, with recogniser: Recogniser) -> Correction? {
    guard let question = script.question(SlotDeclaration.death),
      state.answer(to: question.slot)?.choice == "died", state.open?.slot != question.slot,
      recogniser.names(anyOf: [.saysAlive], in: line),
      !recogniser.names(anyOf: [.asIfAlive], in: line)
    else { return nil }
    let answers = recogniser.hear(line, listening: self.question(question.slot)).answers
    guard answers.count == 1, let choice = answers.first, choice != "died" else { return nil }
    return Correction(slot: question.slot, choice: choice)
  }
}

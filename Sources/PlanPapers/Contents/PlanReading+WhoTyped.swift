import CarePlanModel

/// Who typed an answer, where it was not the person alone.
///
/// Whoever types for somebody easily tells of them: "he wants to be home". Such words stand in the
/// plan as they were typed, and nobody may take them for the person's own.
extension PlanReading {
  /// Below an answer in the letter.
  func whoTyped(_ statement: PlanStatement) -> [PaperBlock] {
    let told = remarkOfTold(statement)
    if !told.isEmpty { return told }
    return words.letter.source(statement.provenance.source).map { [.remark($0)] } ?? []
  }

  /// In the first minute, where only what staff wrote is worth a line.
  func writtenForMe(_ statement: PlanStatement?) -> [PaperBlock] {
    guard let statement, statement.text != nil || statement.provenance.quote != nil else {
      return []
    }
    return statement.provenance.source == .staffScribe
      ? whoTyped(statement) : remarkOfTold(statement)
  }

  /// Nothing where the person speaks, as far as a program can see.
  func remarkOfTold(_ statement: PlanStatement?) -> [PaperBlock] {
    guard let statement, mayBeTold(statement),
      isTold([statement.text, statement.provenance.quote], statement.provenance)
    else { return [] }
    return [remarkOfTold(statement.provenance)]
  }

  func remarkOfTold(_ text: String, _ provenance: Provenance) -> [PaperBlock] {
    isTold([text], provenance) ? [remarkOfTold(provenance)] : []
  }

  private func remarkOfTold(_ provenance: Provenance) -> PaperBlock {
    .remark(
      provenance.source == .staffScribe ? words.letter.toldByStaff : words.letter.toldBySomebody)
  }

  private func isTold(_ texts: [String?], _ provenance: Provenance) -> Bool {
    let isByStaff = provenance.source == .staffScribe
    let isBySomebody =
      provenance.source == .person && plan.statement("who-is-here")?.choice == "with-someone"
    return (isByStaff || isBySomebody)
      && texts.compactMap { $0 }.contains { ToldWords.isTold($0) || ToldWords.isQuoted($0) }
  }

  /// Names, places and pets are told of by everybody.
  private func mayBeTold(_ statement: PlanStatement) -> Bool {
    if statement.topic == "understanding-of-health" { return true }
    return ![.fact, .contact, .location].contains(statement.kind) && statement.topic != "pets"
  }
}

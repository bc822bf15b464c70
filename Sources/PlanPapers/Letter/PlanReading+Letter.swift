import CarePlanModel

extension PlanReading {
  /// The whole plan.
  ///
  /// Whoever opens it at a bedside reads the first block and knows what to do; everything else
  /// follows in the order in which it was asked.
  var letter: Paper {
    let asked = SlotGroup.allCases.filter { $0 != .identity && $0 != .sharing }
    let sections: [PaperSection?] =
      [firstMinute, questions, identity] + asked.map(statements)
      + [sharing, otherVoices, unanswered, closing, identification]
    return paper(
      .letter, words.letter.title, warning: warningOfDraft, sections.compactMap { $0 })
  }

  private var questions: PaperSection? {
    guard !plan.questionsForMyTeam.isEmpty else { return nil }
    return PaperSection(
      SlotGroup.team.title,
      plan.questionsForMyTeam.flatMap {
        [own($0.text, $0.provenance)] + remarkOfTold($0.text, $0.provenance)
      })
  }
}

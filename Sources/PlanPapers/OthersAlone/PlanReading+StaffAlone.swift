import CarePlanModel

/// Papers of what staff reported, where the person said nothing.
///
/// Nobody may read "I was told" of somebody who was asleep, or take the words of staff for hers.
extension PlanReading {
  var isOfStaffAlone: Bool {
    isNothingOfThePerson && plan.otherVoices.isEmpty
      && plan.clinicalDecisionsReported.contains(where: \.isByStaff)
  }

  func paperOfStaffAlone(_ form: PaperForm) -> Paper {
    let words = words.staffReport
    let report = PaperSection(
      form == .letter ? words.said : words.aboutCPR, reports(on: form))
    let noCard = PaperSection(
      self.words.others.noCard, self.words.others.noCardSentences.map { .sentence($0) })
    let sections: [PaperSection] =
      switch form {
      case .letter, .firstMinute: [report]
      case .advanceDecision: [onlyThePersonRefuses]
      case .crisisCard: [noCard, report]
      }
    return paper(
      form, titleOfOthers(form, words.title, words.firstMinuteTitle), warning: warningOfDraft,
      [PaperSection(words.about, roomForName)] + sections
        + [
          PaperSection(
            self.words.closing.title,
            (words.whatThisIs + [self.words.others.ring]).map { .sentence($0) }, as: .closing),
          identification,
        ])
  }

  /// The letter has all of it; the other papers say what was decided, and where the form is.
  private func reports(on form: PaperForm) -> [PaperBlock] {
    if form == .letter { return plan.clinicalDecisionsReported.map(decision) }
    return plan.clinicalDecisionsReported.flatMap { report -> [PaperBlock] in
      let place = report.paperAt.map { [PaperBlock.sentence(words.letter.formAt), own($0)] }
      return [told(report)].compactMap { $0 } + (place ?? [])
    }
  }
}

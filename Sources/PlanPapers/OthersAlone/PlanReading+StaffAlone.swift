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
      standing: reportsReview ? [] : nil,
      [PaperSection(words.about, whomStaffSpeakOf)] + sections
        + [
          PaperSection(
            self.words.closing.title,
            (words.whatThisIs + [self.words.others.ring]).map { .sentence($0) }, as: .closing),
          identification,
        ])
  }

  /// The name that staff gave, or room for it. A birthday is never told here, and two people may have
  /// one name.
  private var whomStaffSpeakOf: [PaperBlock] {
    plan.person.name.map {
      [.entry(words.others.nameGiven, [own($0.text)]), .handwriting([words.letter.birthDate])]
    } ?? roomForName
  }

  /// Whether staff said when it will be looked at again: then no head may say that no day was set.
  private var reportsReview: Bool {
    plan.clinicalDecisionsReported.contains { $0.text?.contains(reviewTitle) ?? false }
  }

  private var reviewTitle: String {
    (ReportCatalogue.slot(named: "team-review")?.title ?? "") + ":"
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

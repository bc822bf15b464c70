import CarePlanModel

/// A paper of what staff reported, where the person said nothing.
///
/// Nobody may read "I was told" of somebody who was asleep, or take the words of staff for hers.
extension PlanReading {
  var isOfStaffAlone: Bool {
    plan.clinicalDecisionsReported.contains(where: \.isByStaff) && plan.person.name == nil
      && plan.refusals.isEmpty && plan.questionsForMyTeam.isEmpty && plan.otherVoices.isEmpty
      && !plan.statements.contains { hasContent($0) && !isAskedOfWhoeverWrites($0) }
  }

  var letterOfStaffAlone: Paper {
    paper(
      .letter, words.staffReport.title, warning: warningOfDraft,
      [
        PaperSection(words.staffReport.about, [.sentence(words.standing.noName)]),
        PaperSection(
          words.staffReport.aboutCPR, plan.clinicalDecisionsReported.map(decision)),
        PaperSection(
          words.closing.title, words.staffReport.whatThisIs.map { .sentence($0) }, as: .closing),
        identification,
      ])
  }

  /// Where somebody lives is asked of whoever writes: what they typed is nobody's own words.
  func isAskedOfWhoeverWrites(_ statement: PlanStatement) -> Bool {
    statement.topic == "nation" && statement.provenance.source == .staffScribe
  }
}

extension ClinicalDecisionReported {
  /// Whether staff reported it themselves, rather than the person what they were told.
  var isByStaff: Bool { provenance.source == .professional }
}

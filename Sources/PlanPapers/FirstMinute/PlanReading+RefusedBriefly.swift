import CarePlanModel

extension PlanReading {
  /// That the plan holds refusals, so that nobody reads that nothing was said, how far they are, and
  /// of what they are: a crew has no time to look for the paper.
  ///
  /// - Parameters:
  ///   - isExplained: Whether there is room for what is meant by each, and for when it counts.
  ///   - fitting: As much of a treatment as there is room for; nil for none of it.
  func refusalsInPlan(isExplained: Bool = true, fitting: (String) -> String?) -> [PaperBlock] {
    func refusals(_ remark: String, where isMeant: (PlanRefusal) -> Bool) -> [PaperBlock] {
      let meant = plan.refusals.filter(isMeant)
      let blocks = meant.flatMap { refusal -> [PaperBlock] in
        let treatment = fitting(refusal.treatment).map { own($0) }
        guard isExplained else { return [treatment].compactMap { $0 } }
        return [treatment].compactMap { $0 } + explained(refusal, fitting: fitting)
      }
      return meant.isEmpty ? [] : [.remark(remark)] + blocks
    }
    return refusals(words.firstMinute.declared) { $0.assessment != .draftNotValid }
      + refusals(words.firstMinute.drafted) { $0.assessment == .draftNotValid }
  }

  /// "No heroics" tells a crew nothing; what is meant by it, and when, may.
  private func explained(
    _ refusal: PlanRefusal, fitting: (String) -> String?
  ) -> [PaperBlock] {
    let means = plan.statement("refusal-means", of: refusal)?.text
    return saidBriefly(words.firstMinute.refusalMeans, means, fitting)
      + saidBriefly(words.firstMinute.refusalWhen, refusal.circumstances, fitting)
  }

  /// What somebody accepts stands beside what they refuse, so that nobody keeps it from them.
  func accepted(fitting: (String) -> String?) -> [PaperBlock] {
    let said = plan.refusals.isEmpty ? nil : plan.statement("refusal-accepts")?.text
    return saidBriefly(words.firstMinute.refusalAccepts, said, fitting)
  }

  private func saidBriefly(
    _ title: String, _ text: String?, _ fitting: (String) -> String?
  ) -> [PaperBlock] {
    guard let shown = text.flatMap(fitting) else { return [] }
    return [.sentence(title), own(shown)]
  }
}

import CarePlanModel
import StrictJSON

extension FHIRDocument {
  /// What is said of clinicians' decisions: by the person, or by staff, and never by both at once.
  var decisions: [Entry] {
    plan.clinicalDecisionsReported.enumerated().map { index, decision in
      let title = "\(title(of: decision)): \(decision.subject.rawValue)"
      return observation(
        "decision \(index)", concept(title), said: words(decision), absence(decision.state),
        decision.provenance, notes: ["Reported, and not verified. The form itself must be seen."])
    }
  }

  /// A section for each who reports, with the places of what they report.
  var decisionGroups: [(title: String, indices: [Int])] {
    let indices = plan.clinicalDecisionsReported.indices
    let titles = indices.map { title(of: plan.clinicalDecisionsReported[$0]) + "s" }
    let sections: [String] = titles.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return sections.map { title in (title, indices.filter { titles[$0] == title }) }
  }

  func line(_ decision: ClinicalDecisionReported) -> String {
    let said = words(decision) ?? absence(decision.state).words
    return [said, remark(on: decision.provenance), "Reported, and not verified."]
      .compactMap { $0 }.joined(separator: " ")
  }

  private func title(of decision: ClinicalDecisionReported) -> String {
    switch decision.provenance.source {
    case .person, .staffScribe, .carriedForward: "What the person says of a clinician's decision"
    case .professional: "What staff wrote of a clinician's decision"
    case .attorney, .relative: "What others say of a clinician's decision"
    }
  }

  private func words(_ decision: ClinicalDecisionReported) -> String? {
    let phrase = decision.phrase.map { $0 + "." }
    let place = decision.paperAt.map { "Where the form is: \($0)" }
    let date = decision.paperDated.map { "The date on the form: \($0)" }
    let parts = [phrase, decision.text, place, date].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }
}

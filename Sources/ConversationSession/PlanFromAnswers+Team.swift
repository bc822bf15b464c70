import CarePlanModel
import DialogueModel

extension PlanBuilding {
  /// What staff report of a decision about CPR, apart from what the person was told of one.
  mutating func placeReport() {
    let reported = ReportCatalogue.slots.compactMap { slot in said(slot.name).map { (slot, $0) } }
    guard let first = reported.first?.1 else { return }
    var report = ClinicalDecisionReported(
      id: "d\(decisions.count + 1)", subject: .cpr, state: .notAsked,
      provenance: professional(first))
    var notes: [String] = []
    for (slot, answer) in reported {
      switch slot.field {
      case .decision:
        report.state = .answered
        report.choice = answer.answer.choice
        report.provenance = professional(answer)
        if report.choice == nil { notes.append(answer.text) }
      case .paperAt where SlotDeclaration.saysNone(answer.text):
        // No form is a thing to know, and no place to look in.
        notes.append("\(slot.title): \(answer.text)")
      case .paperAt: report.paperAt = PlainText.pieces(of: answer.text)[0]
      case .paperDate: report.paperDated = PlainText.pieces(of: answer.day)[0]
      case .note:
        let text = SlotDeclaration.asksWhen(slot.name) ? answer.day : answer.text
        notes.append("\(slot.title): \(text)")
      }
    }
    let text = notes.joined(separator: "\n")
    let texts = text.isEmpty ? [] : PlainText.pieces(of: text)
    report.text = texts.first
    if report.text != nil { report.state = .answered }
    decisions.append(report)
    for rest in texts.dropFirst() {
      decisions.append(
        ClinicalDecisionReported(
          id: "d\(decisions.count + 1)", subject: .cpr, state: .answered, text: rest,
          provenance: report.provenance))
    }
  }

  private func professional(_ answer: RecordedAnswer) -> Provenance {
    var provenance = provenance(of: answer)
    provenance.source = .professional
    return provenance
  }
}

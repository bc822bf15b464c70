import Rehearsal
import SourceText

/// Every rule about the table of effects.
struct TableRules {
  let file: ScenarioFile
  let table: EffectTable
  let outside: Outside
  let report: Report

  func check(_ extent: RehearsalChecker.Extent) {
    if file.line(.effects)?.id == nil, let header = file.line(.effects) {
      report.add(
        "R806", header.span, "this line has no id", "Write it so: \(LineKind.effects.form)")
    }
    noCauseStandsTwice()
    guard extent == .wholeFolder else { return }
    everyMomentHasItsRule()
    everyMeterMovesBothWays()
  }

  private var header: Span { file.line(.effects)?.span ?? Span(0, 0) }

  private func noCauseStandsTwice() {
    var seen: [(EffectRule.Cause, [Condition])] = []
    for rule in table.rules {
      for cause in rule.causes {
        if seen.contains(where: { $0.0 == cause && $0.1 == rule.conditions }) {
          let line = file.lines(.when).first {
            $0.number == rule.line
          }
          report.add(
            "R807", line?.span ?? header, "something in this rule has a rule already",
            "Keep one of the two, or give them different conditions.")
        }
        seen.append((cause, rule.conditions))
      }
    }
  }

  /// A moment without a rule would be heard and do nothing, and nobody would know whether that
  /// was meant.
  private func everyMomentHasItsRule() {
    let named = table.moments
    let missing = outside.moments.filter { !named.contains($0) }
    guard !missing.isEmpty else { return }
    report.add(
      "R813", header,
      "no rule is about " + missing.map { "`\($0)`" }.joined(separator: ", "),
      "Write `When NAME` and `Change: nothing` where it moves nothing.")
  }

  private func everyMeterMovesBothWays() {
    let changes = table.rules.map(\.change)
    for meter in Meter.allCases {
      let rises = changes.contains { $0.steps[meter] > 0 }
      let falls = changes.contains { $0.steps[meter] < 0 || $0.cleared.contains(meter) }
      guard !rises || !falls else { continue }
      report.add(
        "R812", header, "nothing \(rises ? "lowers" : "raises") \(meter.rawValue)",
        "A meter that only goes one way tells nobody anything: add a rule.")
    }
  }
}

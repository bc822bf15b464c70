import Rehearsal
import SourceText

/// Makes the table of effects of the lines of its file.
struct EffectsMaking {
  let file: ScenarioFile
  let report: Report
  let reading: WhenReading

  init(_ file: ScenarioFile, moments: [String], report: Report) {
    self.file = file
    self.report = report
    reading = WhenReading(names: Names(of: file, moments: moments), report: report)
  }

  func table() -> EffectTable {
    var table = EffectTable()
    table.stepsMax = number(file.line(.most), 1...6) ?? table.stepsMax
    table.driftTurns = number(file.line(.drift), 1...40) ?? table.driftTurns
    table.mendTurns = number(file.line(.mends), 1...40) ?? table.mendTurns
    table.heldBackMost = number(file.line(.holdsBack), 0...6) ?? table.heldBackMost
    table.rules = file.lines(.when).compactMap(rule)
    return table
  }

  private func number(_ line: ScenarioLine?, _ range: ClosedRange<Int>) -> Int? {
    guard let text = line?.text else { return nil }
    if let number = Int(text.text), range.contains(number) { return number }
    report.add(
      "R803", text.span, "this is no number from \(range.lowerBound) to \(range.upperBound)",
      "Write a number.")
    return nil
  }

  private func rule(_ line: ScenarioLine) -> EffectRule? {
    guard let text = line.text else { return nil }
    let groups = text.parts(by: ";")
    let causes = groups.first?.parts(by: ",").compactMap(cause) ?? []
    guard !causes.isEmpty else { return nil }
    var rule = EffectRule(
      line: line.number, causes: causes,
      conditions: reading.conditions(groups.dropFirst()))
    if let change = line.child(.change)?.text {
      rule.change = ChangeReading.change(change, report)
    } else {
      report.add(
        "R803", line.span, "this rule does not say what it changes",
        "Add `Change: trust up 1` or `Change: nothing` below it.")
    }
    rule.again = line.child(.again)?.text.map { ChangeReading.change($0, report) }
    rule.afterSlip = line.child(.afterSlip)?.text.map { ChangeReading.change($0, report) }
    rule.isOnce = line.child(.once) != nil
    rule.fades = line.child(.fades) != nil
    rule.why = line.child(.why)?.text?.text ?? ""
    return rule
  }

  private func cause(_ phrase: Phrase) -> EffectRule.Cause? {
    if let fixed = EffectRule.Cause.named.first(where: { $0.name == phrase.text }) {
      return fixed.cause
    }
    if reading.names.moments.contains(phrase.text) { return .moment(phrase.text) }
    let candidates = EffectRule.Cause.named.map(\.name) + reading.names.moments
    report.add(
      "R804", phrase.span, "nothing that happens is called `\(phrase.text)`",
      nearest(to: phrase.text, in: candidates).map { "Did you mean `\($0)`?" }
        ?? "Write a moment, or one of "
        + EffectRule.Cause.named.map { "`\($0.name)`" }.joined(separator: ", ") + ".")
    return nil
  }
}

extension EffectRule.Cause {
  /// The causes that are no moments, as they are written.
  static let named: [(name: String, cause: EffectRule.Cause)] = [
    ("hears a cue", .hearsCue), ("half-hears a cue", .halfHearsCue),
    ("explores a cue", .exploresCue), ("misses a cue", .missesCue),
    ("tells a key fact after asking", .tellsKeyFactAfterAsking),
    ("tells a key fact without asking", .tellsKeyFactWithoutAsking),
    ("tells a fact", .tellsFact), ("tells an untruth", .tellsUntruth), ("silence", .silence),
    ("action", .action), ("says-sorry", .saysSorry),
    ("asks again and again", .onlyAsks), ("tells again and again", .onlyTells),
    ("says sorry again and again", .onlySaysSorry),
  ]
}

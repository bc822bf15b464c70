import Rehearsal
import SourceText

/// Whether each block can ever answer, and each ending be reached.
extension ScenarioRules {
  // MARK: - R810: a block that never answers

  func everyBlockCanAnswer() {
    let blocks = file.section(.replies).filter { $0.kind == .when }
    var catchAll: ScenarioLine?
    for line in blocks {
      let number = line.number
      guard let block = scenario.replies.first(where: { $0.line == number }) else { continue }
      if block.utterances.isEmpty {
        report.add(
          "R803", line.span, "this block says nothing", "Add a line of a person below it.")
      }
      if let other = contradiction(in: block.conditions) {
        report.add(
          "R810", line.span, "this block never answers: \(other)", "Take one condition out.")
      }
      if let catchAll {
        report.add(
          "R810", line.span, "this block never answers while the one for `anything` has lines",
          "Move it above line \(catchAll.number).")
      } else if block.happenings == [.anything], block.conditions.isEmpty {
        catchAll = line
      }
    }
    for line in file.section(.endings) where line.kind == .ending {
      guard let ending = scenario.endings.first(where: { $0.name == line.name?.text }),
        let other = contradiction(in: ending.conditions)
      else { continue }
      report.add("R810", line.span, "this never happens: \(other)", "Take one condition out.")
    }
  }

  private func contradiction(in conditions: [Condition]) -> String? {
    for meter in Meter.allCases {
      var least = 0
      var below = meter.highest + 1
      for condition in conditions {
        if case .atLeast(meter, let number) = condition { least = max(least, number) }
        if case .below(meter, let number) = condition { below = min(below, number) }
      }
      if least >= below { return "\(meter.rawValue) is never \(least) and below \(below)" }
    }
    for condition in conditions {
      guard case .fact(let name, .unknown) = condition else { continue }
      let isTold = conditions.contains(.fact(name, .told))
      if isTold || conditions.contains(.fact(name, .understood)) {
        return "`\(name)` is never unknown and told"
      }
    }
    return nil
  }

  // MARK: - R811: endings

  func onlyTheLastEndingIsUnconditional() {
    let lines = file.section(.endings).filter { $0.kind == .ending }
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      if isLast, line.text != nil {
        report.add(
          "R811", line.span, "the last ending has a condition",
          "Add one more ending with no condition, so that every talk has one.")
      } else if !isLast, line.text == nil {
        report.add(
          "R811", line.span, "no ending below this one is ever reached",
          "Give it a condition, or move it to the end.")
      }
      if line.children(.speech).isEmpty {
        report.add(
          "R803", line.span, "this ending says nothing", "Add a line of a person below it.")
      }
    }
  }

  // MARK: - R814: our own voice

  /// What Kindred itself says is plain; a person of a story may speak as people do.
  func theVoiceIsPlain() {
    let kinds: [LineKind] =
      LineKind.factKinds + [.careful, .briefLine, .cue, .thing, .gently, .plainly]
    for line in file.all where kinds.contains(line.kind) {
      guard let text = line.text else { continue }
      let words = text.text.lowercased().split { !$0.isLetter }.joined(separator: " ")
      for soft in softened where (" " + words + " ").contains(" " + soft + " ") {
        report.add(
          "R814", text.span, "`\(soft)` is not plain",
          "Say `die`, `death` or `died`, and what is done or felt without a battle.")
      }
    }
  }
}

private let softened = [
  "pass away", "passes away", "passed away", "passing away", "slip away", "slips away",
  "slipped away", "slipping away", "no longer with us", "a better place", "departed", "demise",
  "put to sleep", "fight", "fights", "fighting", "fought", "fighter", "battle", "battles",
  "battling", "battled", "brave", "loved one",
  "loved ones",
]

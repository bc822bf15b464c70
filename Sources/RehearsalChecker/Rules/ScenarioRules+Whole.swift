import Rehearsal
import SourceText

/// What a scenario must have before somebody may practise with it.
extension ScenarioRules {
  private var header: Span { file.line(.rehearsal)?.span ?? Span(0, 0) }

  // MARK: - R812: enough of everything

  func theScenarioIsWhole() {
    let heads: [LineKind] = [
      .rehearsal, .plays, .called, .learner, .source, .careful, .feelings, .turns,
    ]
    for kind in heads + LineKind.sections where file.line(kind) == nil {
      missing("there is no `\(kind.rawValue)`", "Write `\(kind.form)` at the left edge.")
    }
    let spoken = file.all.count { $0.kind.isSpoken }
    few(spoken, 60..., "lines of a person")
    few(scenario.brief.count, 4...8, "lines of the brief")
    few(scenario.cues.count, 3...5, "cues")
    few(scenario.facts.count, 3...8, "facts")
    few(scenario.things.count, 3...6, "things to learn")
    few(scenario.endings.count, 4..., "endings")
    few(scenario.notUnderstood.count, 4..., "lines for what is not understood")
    for stance in Stance.allCases {
      let count = scenario.stances.filter { $0.stance == stance }.flatMap(\.utterances).count
      few(count, 3..., "lines for the stance `\(stance.rawValue)`")
    }
    if !scenario.opening.contains(where: { !$0.raises.isEmpty }) {
      missing("the opening raises no cue", "Add `Raises: NAME` below a line of the opening.")
    }
    if !scenario.facts.contains(where: \.isKey) {
      missing("no fact is a key fact", "Write `Key` below the fact that helps most.")
    }
    for cue in scenario.cues {
      if cue.words.isEmpty || cue.gently.text.isEmpty || cue.plainly.text.isEmpty
        || cue.returns.count != 2 || cue.breaks.count != 1
      {
        missing(
          "the cue `\(cue.name)` is not whole",
          "Give it `Words:`, `Gently:`, `Plainly:`, two `Returns:` and one `Break:`.")
      }
    }
    for fact in scenario.facts where fact.told.isEmpty {
      missing(
        "nothing tells the fact `\(fact.name)`", "Write patterns behind `Told:` below it.")
    }
  }

  private func few(_ count: Int, _ range: PartialRangeFrom<Int>, _ what: String) {
    guard !range.contains(count) else { return }
    missing("there are \(count) \(what)", "Write \(range.lowerBound) or more.")
  }

  private func few(_ count: Int, _ range: ClosedRange<Int>, _ what: String) {
    guard !range.contains(count) else { return }
    missing("there are \(count) \(what)", "Write \(range.lowerBound) to \(range.upperBound).")
  }

  private func missing(_ message: String, _ advice: String) {
    report.add("R812", header, message, advice)
  }

  /// What is given away to anybody teaches that kindness finds out nothing.
  func halfOfWhatIsLearntMustBeEarned() {
    var earned = 0
    for thing in scenario.things {
      let blocks = scenario.replies.filter {
        $0.utterances.contains { $0.learn.contains(thing.name) }
      }
      let isEarned =
        !blocks.isEmpty
        && blocks.allSatisfy { block in
          block.conditions.contains { condition in
            if case .atLeast(.trust, let number) = condition { return number >= 3 }
            return false
          }
        }
      if isEarned { earned += 1 }
    }
    if earned * 2 < scenario.things.count {
      missing(
        "only \(earned) of \(scenario.things.count) things to learn need trust",
        "Put `trust 3 or more` on the blocks that give them away.")
    }
  }

  // MARK: - R813: what is named and never used, and what nobody answers

  func everyNameIsUsed() {
    let spoken = scenario.everyUtterance
    let happenings = scenario.replies.flatMap(\.happenings)
    unused(.cues, "no line raises the cue", "Add `Raises: NAME` below a line.") { name in
      spoken.contains { $0.raises.contains(name) }
    }
    unused(.toLearn, "no line gives away", "Add `Learn: NAME` below a line.") { name in
      spoken.contains { $0.learn.contains(name) }
    }
    unused(.topics, "no block answers the topic", "Add `When asks NAME` to the replies.") { name in
      happenings.contains(.asks(topic: name))
    }
    unused(.facts, "no block answers the fact", "Add `When tells NAME` or `When lies NAME`.") {
      name in
      happenings.contains(.tells(fact: name)) || happenings.contains(.lies(fact: name))
    }
    unused(.cues, "no block answers when somebody hears", "Add `When hears NAME` to the replies.") {
      name in
      happenings.contains(.hears(cue: name)) || happenings.contains(.explores(cue: name))
    }
  }

  private func unused(
    _ section: LineKind, _ message: String, _ advice: String, _ isUsed: (String) -> Bool
  ) {
    for name in file.section(section).compactMap(\.name) where !isUsed(name.text) {
      report.add("R813", name.span, "\(message) `\(name.text)`", advice)
    }
  }

  /// Only a warning: a stance answers what no block does.
  func everyCommonMomentIsAnswered() {
    let answered = scenario.replies.flatMap(\.happenings)
    let open = commonMoments.filter {
      !answered.contains(.moment($0)) && outside.moments.contains($0)
    }
    if !open.isEmpty {
      report.add(
        "R813", header, "no block answers " + open.map { "`\($0)`" }.joined(separator: ", "),
        "Add blocks for them, so that she answers as herself.", severity: .warning)
    }
    let fixed: [(String, Happening)] = [
      ("silence", .silence), ("action", .action), ("says-sorry", .saysSorry),
    ]
    for (name, happening) in fixed where !answered.contains(happening) {
      report.add(
        "R813", header, "no block answers `\(name)`", "Add `When \(name)` to the replies.",
        severity: .warning)
    }
  }
}

/// Moments that come in almost any talk: what goes wrong most often, and what goes right.
private let commonMoments = [
  "false-reassurance", "platitude", "minimises", "jargon", "statistics-load", "defends", "argues",
  "abandons", "evasive", "over-promises", "euphemism", "steers", "advice", "nuisance",
  "not-our-job", "my-story", "pity", "chronic-niceness", "depersonalises", "open-question",
  "closed-question", "asks-permission", "checks-understanding", "uses-name", "repairs",
  "summarises", "pauses", "stays",
]

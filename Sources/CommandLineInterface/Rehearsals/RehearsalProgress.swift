import CarePlanModel
import CivilCalendar

/// A learner beside her earlier self, and beside nobody else.
struct RehearsalProgress {
  /// A skill by the chances there were for it, and how often it was there.
  struct Skill: Sendable {
    let name: String
    let sentence: String
    let taken: @Sendable (KeptRehearsal) -> Int
    let chances: @Sendable (KeptRehearsal) -> Int
  }

  static let skills = [
    Skill(
      name: "hearing worries", sentence: "Worries that were heard",
      taken: { $0.met }, chances: { $0.raised }),
    Skill(
      name: "giving something back",
      sentence: "Turns that gave something back, of those that asked or gave back",
      taken: { $0.reflections }, chances: { $0.reflections + $0.questions }),
    Skill(
      name: "open questions", sentence: "Questions that were open",
      taken: { $0.openQuestions }, chances: { $0.questions }),
    Skill(
      name: "telling what helps", sentence: "Key facts that were told",
      taken: { $0.keyFactsTold }, chances: { $0.keyFacts }),
    Skill(
      name: "turns without a slip", sentence: "Turns without a slip",
      taken: { $0.turns.count - $0.slips }, chances: { $0.turns.count }),
  ]

  /// Fewer say nothing about anybody.
  static let chancesMin = 5
  /// Days until practice helps again: longer each time that it went well.
  static let waitDays = [2, 7, 21, 60]

  let kept: [KeptRehearsal]

  /// One line each.
  func lines(scenarios: [String]) -> [String] {
    guard let last = kept.last else {
      return ["There is nothing yet. kindred rehearse begins one."]
    }
    var lines = [
      "You have practised \(kept.count == 1 ? "once" : "\(kept.count) times"). Nobody but you sees this."
    ]
    let half = kept.count / 2
    for skill in Self.skills {
      let lately = told(skill, Array(kept[half...]))
      lines.append("\(skill.sentence): lately \(lately).")
      if half > 0 { lines.append("  Earlier: \(told(skill, Array(kept[..<half]))).") }
    }
    return lines + next(after: last, scenarios: scenarios)
  }

  private func told(_ skill: Skill, _ some: [KeptRehearsal]) -> String {
    let taken = some.reduce(0) { $0 + skill.taken($1) }
    let chances = some.reduce(0) { $0 + skill.chances($1) }
    guard chances >= Self.chancesMin else { return "not enough turns yet" }
    let range = wilson(taken, of: chances)
    return "\(taken) of \(chances) (with so few, it may truly be from \(range.lowerBound) to "
      + "\(range.upperBound) in 100)"
  }

  // MARK: - What comes next

  /// Practised again by what was missed most: sooner where it was missed, later where it was not.
  private func next(after last: KeptRehearsal, scenarios: [String]) -> [String] {
    let weakest = Self.skills.filter { $0.chances(last) > 0 }.min { one, other in
      share(one, last) < share(other, last)
    }
    guard let weakest, let day = CivilDate(last.at.prefix(10)) else { return [] }
    let goodInARow = kept.reversed().prefix { share(weakest, $0) >= 0.6 }.count
    let wait = Self.waitDays[min(goodInARow, Self.waitDays.count - 1)]
    let lastPlayed = { (name: String) in kept.lastIndex { $0.scenario == name } ?? -1 }
    let other = scenarios.min { (lastPlayed($0), $0) < (lastPlayed($1), $1) }
    var lines = [
      "Next: \(weakest.name), on or after \(day.adding(days: wait).inWords)"
        + (other.map { ", perhaps with \($0)" } ?? "") + "."
    ]
    lines.append("The same skill with another person helps more than the same person again.")
    return lines
  }

  private func share(_ skill: Skill, _ rehearsal: KeptRehearsal) -> Double {
    let chances = skill.chances(rehearsal)
    return chances == 0 ? 1 : Double(skill.taken(rehearsal)) / Double(chances)
  }
}

/// Between which shares of 100 the truth lies in 95 cases of 100.
///
/// Source: Wilson, Probable inference, the law of succession, and statistical inference, 1927
func wilson(_ taken: Int, of chances: Int) -> ClosedRange<Int> {
  let (count, share, z) = (Double(chances), Double(taken) / Double(chances), 1.96)
  let middle = share + z * z / (2 * count)
  let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
  let below = 1 + z * z / count
  let low = Int(((middle - spread) / below * 100).rounded())
  let high = Int(((middle + spread) / below * 100).rounded())
  return max(0, low)...min(100, high)
}

import CarePlanModel
import CivilCalendar
import HospiceRegistry

extension PersonView {
  /// Where versions that stand side by side say something else: that is what has to be asked about.
  func showDifferences(_ plan: PersonFile.Plan) {
    guard let first = plan.shown.first else { return }
    for other in plan.shown.dropFirst() {
      showDifferences(
        (first, first.version.fingerprint), (other, other.version.fingerprint),
        "\(first.version.inWordsWithDay), and \(other.version.inWordsWithDay)")
    }
  }

  /// Two plans of one person may contradict each other as two versions may. One that was taken back
  /// says nothing any more.
  func showDifferencesOfPlans() {
    let plans = file.plans.filter {
      if case .withdrawn = $0.standing { return false }
      return $0.shown.count == 1
    }
    guard let first = plans.first, let one = first.shown.first else { return }
    for plan in plans.dropFirst() {
      guard let other = plan.shown.first else { continue }
      let names = [first, plan].map { "plan \($0.id.prefix(8))" }
      showDifferences(
        (one, names[0]), (other, names[1]),
        "\(names[0]), \(one.version.inWordsWithDay), and \(names[1]), "
          + other.version.inWordsWithDay)
    }
  }

  private func showDifferences(
    _ one: (shown: PersonFile.Shown, name: String),
    _ other: (shown: PersonFile.Shown, name: String),
    _ heading: String
  ) {
    world.show()
    world.show("WHERE THEY DIFFER: \(heading)")
    let comparison = PlanComparison(one.shown.sealed.plan, other.shown.sealed.plan)
    for change in comparison.changes { world.show(change.inWords(one.name, other.name)) }
    if comparison.changes.isEmpty { world.show("  They say the same.") }
  }

  /// What others have decided, and why.
  func showSettled() {
    // What settled itself when a version came was no decision.
    let decided = file.settled.filter { $0.settlement.decision != .arrived }
    guard !decided.isEmpty else { return }
    world.show()
    world.show("DECIDED BEFORE")
    for one in decided {
      let settlement = one.settlement
      let day = PlanTime(settlement.at)?.day.inWords ?? settlement.at
      world.show(
        "  Question \(one.question.id), \(file.what(one.question)): \(one.question.reason.sentence)"
      )
      world.show(
        "    \(settlement.decision.rawValue), on \(day), by \(settlement.staff): "
          + settlement.explanation.onOneLine)
    }
  }

  func showHistory(_ plan: PersonFile.Plan) {
    world.show()
    world.show("HISTORY")
    for version in plan.versions {
      let day = PlanTime(version.updated)?.day.inWords ?? version.updated
      let came = PlanTime(version.received)?.day.inWords ?? version.received
      world.show(
        "  Version \(version.number), \(version.status.rawValue), changed on \(day), "
          + "came on \(came): \(plan.state(of: version)). \(version.digest)")
    }
  }
}

extension PersonFile.Plan {
  /// How a version stands among the others.
  func state(of version: HeldVersion) -> String {
    let heads = standing.shown
    switch version.force {
    case .setAside: return "set aside"
    case .rolledBack: return "rolled back"
    case .inForce where heads == [version.digest] && version.status == .withdrawn:
      return "with it the person took the plan back"
    case .inForce where heads.contains(version.digest):
      return heads.count > 1 ? "side by side with another" : "shown"
    case .inForce where versions.chain.isHistory(version.digest): return "replaced"
    case .inForce: return version.status == .draft ? "a draft" : "replaced"
    }
  }
}

extension HeldVersion {
  /// Enough of the digest to tell versions of one number apart; papers show all of it.
  var fingerprint: String { String(digest.dropFirst("sha-256:".count).prefix(8)) }

  var inWordsWithDay: String { "\(inWords), changed on \(dayInWords(updated))" }

  var inWords: String { "version \(number), fingerprint \(fingerprint)" }
}

extension String {
  /// Words in which people began new lines, where each stands beside another.
  var onOneLine: String { replacing("\n", with: " / ") }
}

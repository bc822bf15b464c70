import CarePlanModel
import CivilCalendar
import HospiceRegistry

extension PersonView {
  /// Where versions that stand side by side say something else: that is what has to be asked about.
  func showDifferences(_ plan: PersonFile.Plan) {
    guard let first = plan.shown.first else { return }
    for other in plan.shown.dropFirst() {
      world.show()
      world.show(
        "WHERE THEY DIFFER: \(first.version.inWords), and \(other.version.inWords)")
      let comparison = PlanComparison(first.sealed.plan, other.sealed.plan)
      for change in comparison.changes {
        world.show(change.inWords(first.version.fingerprint, other.version.fingerprint))
      }
      if comparison.changes.isEmpty { world.show("  They say the same.") }
    }
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
        "  Question \(one.question.id), \(what(one.question)): \(one.question.reason.sentence)")
      world.show(
        "    \(settlement.decision.rawValue), on \(day), by \(settlement.staff): "
          + settlement.explanation.onOneLine)
    }
  }

  func showHistory(_ plan: PersonFile.Plan) {
    world.show()
    world.show("HISTORY")
    let shown = plan.standing.shown
    for version in plan.versions {
      let state: String
      switch version.force {
      case .setAside: state = "set aside"
      case .rolledBack: state = "rolled back"
      case .inForce where shown.contains(version.digest):
        state = shown.count > 1 ? "side by side with another" : "shown"
      case .inForce: state = version.status == .draft ? "a draft" : "replaced"
      }
      let day = PlanTime(version.updated)?.day.inWords ?? version.updated
      let came = PlanTime(version.received)?.day.inWords ?? version.received
      world.show(
        "  Version \(version.number), \(version.status.rawValue), changed on \(day), "
          + "came on \(came): \(state). \(version.digest)")
    }
  }
}

extension HeldVersion {
  /// Enough of the digest to tell versions of one number apart; papers show all of it.
  var fingerprint: String { String(digest.dropFirst("sha-256:".count).prefix(8)) }

  var inWords: String { "version \(number), fingerprint \(fingerprint)" }
}

extension String {
  /// Words in which people began new lines, where each stands beside another.
  var onOneLine: String { replacing("\n", with: " / ") }
}

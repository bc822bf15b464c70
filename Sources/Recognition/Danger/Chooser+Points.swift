import DialogueModel

/// What points say of a line, beside its patterns.
extension Chooser {
  /// Points are for what somebody types of themselves in a talk. Where no question is open, a learner
  /// speaks to a person who is invented.
  var pointsAreAdded: Bool { !listening.slot.isEmpty && !recogniser.points.isEmpty }

  /// Dangers that the points of the line alone are enough for.
  ///
  /// What the open question asks about is its answer.
  var alarmsOfPoints: [PointsIndex.Sum] {
    guard pointsAreAdded, !SlotDeclaration.isWorry(listening.slot) else { return [] }
    return sums.filter { $0.isEnough && $0.danger != listening.asksAbout }
  }

  /// Whether a pattern of danger is believed: its words stand in a line that does not speak against
  /// it.
  func isBelievable(_ kept: Kept) -> Bool {
    guard pointsAreAdded, let sum = sums.first(where: { $0.danger == kept.meaning.name }) else {
      return true
    }
    return sum.isBelievable
  }

  func proof(of sum: PointsIndex.Sum) -> Hearing.Proof {
    Hearing.Proof(meaning: sum.danger, words: words(sum.strongest), place: sum.strongest)
  }
}

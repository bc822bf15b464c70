import DialogueModel

/// What points say of danger in a line, beside its patterns.
extension Chooser {
  /// From how many points on a line is an alarm, though no pattern holds.
  private static let enoughForAlarm = 22
  /// The same for an emergency, of which people tell in plainer words than of despair or pressure.
  private static let enoughForEmergency = 27
  /// The same, where such words are expected: a question is heard whose answer helps with that danger
  /// already, or somebody tells what another said.
  private static let enoughWhereExpected = 54
  /// The same for pressure, where somebody speaks for another: "he always said don't give up" and "she
  /// wants him let go" are told in the words of who is pressed.
  private static let enoughOfAnother = 30
  private static let helps = [
    "symptom-now": emergency, "they-fell": emergency, "relief-is-barred": coercion,
  ]
  private static let emergency = "emergency"
  private static let coercion = "coercion"
  /// From how many points on a pattern that holds in the line is believed.
  private static let believable = 18
  /// So few words beside a pattern say hardly more than it does.
  private static let wordsFew = 6

  /// Points are for what somebody types of themselves in a talk. Where no question is open, a learner
  /// speaks to a person who is invented.
  var pointsAreAdded: Bool { !listening.slot.isEmpty && !recogniser.points.isEmpty }

  /// The danger for which the points of the line are enough, where no pattern tells of one: the one
  /// with the most.
  ///
  /// What the open question asks about is its answer: asked where somebody would like to die, "I want to
  /// die in my own bed" is one.
  ///
  /// - Parameters:
  ///   - safety: What patterns tell of danger, and what they ask.
  ///   - answered: What was heard as an answer to the open question.
  func alarm(beside safety: [String], answered: [Kept] = []) -> PointsIndex.Sum? {
    guard pointsAreAdded, !SlotDeclaration.isWorry(listening.slot),
      !safety.contains(where: Points.dangers.contains)
    else { return nil }
    let places = listening.slot == Self.placeOfDeath ? answered.filter(\.isOpen) : []
    let sums =
      places.isEmpty
      ? dangerSums
      : recogniser.points.sums(
        of: line.words, for: Points.dangers, besides: places.map { $0.match.start..<$0.match.end })
    var expected = safety.compactMap { Self.helps[$0] }
    // "He said don't let them put tubes in me": whoever is asked what somebody said tells it.
    if SlotDeclaration.isTheirs(listening.slot) { expected.append(Self.coercion) }
    return sums.filter { sum in
      sum.points >= enough(for: sum.subject, isExpected: expected.contains(sum.subject))
        && sum.subject != listening.asksAbout
    }
    .max { $0.points < $1.points }
  }

  private func enough(for danger: String, isExpected: Bool) -> Int {
    if isExpected { return Self.enoughWhereExpected }
    switch danger {
    case Self.emergency: return Self.enoughForEmergency
    case Self.coercion where listening.isAboutAnother: return Self.enoughOfAnother
    default: return Self.enoughForAlarm
    }
  }

  private static let placeOfDeath = "place-of-death"

  /// Whether a pattern of danger is believed: the rest of the line says something of it, too.
  func isBelievable(_ kept: Kept) -> Bool {
    guard pointsAreAdded, line.words.count - (kept.match.end - kept.match.start) > Self.wordsFew,
      let sum = dangerSums.first(where: { $0.subject == kept.meaning.name })
    else { return true }
    return sum.points >= Self.believable
  }

  func proof(of sum: PointsIndex.Sum, for meaning: String) -> Hearing.Proof {
    Hearing.Proof(meaning: meaning, words: words(sum.strongest), place: sum.strongest)
  }
}

import DialogueModel

/// Weighs what patterns heard as the answer by the points of the whole line.
///
/// A pattern hears a few words and how they stand; points hear all words and know nothing of how they
/// stand. Where both say the same, an answer stands. Where points speak clearly against a pattern, both
/// are asked about; where patterns hear nothing, or several answers, points may tell which.
struct Weighing {
  /// A choice of which a line has fewer points is asked about.
  private static let doubted = -3
  /// So many points more for another choice speak against one that has none; so many outweigh it.
  private static let (ahead, farAhead) = (10, 20)
  /// Of several choices the one with so many points stands, if each other is outweighed or has none.
  private static let believed = 5
  /// From how many points on a choice is an answer, though no pattern holds: alone, or beside
  /// anything else that was heard in the line.
  private static let (enough, plenty) = (6, 8)
  /// Of a longer line a sum says nothing: whoever tells a story has words for every choice in it.
  private static let wordsMost = 80
  /// What gives way to an answer that has points in plenty: words of doubt are a part of many answers.
  private static let weak = ["not-sure-how-to-say", "prefer-not-to-say", "not-now", "go-back"]

  /// Choices that an if or a doubt is a part of.
  private static let open = [
    "unsure", "trial", "talk-first", "depends", "only-if-needed-for-comfort", "in-progress",
    "not-decided", "will-check",
  ]

  static func givesWay(_ wish: String) -> Bool { weak.contains(wish) }

  private struct Weighed {
    let choice: String
    let sum: PointsIndex.Sum
    var points: Int { sum.points }
  }

  private let chooser: Chooser

  init(_ chooser: Chooser) { self.chooser = chooser }

  func hearing() -> Hearing { weighed(Correcting(chooser).hearing()) }

  /// - Parameter heard: What patterns heard.
  func weighed(_ heard: Hearing) -> Hearing {
    guard mayWeigh(heard) else { return heard }
    let weighed = zip(chooser.weighedChoices, chooser.choiceSums)
      .map { Weighed(choice: $0, sum: $1) }
    guard let best = weighed.max(by: { $0.points < $1.points }) else { return heard }
    switch heard.answers.count {
    case 0: return filled(heard, by: best)
    case 1: return doubting(heard, weighed, best)
    default: return singled(heard, weighed, best)
    }
  }

  /// Only what was said to the open question, in free words and without danger. An old answer and a new
  /// one that are both named leave nothing to weigh.
  private func mayWeigh(_ heard: Hearing) -> Bool {
    chooser.pointsAreAdded && chooser.listening.kind == .answer && !chooser.weighedChoices.isEmpty
      && !heard.isPicked && heard.date == nil && chooser.line.words.count <= Self.wordsMost
      && heard.correction.map { $0.slot == chooser.listening.slot && !$0.namesBoth } ?? true
      && !heard.safety.contains(where: Points.dangers.contains)
  }

  private func filled(_ heard: Hearing, by best: Weighed) -> Hearing {
    guard heard.others.isEmpty, heard.enquiries.isEmpty, heard.correction == nil,
      heard.house.allSatisfy(Self.givesWay)
    else { return heard }
    let isOpen = Self.open.contains(best.choice)
    if !isOpen, chooser.hangsOnAnIf { return heard }
    let isAlone = heard.house.isEmpty && heard.safety.isEmpty && heard.asides.isEmpty
    let own =
      isOpen || heard.asides.isEmpty ? best.points : chooser.ownPoints(for: best.choice)
    guard own >= (isAlone ? Self.enough : Self.plenty) else { return heard }
    return heard.answered(
      by: best.choice, proof: chooser.proof(of: best.sum, for: best.choice))
  }

  private func doubting(_ heard: Hearing, _ weighed: [Weighed], _ best: Weighed) -> Hearing {
    guard let one = weighed.first(where: { $0.choice == heard.answers[0] }) else { return heard }
    let lead = best.points - one.points
    if lead > 0, one.points < Self.doubted || one.points < 1 && lead >= Self.ahead {
      return heard.answered(by: one.choice, or: best.choice)
    }
    if one.points >= Self.plenty, !heard.house.isEmpty, heard.house.allSatisfy(Self.givesWay) {
      return heard.answered(by: one.choice)
    }
    return heard
  }

  /// Of places a line may truly name several.
  private func singled(_ heard: Hearing, _ weighed: [Weighed], _ best: Weighed) -> Hearing {
    guard best.points >= Self.believed, heard.answers.contains(best.choice),
      !Points.isOfPlaces(chooser.listening.slot)
    else { return heard }
    let others = heard.answers.filter { $0 != best.choice }
    let areBeaten = others.allSatisfy { other in
      weighed.contains {
        $0.choice == other && ($0.points < 1 || best.points - $0.points >= Self.farAhead)
      }
    }
    return areBeaten ? heard.answered(by: best.choice) : heard
  }
}

extension Chooser {
  /// The choices of the open question that have points.
  var weighedChoices: [String] {
    listening.choices.map(\.value).filter {
      recogniser.points.has(Points.subject(of: $0, in: listening.slot))
    }
  }

  /// Whether anything in the line is said under an if.
  fileprivate var hangsOnAnIf: Bool {
    line.clauses.contains {
      !$0.scope.isDisjoint(with: [.hypothetical, .conditional, .ownCondition])
    }
  }

  /// What speaks for a choice in those clauses that are about oneself, now, and no question.
  fileprivate func ownPoints(for choice: String) -> Int {
    let notOwn: Scope = [.somebodyElse, .reported, .quoted, .past, .question]
    let besides = line.clauses.filter { !$0.scope.isDisjoint(with: notOwn) }.map(\.range)
    let subject = Points.subject(of: choice, in: listening.slot)
    return recogniser.points.sums(of: line.words, for: [subject], besides: besides)[0].points
  }
}

extension Hearing {
  /// The same with other answers to the open question, and none of the wishes that give way to them.
  fileprivate func answered(
    by choice: String, or other: String? = nil, proof: Proof? = nil
  ) -> Hearing {
    var heard = self
    heard.answers = [choice] + (other.map { [$0] } ?? [])
    heard.house = other == nil ? house.filter { !Weighing.givesWay($0) } : house
    if let correction = heard.correction {
      heard.correction = Correction(slot: correction.slot, values: heard.answers)
    }
    if let proof { heard.proofs.append(proof) }
    return heard
  }
}

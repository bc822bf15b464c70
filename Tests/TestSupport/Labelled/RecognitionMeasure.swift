/// How well labelled lines are heard, counted by group and by meaning.
public struct RecognitionMeasure: Sendable {
  /// Counts of one meaning, or of one group.
  public struct Tally: Sendable {
    /// Where it was expected.
    public var expected = 0
    public var right = 0
    public var abstained = 0
    /// Where it was recorded without asking, rightly or wrongly.
    public var taken = 0
    public var takenRightly = 0
    public var wrongPolarity = 0

    /// Of what was taken, how much was right.
    public var precision: Share { Share(takenRightly, of: taken) }
    /// Of what should be taken, how much was.
    public var recall: Share { Share(right, of: expected) }
    public var abstention: Share { Share(abstained, of: expected) }
  }

  public let judgements: [Judgement]
  public let lineCount: Int

  public static let all = RecognitionMeasure(LabelledFiles.all.lines)

  public init(_ lines: [LabelledLine]) {
    judgements = lines.flatMap { HeardLine($0).judgements }
    lineCount = lines.count
  }

  public func tally(of group: MeaningGroup) -> Tally {
    var tally = Tally()
    for judgement in judgements {
      if judgement.group == group, judgement.expected != "-" { tally.countExpected(judgement) }
      if judgement.heardGroup == group, judgement.isTaken { tally.countTaken(judgement) }
    }
    return tally
  }

  /// Every meaning of a group with its counts, by name.
  public func meanings(of group: MeaningGroup) -> [(name: String, tally: Tally)] {
    var tallies: [String: Tally] = [:]
    for judgement in judgements {
      if judgement.group == group {
        tallies[Self.family(judgement.expected), default: Tally()].countExpected(judgement)
      }
      if judgement.heardGroup == group, judgement.isTaken {
        tallies[Self.family(judgement.heard), default: Tally()].countTaken(judgement)
      }
    }
    return tallies.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Slots that share their meanings are one family: `treatment:blood=no` is `treatment=no`.
  static func family(_ key: String) -> String {
    let parts = key.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return key }
    let value = parts[1].hasPrefix("\"") ? "their own words" : parts[1]
    for (prefix, family) in [
      ("treatment:", "treatment"), ("place-of-", "place"), ("share-", "share"),
    ] where parts[0].hasPrefix(prefix) {
      return "\(family)=\(value)"
    }
    return parts[0].hasSuffix("-permission") ? "permission=\(value)" : "\(parts[0])=\(value)"
  }
}

extension RecognitionMeasure.Tally {
  mutating func countExpected(_ judgement: Judgement) {
    expected += 1
    if judgement.verdict == .right { right += 1 }
    if judgement.verdict == .abstained { abstained += 1 }
    if judgement.isWrongPolarity { wrongPolarity += 1 }
  }

  mutating func countTaken(_ judgement: Judgement) {
    taken += 1
    if judgement.verdict == .right { takenRightly += 1 }
  }
}

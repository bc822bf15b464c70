import DialogueModel
import Recognition

/// The kinds of line that are measured apart.
public enum MeaningGroup: String, CaseIterable, Sendable {
  case weightyTopics = "weighty topics"
  case otherTopics = "other topics"
  case house
  case safety
  case lookAlikes = "look-alikes"
  case corrections
  case several = "several in one line"
}

/// One meaning that a line should have given, or gave without being meant.
public struct Judgement: Sendable {
  public enum Verdict: Sendable {
    case right
    /// Something else was taken without asking.
    case wrong
    /// Nothing was taken: the person is asked.
    case abstained
  }

  public let line: LabelledLine
  /// To which the line belongs.
  public let group: MeaningGroup
  /// To which what was heard belongs: a wish that is taken for an alarm counts against safety.
  public let heardGroup: MeaningGroup
  /// `cpr-view=do-not-want`, `house:pause`, `-` for nothing.
  public let expected: String
  public let heard: String
  /// Whether what was heard is recorded, or acted upon, without asking again.
  public let isTaken: Bool
  public let verdict: Verdict

  /// Want for do-not-want, and the like: the worst that may happen.
  public var isWrongPolarity: Bool { verdict == .wrong && Polarity.areOpposite(expected, heard) }
}

extension HeardLine {
  /// What is to be said of the line: one judgement of itself, and one for each other answer in it.
  public var judgements: [Judgement] {
    let isAllInOthers = line.label == .nothing && !line.others.isEmpty && isRight
    return (isAllInOthers ? [] : [judgementOfItself]) + judgementsOfOthers
  }

  private var judgementOfItself: Judgement {
    let isCorrection = line.saidBefore != nil
    let group = isCorrection ? .corrections : ownGroup
    var heard = key(spelling)
    var heardGroup = group
    var isTaken = true
    switch outcome {
    case .answer: if group != .corrections { heardGroup = topicGroup }
    case .house: if group != .corrections { heardGroup = .house }
    case .safety: heardGroup = .safety
    case .asked, .nothing: isTaken = false
    }
    if line.label == .quiet, isRight { (heard, isTaken) = ("quiet", false) }
    return Judgement(
      line: line, group: group, heardGroup: heardGroup, expected: key(line.spelling),
      heard: heard, isTaken: isTaken, verdict: isRight ? .right : isTaken ? .wrong : .abstained)
  }

  private var ownGroup: MeaningGroup {
    switch line.label {
    case .quiet: .lookAlikes
    case .house: .house
    case .safety: .safety
    case .answers, .nothing: topicGroup
    }
  }

  private var topicGroup: MeaningGroup {
    let isWeighty = RealDialogues.book.slots.contains { $0.name == line.listening && $0.isWeighty }
    return isWeighty ? .weightyTopics : .otherTopics
  }

  /// What was heard for questions that are not open, by slot.
  private var heardElsewhere: [(slot: String, reading: LabelledLine.Other.Reading)] {
    var heard: [(slot: String, reading: LabelledLine.Other.Reading)] = []
    if let correction = hearing.correction, let slot = correction.slot, slot != line.listening,
      correction.values.count == 1
    {
      heard.append((slot, .choice(correction.values[0])))
    }
    for other in hearing.othersOfTheirOwn {
      heard.append((other.slot, other.words.map { .words($0) } ?? .choice(other.values[0])))
    }
    return heard
  }

  private var judgementsOfOthers: [Judgement] {
    let group: MeaningGroup = line.saidBefore == nil ? .several : .corrections
    var unexpected = heardElsewhere
    func judgement(_ expected: String, _ heard: String, _ verdict: Judgement.Verdict) -> Judgement {
      Judgement(
        line: line, group: group, heardGroup: group, expected: expected, heard: heard,
        isTaken: heard != "-", verdict: verdict)
    }
    let found = line.others.map { other in
      let heard = unexpected.first { $0.slot == other.slot }
      unexpected.removeAll { $0.slot == other.slot }
      guard let heard else { return judgement(other.key, "-", .abstained) }
      let key = LabelledLine.Other(slot: heard.slot, reading: heard.reading).key
      return judgement(other.key, key, heard.reading.isSame(as: other.reading) ? .right : .wrong)
    }
    return found
      + unexpected.map {
        judgement("-", LabelledLine.Other(slot: $0.slot, reading: $0.reading).key, .wrong)
      }
  }

  private func key(_ spelling: String) -> String {
    let isOwnKind = spelling.contains(":") || spelling == "-" || spelling == "quiet"
    return isOwnKind ? spelling : "\(line.listening)=\(spelling)"
  }
}

extension LabelledLine.Other.Reading {
  /// Words are the same in any case.
  func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.choice(let one), .choice(let two)): one == two
    case (.words(let one), .words(let two)): one.lowercased() == two.lowercased()
    default: false
    }
  }
}

extension LabelledLine.Other {
  /// Spelled as in a label.
  var key: String {
    switch reading {
    case .choice(let value): "\(slot)=\(value)"
    case .words(let words): "\(slot)=\"\(words)\""
    }
  }
}

/// Values of one slot of which one says what the other denies.
enum Polarity {
  private static let opposites: [(String, String)] = [
    ("want-tried", "do-not-want"), ("would-go", "prefer-not"), ("yes", "no"), ("trial", "no"),
    ("registered", "none"), ("in-progress", "none"), ("registered-yes", "registered-no"),
    ("permit", "deny"), ("told-will-be-tried", "told-will-not-be-tried"), ("yes", "not-yet"),
    ("everything", "as-little-as-possible"),
  ]

  static func areOpposite(_ one: String, _ other: String) -> Bool {
    let one = parts(one)
    let other = parts(other)
    guard let one, let other, one.slot == other.slot else { return false }
    return one.value == "not-\(other.value)" || other.value == "not-\(one.value)"
      || opposites.contains {
        ($0.0 == one.value && $0.1 == other.value) || ($0.1 == one.value && $0.0 == other.value)
      }
  }

  private static func parts(_ key: String) -> (slot: String, value: String)? {
    let parts = key.split(separator: "=", maxSplits: 1).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }
}

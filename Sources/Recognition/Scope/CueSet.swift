import DialogueModel

/// Some cues, a bit for each, so that a word is asked about all of them together.
struct CueSet: Sendable, ExpressibleByArrayLiteral {
  /// How many cues there may be.
  static let cuesMost = UInt128.bitWidth

  private var bits: UInt128 = 0

  init() {}

  init(arrayLiteral cues: Cue...) {
    for cue in cues { insert(cue.number) }
  }

  var isEmpty: Bool { bits == 0 }

  func contains(_ cue: Cue) -> Bool { bits & Self.bit(cue.number) != 0 }

  func overlaps(_ other: CueSet) -> Bool { bits & other.bits != 0 }

  mutating func formUnion(_ other: CueSet) { bits |= other.bits }

  /// - Parameter concept: By its number; one that is no cue is left out.
  mutating func insert(_ concept: Int32) {
    if concept < Cue.count { bits |= Self.bit(concept) }
  }

  private static func bit(_ concept: Int32) -> UInt128 {
    1 &<< UInt128(truncatingIfNeeded: concept)
  }
}

/// Cues that are asked about together.
extension CueSet {
  /// Words that say nothing.
  static let fillers: CueSet = [.filler]
  /// Look like a negation and are none; "wouldn't mind" says yes.
  static let notNegations: CueSet = [.notNegation, .accepting]
  /// Say nothing beside a yes or a no.
  static let bare: CueSet = [.yes, .no, .filler, .correction, .retraction]
  /// With which a clause may begin.
  static let beginnings: CueSet = [
    .ownStart, .condition, .newThought, .freshStart, .comparing, .past,
  ]
  /// With which a thought begins behind a yes or a no: one of one's own, or what was before.
  static let thoughts: CueSet = [.ownStart, .past]
  /// Who is spoken of.
  static let persons: CueSet = [.myself, .theirSaying, .somebody, .name]
  /// With which an answer begins behind words that take back.
  static let newAnswers: CueSet = [.myself, .yes, .no, .correction]
  /// Of which a line that only takes back consists.
  static let ofTakingBack: CueSet = [.no, .filler, .correction, .retraction, .waiting]
  /// Words of a talk, which take nothing back by themselves: "no, wait".
  static let ofTalking: CueSet = [.no, .filler, .waiting]
  /// What tells of an earlier answer.
  static let earlier: CueSet = [
    .earlierAnswer, .recordedAnswer, .voiding, .voided, .tellingVerb, .toldAtOnce,
  ]
  /// What takes an answer back.
  static let takingBack: CueSet = [.correction, .retraction]
  /// What may stand before words that point at a question, where the line begins with them.
  static let leadingUp: CueSet = [
    .no, .yes, .filler, .correction, .retraction, .waiting, .leadingIn, .answerWord,
  ]
  /// Speaks of an answer that was given, or of the question.
  static let speakingOfAnswers: CueSet = [
    .earlierAnswer, .recordedAnswer, .tellingVerb, .voiding, .correction, .retraction, .slip,
    .askedMe, .answerWord, .ofAnAnswer,
  ]
  /// Somebody else.
  static let others: CueSet = [.theirSaying, .somebody, .name]
  /// A bare yes or no.
  static let yesOrNo: CueSet = [.yes, .no]
  /// What stands in a clause that only declines: "no chance".
  static let declinings: CueSet = [.declining, .no]
  /// What stands in a clause that only refuses: "I don't want".
  static let refusals: CueSet = [.negation, .wanting, .myself]
  /// What begins no thing, but a wish or a denial.
  static let wishes: CueSet = [.ownStart, .negation, .yes]
}

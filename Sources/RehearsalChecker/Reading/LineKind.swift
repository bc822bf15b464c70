/// What a line of a scenario or of the table of effects is, by its first words.
enum LineKind: String, Hashable, Sendable, CaseIterable {
  // files
  case rehearsal = "Rehearsal"
  case effects = "Effects"
  // below the first line of a scenario
  case plays = "Plays"
  case alsoPlays = "Also plays"
  case called = "Called"
  case learner = "Learner"
  case source = "Source"
  case careful = "Careful"
  case feelings = "Feelings"
  case turns = "Turns"
  case note = "Note"
  // sections
  case brief = "Brief"
  case facts = "Facts"
  case cues = "Cues"
  case topics = "Topics"
  case toLearn = "To learn"
  case opening = "Opening"
  case replies = "Replies"
  case stances = "Stances"
  case notUnderstood = "Not understood"
  case endings = "Endings"
  case afterwards = "Afterwards"
  // in sections
  case briefLine = "(a line of the brief)"
  case known = "Known"
  case unknown = "Unknown"
  case unavailable = "Unavailable"
  case secret = "Secret"
  case cue = "Cue"
  case topic = "Topic"
  case thing = "Thing"
  case when = "When"
  case ending = "Ending"
  case speech = "(a line of a person)"
  // below a fact
  case key = "Key"
  case told = "Told"
  case untrue = "Untrue"
  // below a cue
  case strength = "Strength"
  case words = "Words"
  case gently = "Gently"
  case plainly = "Plainly"
  case returns = "Returns"
  case breaks = "Break"
  // below a person's line
  case raises = "Raises"
  case asks = "Asks"
  case learn = "Learn"
  case change = "Change"
  case hints = "Hints"
  case saysBack = "Says back"
  // in the table
  case most = "Most"
  case drift = "Drift"
  case mends = "Mends"
  case holdsBack = "Holds back"
  case again = "Again"
  case afterSlip = "After a slip"
  case once = "Once"
  case fades = "Fades"
  case why = "Why"
}

extension LineKind {
  static let sections: [LineKind] = [
    .brief, .facts, .cues, .topics, .toLearn, .opening, .replies, .stances, .notUnderstood,
    .endings, .afterwards,
  ]

  /// Every kind that is told by its first words, with those words.
  static let heads: [(kind: LineKind, words: [String])] = LineKind.allCases
    .filter { !$0.rawValue.hasPrefix("(") && $0 != .when }
    .map { ($0, $0.rawValue.split(separator: " ").map(String.init)) }

  static let factKinds: [LineKind] = [.known, .unknown, .unavailable, .secret]

  var isSection: Bool { LineKind.sections.contains(self) }

  /// Whether nothing follows its first words.
  var isBare: Bool { isSection || self == .key || self == .once || self == .fades }

  /// Whether a name stands behind its first word: `Cue given-up: …`.
  var isNamed: Bool {
    LineKind.factKinds.contains(self) || [.cue, .topic, .thing, .ending].contains(self)
  }

  /// Whether somebody reads or hears it, so that it ends with an id.
  var hasID: Bool {
    switch self {
    case .rehearsal, .effects, .careful, .briefLine, .known, .unknown, .unavailable, .secret, .cue,
      .thing, .speech, .gently, .plainly, .returns, .breaks:
      true
    default: false
    }
  }

  /// Whether a person says it, and perhaps in a manner.
  var isSpoken: Bool { [.speech, .returns, .breaks].contains(self) }

  /// The lines below which it may stand; none for the left edge.
  func holders(in file: LineKind) -> [LineKind] {
    switch self {
    case .briefLine: [.brief]
    case .known, .unknown, .unavailable, .secret: [.facts]
    case .cue: [.cues]
    case .topic: [.topics]
    case .thing: [.toLearn]
    case .when: file == .effects ? [] : [.replies, .stances, .afterwards]
    case .ending: [.endings]
    case .speech: [.opening, .when, .notUnderstood, .ending]
    case .key, .told, .untrue: LineKind.factKinds
    case .strength, .words, .gently, .plainly, .returns, .breaks: [.cue]
    case .raises, .asks, .learn, .hints, .saysBack: [.speech]
    case .change: file == .effects ? [.when] : [.speech]
    case .again, .afterSlip, .once, .fades, .why: [.when]
    case .source: file == .effects ? [.when] : []
    default: []
    }
  }

  /// Whether it belongs to this kind of file at all.
  func isAtHome(in file: LineKind) -> Bool {
    switch self {
    case .effects, .most, .drift, .mends, .holdsBack, .again, .afterSlip, .once, .fades, .why:
      file == .effects
    case .when, .change, .source, .note: true
    default: file == .rehearsal
    }
  }

  /// How it is written, for advice.
  var form: String {
    switch self {
    case .briefLine: "TEXT  [id]"
    case .speech: "NAME (manner): TEXT  [id]"
    case .known, .unknown, .unavailable, .secret, .cue, .thing: "\(rawValue) NAME: TEXT  [id]"
    case .topic: "Topic NAME: PATTERN; PATTERN"
    case .ending: "Ending NAME: CONDITION; CONDITION"
    case .when: "When EVENT, EVENT; CONDITION"
    case .feelings: "Feelings: trust 2; distress 3; anger 1; load 0"
    case .change, .again, .afterSlip: "\(rawValue): trust up 1; distress down 1"
    case .strength, .turns, .most, .drift, .mends, .holdsBack: "\(rawValue): NUMBER"
    default: isBare ? rawValue : hasID ? "\(rawValue): TEXT  [id]" : "\(rawValue): TEXT"
    }
  }
}

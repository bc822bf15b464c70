extension LineKind {
  /// The kinds of line that it may stand below.
  public var holders: [LineKind] {
    switch self {
    case .speech, .condition, .comeBack: [.scene, .houseRule, .enquiry, .condition, .change]
    case .question, .change, .readBack, .goTo, .finish, .rest, .offer:
      [.scene, .houseRule, .condition, .change]
    case .needs: [.scene]
    case .source: [.speech, .fact, .word]
    case .why, .askAgain, .easyRead, .choice, .ownWords, .keepsQuestions, .unsaved, .sayBack,
      .restsOn:
      [.question]
    case .lookAgain: [.change]
    case .says, .nation, .checked, .reviewBy, .statistic: [.fact]
    case .also, .means: [.word]
    case .spellings: [.concept]
    default: []
    }
  }

  /// The kinds of file in which it may stand at the left edge.
  public var files: [FileKind] {
    switch self {
    case .dialogue, .weight, .part, .scene: [.dialogue]
    case .conversation, .beginsWith, .topic, .endsWith: [.conversation]
    case .audience: [.dialogue, .conversation, .houseRules, .enquiries]
    case .houseRules, .houseRule: [.houseRules]
    case .enquiries, .enquiry: [.enquiries]
    case .facts, .fact: [.facts]
    case .words, .word: [.words]
    case .meaning, .answers, .definition, .source, .stakes, .pattern, .like, .never: [.meaning]
    case .concept, .spellings: [.concept]
    case .variant, .of, .language, .lineWording, .factWording, .slotWording, .phraseWording:
      [.variant]
    default: []
    }
  }

  /// Some kinds stand only in topics, only in house rules, or in anything but an enquiry.
  func isAtHome(in file: FileKind) -> Bool {
    switch self {
    case .comeBack: file == .houseRules || file == .enquiries
    case .offer: file == .houseRules
    case .goTo, .finish, .readBack: file != .houseRules && file != .enquiries
    case .question, .change, .rest: file != .enquiries
    default: true
    }
  }
}

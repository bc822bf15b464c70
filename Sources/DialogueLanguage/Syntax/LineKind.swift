/// Every kind of line there is. What is none of them is an error, never prose.
public enum LineKind: String, Hashable, Sendable, CaseIterable {
  // what begins a file
  case dialogue = "Dialogue"
  case conversation = "Conversation"
  case houseRules = "House rules"
  case enquiries = "Enquiries"
  case facts = "Facts"
  case words = "Words"
  case meaning = "Meaning"
  case concept = "Concept"
  case variant = "Variant"
  // below every header
  case audience = "For"
  case note = "Note"
  // a topic
  case weight = "Weight"
  case part = "Part"
  case scene = "Scene"
  case needs = "Needs"
  case speech = "GUIDE"
  case source = "Source"
  case question = "ASK"
  case why = "Why we ask"
  case askAgain = "Ask again"
  case easyRead = "Easy read"
  case choice = "1."
  case ownWords = "In their own words"
  case keepsQuestions = "Questions are kept"
  case unsaved = "Not kept"
  case sayBack = "Say back"
  case restsOn = "Rests on"
  case condition = "If"
  case change = "If they change"
  case lookAgain = "Look again at"
  case readBack = "Read back"
  case goTo = "Go to"
  case finish = "Finish"
  case rest = "Rest"
  // house rules
  case houseRule = "House rule"
  case comeBack = "Come back to"
  case offer = "Offer"
  // enquiries
  case enquiry = "Enquiry"
  // a conversation
  case beginsWith = "Begins with"
  case topic = "Topic"
  case endsWith = "Ends with"
  // facts
  case fact = "Fact"
  case says = "Says"
  case nation = "Nation"
  case checked = "Checked"
  case reviewBy = "Review by"
  case statistic = "Statistic"
  // words
  case word = "Word"
  case also = "Also"
  case means = "Means"
  // meanings
  case answers = "Answers"
  case definition = "Definition"
  case stakes = "Stakes"
  case pattern = "Pattern"
  case like = "en like"
  case never = "en never"
  // variants
  case of = "Of"
  case language = "Language"
  case lineWording = "LINE"
  case factWording = "FACT"
  case slotWording = "TITLE"
  case phraseWording = "PHRASE"
  // concepts
  case spellings = "(spellings)"

  /// Whether people see it, or it names a file: it ends with an id.
  public var hasID: Bool {
    switch self {
    case .dialogue, .conversation, .houseRules, .enquiries, .facts, .words, .variant, .lineWording,
      .speech, .question, .why, .askAgain, .easyRead, .choice, .sayBack, .means:
      true
    default: false
    }
  }

  /// Whether people see its text in a conversation.
  public var isSeen: Bool {
    switch self {
    case .lineWording, .factWording, .slotWording, .phraseWording, .speech, .question, .why,
      .askAgain, .easyRead, .choice, .sayBack, .means, .says:
      true
    default: false
    }
  }

  /// Whether the path ends here.
  public var isExit: Bool {
    switch self {
    case .goTo, .finish, .rest, .comeBack: true
    default: false
    }
  }

  /// Whether it begins a part of its file that is read on its own, line by line.
  public var isSection: Bool { self == .scene || self == .houseRule || self == .enquiry }

  /// How it is written, for advice.
  public var form: String {
    switch self {
    case .question: "ASK SLOT: TEXT  [id]"
    case .choice: "1. LABEL  means VALUE  [id]"
    case .ownWords, .keepsQuestions, .unsaved: rawValue
    case .condition: "If SLOT is VALUE"
    case .change: "If they change SLOT from VALUE"
    case .like: "en like  \"words\"; \"other words\""
    case .never: "en never  \"words\"; \"other words\""
    case .lineWording: "LINE id: TEXT  [fingerprint]"
    case .factWording: "FACT name: TEXT"
    case .slotWording: "TITLE slot: TEXT"
    case .phraseWording: "PHRASE slot value: TEXT"
    case .readBack: "Read back: everything"
    case .comeBack: "Come back to: where we were"
    case .offer: "Offer: answers"
    case .spellings: "one spelling; another spelling"
    default: hasID ? "\(rawValue): TEXT  [id]" : "\(rawValue): TEXT"
    }
  }
}

/// What a file holds; its first line says it.
public enum FileKind: Hashable, Sendable, CaseIterable {
  case dialogue, conversation, houseRules, enquiries, facts, words, meaning, concept, variant
  /// `Sources.md`: one `## key` a source.
  case sources

  /// The kind of its first line; `Sources.md` has none.
  public var header: LineKind? {
    switch self {
    case .dialogue: .dialogue
    case .conversation: .conversation
    case .houseRules: .houseRules
    case .enquiries: .enquiries
    case .facts: .facts
    case .words: .words
    case .meaning: .meaning
    case .concept: .concept
    case .variant: .variant
    case .sources: nil
    }
  }
}

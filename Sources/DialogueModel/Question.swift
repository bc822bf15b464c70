/// One thing asked, and where its answer is kept.
public struct Question: Hashable, Sendable {
  /// The name of the slot, in the plan's catalogue or local.
  public let slot: String
  public let line: Line
  public let whyWeAsk: Line
  public let askAgain: Line
  public let easyRead: Line?
  public let choices: [Choice]
  public let takesOwnWords: Bool
  /// Whether what the person asks here is itself the answer, as in questions for their team.
  public let keepsQuestions: Bool
  /// Whether the answer is heard and not kept: no journal and no plan holds a word of it.
  public let isUnsaved: Bool
  public let sayBack: Line?
  public let restsOn: [String]

  public init(
    slot: String, line: Line, whyWeAsk: Line, askAgain: Line, easyRead: Line? = nil,
    choices: [Choice], takesOwnWords: Bool, keepsQuestions: Bool = false, isUnsaved: Bool = false,
    sayBack: Line? = nil, restsOn: [String] = []
  ) {
    self.slot = slot
    self.line = line
    self.whyWeAsk = whyWeAsk
    self.askAgain = askAgain
    self.easyRead = easyRead
    self.choices = choices
    self.takesOwnWords = takesOwnWords
    self.keepsQuestions = keepsQuestions
    self.isUnsaved = isUnsaved
    self.sayBack = sayBack
    self.restsOn = restsOn
  }

  public func label(of value: String) -> Line? {
    choices.first { $0.value == value }?.label
  }
}

/// One numbered answer on offer.
public struct Choice: Hashable, Sendable {
  public let label: Line
  public let value: String

  public init(label: Line, value: String) {
    self.label = label
    self.value = value
  }
}

public import CarePlanModel
public import DialogueModel

/// An answer that stands, and when it was given.
public struct RecordedAnswer: Hashable, Sendable {
  public let answer: Answer
  /// RFC 3339 with a zone, as are all times here.
  public let recorded: String
  /// When it was read back and confirmed.
  public let confirmed: String?
  /// The version of the plan in which it was first given like this.
  public let sinceVersion: Int
  /// Who typed it: the person, or staff who wrote down what the person said.
  public let source: Provenance.Source
  /// In which language the question was asked.
  public let variant: AskedQuestion.Variant

  public init(
    _ answer: Answer, recorded: String, confirmed: String? = nil, sinceVersion: Int = 1,
    source: Provenance.Source = .person, variant: AskedQuestion.Variant = .english
  ) {
    self.answer = answer
    self.source = source
    self.variant = variant
    self.recorded = recorded
    self.confirmed = confirmed
    self.sinceVersion = sinceVersion
  }
}

extension RecordedAnswer {
  /// What was typed of a day, so that it can be read on any other day.
  var day: String { DayOnPaper.text(text, recorded: recorded, in: variant) }
}

/// A question that was asked and left, which is as good an answer as any.
public struct LeftQuestion: Hashable, Sendable {
  public let slot: String
  public let reason: HouseAnswer
  public let recorded: String
  public let question: LineID?
  /// The words that were asked, as they then stood.
  public let asked: String?
  public let sinceVersion: Int
  public let source: Provenance.Source
  /// In which language the question was asked.
  public let variant: AskedQuestion.Variant

  public init(
    slot: String, reason: HouseAnswer, recorded: String, question: LineID? = nil,
    asked: String? = nil, sinceVersion: Int = 1, source: Provenance.Source = .person,
    variant: AskedQuestion.Variant = .english
  ) {
    self.slot = slot
    self.source = source
    self.variant = variant
    self.reason = reason
    self.recorded = recorded
    self.question = question
    self.asked = asked
    self.sinceVersion = sinceVersion
  }
}

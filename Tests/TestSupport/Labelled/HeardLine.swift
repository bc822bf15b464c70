import DialogueModel
public import Recognition

/// A labelled line with what was really heard in it.
public struct HeardLine: Sendable {
  /// What was made of the line, first things first, as the program would act on it.
  public enum Outcome: Hashable, Sendable {
    case answer(String)
    case house(String)
    case safety(String)
    /// Several readings: the person is asked which.
    case asked([String])
    /// None: the person is asked in other words.
    case nothing
  }

  /// The safety meanings that stop the conversation.
  public static let alarms = ["emergency", "suicidal", "coercion", "under-age", "distress"]

  public let line: LabelledLine
  public let hearing: Hearing

  public init(_ line: LabelledLine, by recogniser: Recogniser = RealDialogues.recogniser) {
    self.line = line
    let listening = RealDialogues.listening(for: line.listening)
    hearing = recogniser.hear(
      line.text,
      listening: Listening(
        slot: listening.slot, choices: listening.choices, others: listening.others,
        saidBefore: line.saidBefore.map { .init(slot: line.listening, text: $0) },
        isAboutAnother: listening.isAboutAnother, asksAbout: listening.asksAbout,
        isNumbered: listening.isNumbered))
  }

  /// A kind reply to grief or to a question about time stands beside an answer, and takes nothing
  /// from it; an alarm comes before everything.
  public var outcome: Outcome {
    let alarms = hearing.safety.filter(Self.alarms.contains)
    if let first = alarms.first { return .safety(first) }
    if case .safety = line.label, let first = hearing.safety.first { return .safety(first) }
    let house = hearing.house.filter { $0 != "change" || hearing.answers.isEmpty }
    if house.count > 1 { return .asked(house.map { "house:\($0)" }) }
    if let name = house.first { return .house(name) }
    if hearing.answers.count > 1 { return .asked(hearing.answers) }
    return hearing.answers.first.map { .answer($0) } ?? .nothing
  }

  /// Whether the line itself, without what it says to other questions, was heard as labelled.
  public var isRight: Bool {
    switch (line.label, outcome) {
    case (.answers(let expected), .asked(let heard)): heard == expected
    case (.answers(let expected), .answer(let heard)): expected == [heard]
    case (.house(let expected), .house(let heard)): expected == heard
    case (.safety(let expected), .safety(let heard)): expected == heard
    case (.quiet, .safety(let heard)): !Self.alarms.contains(heard)
    case (.quiet, _), (.nothing, .nothing): true
    default: false
    }
  }

  /// Spelled as labels are.
  public var spelling: String {
    switch outcome {
    case .answer(let value): value
    case .house(let name): "house:\(name)"
    case .safety(let name): "safety:\(name)"
    case .asked(let values): values.joined(separator: "+")
    case .nothing: "-"
    }
  }
}

public import DialogueModel

/// What is read of a state: the tests that are made of answers, and the lines that are said once.
public struct Gaze: Sendable {
  /// The slots that conditions read, each once, with every test that is made of it.
  public let tests: [SlotTests]
  /// Slots of which it matters only whether they are still open.
  public let slots: [String]
  /// Lines of which it matters later whether they were said in this sitting.
  public let lines: [LineID]

  public struct SlotTests: Sendable {
    public let slot: String
    public let tests: [Condition.Test]

    public init(slot: String, tests: [Condition.Test]) {
      self.slot = slot
      self.tests = tests
    }
  }

  public init(tests: [SlotTests], slots: [String], lines: [LineID]) {
    self.tests = tests
    self.slots = slots
    self.lines = lines
  }
}

/// All of a state that decides what happens next, without the words: two states in one situation
/// go on alike.
///
/// The order of the answers is not in it; whoever explores from here tries each answer as the one
/// to go back to.
public struct Situation: Hashable, Sendable {
  private let open: Opened?
  private let aside: HouseRuleName?
  private let waits: Opened?
  private let answersAside: [String]
  private let places: [String?]
  private let flagged: [String]
  private let noted: [String]
  private let values: [String]
  private let isSettled: [Bool]
  private let said: [LineID]
  /// How often somebody was not understood at the crossroads behind a list: leaving the list, or
  /// finding nothing in it, ends the sitting there.
  private let missesBehindList: Int?
  private let hasHeavyTopic: Bool
  private let unanswered: HouseRuleName?
  private let isOver: Bool

  /// - Parameters:
  ///   - gaze: What is read of answers at this place.
  ///   - house: What each house rule reads; it is all that matters while one is attended to.
  public init(_ state: State, of script: Script, in gaze: Gaze, house: [HouseRuleName: Gaze]) {
    let top = state.open?.isList == true ? nil : state.asides.last
    let gaze = top.flatMap { house[$0.rule] } ?? gaze
    open = state.open.map { Opened($0, in: state, gaze) }
    aside = state.aside
    waits = top?.waiting.map { Opened(waiting: $0) }
    answersAside = (top?.answers ?? [:]).map { "\($0.key)=\($0.value)" }.sorted()
    places = top == nil ? [state.topic, state.returnTopic, state.reopened] : []
    flagged = top == nil ? state.flagged : []
    noted = top == nil ? state.noted.map { "\($0.slot)=\($0.choice ?? "")" } : []
    values = gaze.tests.map { $0.reading(state) }
    isSettled = gaze.slots.map { !state.isOpen($0) }
    let known = top?.said ?? state.saidThisSitting
    let pending = top == nil ? Step(script: script, state: state).pendingLines : []
    said = (pending + gaze.lines).filter { known.contains($0) }
    missesBehindList = Self.missesBehindList(state)
    hasHeavyTopic = !state.heavyTopics.isEmpty
    unanswered = state.unanswered
    isOver = state.isOver
  }

  private static func missesBehindList(_ state: State) -> Int? {
    guard state.open?.isList == true, let waiting = state.asides.last?.waiting,
      case .crossroads = waiting.kind
    else { return nil }
    return waiting.misses
  }

  /// What is open, without anybody's words.
  private struct Opened: Hashable {
    let slot: String
    let kind: String
    let misses: Int
    let hasAnswer: Bool
    let isDoubted: Bool
    let waiting: [String]

    init(_ asking: Asking, in state: State, _ gaze: Gaze) {
      slot = asking.slot
      misses = asking.misses
      hasAnswer = state.answer(to: asking.slot) != nil
      isDoubted = state.doubted.contains(asking.slot)
      waiting = asking.waiting.map { "\($0.slot)=\($0.choice ?? "")" }
      let tests = gaze.tests.first { $0.slot == asking.slot }
      kind =
        switch asking.kind {
        case .question: "question"
        case .confirm(let choice, _): "confirm \(tests?.reading(choice, isLeft: false) ?? "")"
        case .whichOf(let choices, _): "which of \(choices.count)"
        case .crossroads(let next): "crossroads \(next)"
        case .answers(let slots): "answers \(slots.sorted())"
        case .topics: "topics"
        }
    }

    /// Behind a house rule it matters only what kind of question waits.
    init(waiting asking: Asking) {
      slot = ""
      misses = 0
      hasAnswer = false
      isDoubted = false
      waiting = []
      kind =
        switch asking.kind {
        case .question: "question"
        case .confirm: "confirm"
        case .whichOf: "which of"
        case .crossroads: "crossroads"
        case .answers: "answers"
        case .topics: "topics"
        }
    }
  }
}

extension Step {
  /// The lines between the last answer that stands and what is open, said or not: those before
  /// them are not come to again.
  fileprivate var pendingLines: [LineID] {
    guard let topic = state.topic.flatMap({ script.topic($0) }) else { return [] }
    var step = self
    step.state.asides = []
    step.state.saidThisSitting = []
    return step.arrival(in: topic).sayings.compactMap {
      if case .line(let line) = $0 { line.id } else { nil }
    }
  }
}

extension Gaze.SlotTests {
  fileprivate func reading(_ state: State) -> String {
    let value = state.conditionValue(slot)
    let isSettled = value != nil || state.left[slot] != nil
    return (isSettled ? "settled " : "open ") + reading(value, isLeft: state.left[slot] != nil)
  }

  /// Which of the tests hold: answers that pass the same ones are taken for one.
  fileprivate func reading(_ value: String?, isLeft: Bool) -> String {
    String(tests.map { $0.holds(for: value, isLeft: isLeft) ? "1" : "0" })
  }
}

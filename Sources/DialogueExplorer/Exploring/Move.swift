import DialogueEngine
import DialogueModel

/// One thing that a person may do at a moment.
struct Move: Sendable {
  let input: Input
  /// Answers that are taken as given before, where situations that differ in them were taken for
  /// one.
  var given: [Effect] = []

  static func typed(_ words: String, values: [String] = [], isPicked: Bool = false) -> Move {
    Move(input: .heard(Heard(words: words, values: values, isPicked: isPicked)))
  }

  static func house(_ command: String, _ words: String, about object: String? = nil) -> Move {
    Move(input: .heard(Heard(words: words, house: [command], object: object)))
  }
}

/// Everything that may be done at a moment: each answer picked and typed, two at once, none that is
/// followed, each house answer, each thing that touches safety, silence, and leaving.
struct Moves {
  let map: BookMap
  let state: State
  let open: Asking

  init?(map: BookMap, state: State) {
    guard let open = state.open else { return nil }
    self.map = map
    self.state = state
    self.open = open
  }

  /// Leaving comes first, so that a situation is met with questions left where that can be.
  var all: [Move] {
    [Self.skip] + house + answers + [Self.unclear] + asides + others + safety
      + [Move(input: .silence), Move(input: .interrupted), Move(input: .left)]
  }

  /// Every question that may be asked in the middle of the talk, without an answer and with one.
  var enquiries: [Move] {
    map.book.enquiries.flatMap { enquiry in
      [[], Array(map.values(of: open).prefix(1))].map { values in
        Move(
          input: .heard(
            Heard(words: "(asks: \(enquiry.name))", enquiry: enquiry.name, values: values)))
      }
    }
  }

  static let skip = Move.house("not-now", "skip")
  static let unclear = Move.typed("Well, the thing is, you know.")

  private var house: [Move] {
    [
      .house("prefer-not-to-say", "I would rather not say"),
      .house("not-sure-how-to-say", "I do not know how to say it"),
      .house("pause", "stop"), .house("help", "help"), .house("where", "where am I"),
      .house("why", "why"), .house("repeat", "repeat"), .house("go-back", "back"),
      .house("change", "change"), .house("topics", "topics"), .house("person", "person"),
      .house("explain", "explain \(word)", about: word),
      .house("explain", "explain zyx", about: "zyx"),
    ]
  }

  private var word: String { map.book.words.first?.word ?? "CPR" }

  /// The same line holds a house answer and an answer as well: none of them may come first.
  private var safety: [Move] {
    HouseRuleName.safety.map { rule in
      Move(
        input: .heard(
          Heard(
            words: Self.words(of: rule), safety: [rule.rawValue], house: ["not-now"],
            values: Array(map.values(of: open).prefix(1)))))
    }
  }

  private static func words(of rule: HouseRuleName) -> String {
    "(something that means: \(rule.rawValue.split(separator: "-").joined(separator: " ")))"
  }

  var answers: [Move] {
    let values = map.values(of: open)
    let isDate = map.isDate(open.slot)
    var moves: [Move] = []
    for value in values {
      let label = map.label(of: value, in: open, state)
      if !isDate { moves.append(.typed(label, values: [value], isPicked: true)) }
      moves.append(.typed("I think: \(label)", values: [value]))
    }
    if case .confirm = open.kind {
      for value in map.values(ofSlot: open.slot) {
        moves.append(.typed("No, \(value)", values: [value]))
      }
    }
    if values.count > 1, !isDate { moves.append(.typed("either", values: Array(values.prefix(2)))) }
    return moves
  }

  /// A wish of somebody else, or of another time.
  private var asides: [Move] {
    guard map.script.isWeighty(open.slot) else { return [] }
    return [
      Move(input: .heard(Heard(words: "My mother would not have", isAboutSomeoneElse: true))),
      Move(input: .heard(Heard(words: "If it were last year", isPastOrIf: true))),
    ]
  }

  /// An answer to another question of the same part, or another one to the question before.
  private var others: [Move] {
    guard isAnswered(open.kind), state.aside == nil, open.waiting.isEmpty, state.noted.isEmpty,
      let topic = map.script.topic(asking: open.slot)
    else { return [] }
    let corrections = state.trail.last { $0 != open.slot }.map { slot in
      [nil, map.values(ofSlot: slot).last].map { choice in
        Move(
          input: .heard(
            Heard(
              words: "(puts right: \(slot))", correction: Correction(slot: slot, choice: choice))))
      }
    }
    let readings = map.script.questionsInOrder.filter { question in
      question.slot != open.slot && !SlotDeclaration.isLocal(question.slot)
        && map.script.topic(asking: question.slot)?.id == topic.id
        && state.answer(to: question.slot) == nil && !question.choices.isEmpty
    }.flatMap { question in
      question.choices.prefix(1).map { choice in
        let words = "and about the other: \(choice.value)"
        let reading = Reading(slot: question.slot, choice: choice.value, words: words)
        return Move(input: .heard(Heard(words: words, others: [reading])))
      }
    }
    // At a reading one of them stands for all: they are read back one after another as it is.
    let isReading = open.kind != .question
    return (isReading ? Array(readings.prefix(1)) : readings) + (corrections ?? [])
  }

  private func isAnswered(_ kind: Asking.Kind) -> Bool {
    switch kind {
    case .question, .confirm: true
    case .whichOf, .crossroads, .answers, .topics: false
    }
  }
}

extension BookMap {
  /// The values that may be given to what is open.
  func values(of open: Asking) -> [String] {
    switch open.kind {
    case .question, .crossroads: values(ofSlot: open.slot)
    case .confirm: ["yes", "no"]
    case .whichOf(let choices, _): choices
    case .answers(let slots): slots
    case .topics(let ids): ids
    }
  }

  /// Days are of somebody grown up, of 17 years, and of a child.
  func values(ofSlot slot: String) -> [String] {
    if isDate(slot) { return ["1948-05-17", "2009-05-17", "2015-05-17"] }
    return script.question(slot)?.choices.map(\.value) ?? []
  }

  func isDate(_ slot: String) -> Bool {
    book.slots.first { $0.name == slot }?.answer == .date
  }

  func label(of value: String, in open: Asking, _ state: State) -> String {
    switch open.kind {
    case .question, .crossroads, .whichOf:
      script.question(open.slot)?.label(of: value).map { script.words(of: $0, in: state) } ?? value
    case .confirm: value
    case .answers: script.title(of: value)
    case .topics: script.topic(value)?.title ?? value
    }
  }

  /// An answer that may have been given, for a situation in which it does not matter which.
  func someAnswer(to question: Question) -> Effect {
    let value = values(ofSlot: question.slot).first
    return .kept(
      Answer(
        slot: question.slot, choice: value, words: value ?? "words of my own", method: .typed,
        question: question.line.id, asked: ""))
  }
}

import CivilCalendar
public import DialogueModel

extension Step {
  /// Says a line, its gaps filled as things stand now.
  mutating func say(_ line: Line, _ house: [Gap] = []) {
    let words = line.wording.filled { name in
      house.first { $0.name == name }?.value ?? value(of: name)
    }
    emit(.said(line.id, words: words))
  }

  /// Says the lines of a house rule that has nothing to ask.
  mutating func say(_ rule: HouseRuleName, _ gaps: [Gap] = []) {
    guard let statements = script.rules[rule]?.statements else { return }
    sayAll(statements, gaps)
  }

  mutating func sayAll(_ statements: [Statement], _ gaps: [Gap] = []) {
    for statement in statements {
      switch statement {
      case .say(let line): say(line, gaps)
      case .branch(let conditions, let inner) where holds(conditions): sayAll(inner, gaps)
      case .branch, .ask, .whenChanged, .readBackEverything, .offer, .goTo, .finish, .rest,
        .comeBack:
        continue
      }
    }
  }

  /// A gap's value: a house gap, a fact for the nation, or an answer.
  func value(of gap: String) -> String? {
    if gap == "name" || gap == "preferred-name" { return name }
    if gap == "topic" { return nextTopicTitle ?? topicTitle }
    if let fact = script.fact(gap, nation: state.answer(to: "nation")?.choice) { return fact }
    return state.answer(to: gap).map { answer in
      answer.choice.map { phrase($0, of: gap) } ?? answer.words
    }
  }

  var name: String? {
    (state.answer(to: "preferred-name") ?? state.answer(to: "full-name")).map { $0.words.asCalled }
  }

  /// At a crossroads, the part that lies ahead.
  private var nextTopicTitle: String? {
    guard case .crossroads(let next)? = state.open?.kind else { return nil }
    return script.topic(next)?.title
  }

  var topicTitle: String { state.topic.flatMap { script.topic($0) }?.title ?? "" }

  /// An answer as it is said back: our reading where there is one, else the person's words.
  func phrase(_ answer: Answer) -> String {
    guard let choice = answer.choice else { return "“\(answer.words)”" }
    return phrase(choice, of: answer.slot)
  }

  /// A choice in a sentence: the label that was on offer, else the plan's own phrase.
  func phrase(_ choice: String, of slot: String) -> String {
    if script.slots[slot]?.answer == .date {
      let day = CivilDate(choice)
      return (script.language == .welsh ? day?.inWelshWords : day?.inWords) ?? choice
    }
    if let label = script.question(slot)?.label(of: choice) {
      return lowered(label.wording.filled { value(of: $0) })
    }
    return script.slots[slot]?.phrase(for: choice) ?? choice
  }

  /// A label inside a sentence: its first letter is lowered, unless the word is "I" or a name in
  /// capitals.
  private func lowered(_ label: String) -> String {
    let first = label.prefix { $0 != " " }
    if first == "I" || first.hasPrefix("I'") || first.hasPrefix("I’") { return label }
    if first.dropFirst().contains(where: \.isUppercase) { return label }
    return label.prefix(1).lowercased() + label.dropFirst()
  }

  /// The labels on offer, numbered as the person sees them: "1. At home; 2. In a hospice".
  ///
  /// - Parameter values: In the order in which they can be picked; nil for all.
  func labels(_ question: Question, _ values: [String]? = nil) -> String {
    let texts = (values ?? question.choices.map(\.value)).map { value in
      question.label(of: value)?.wording.filled { self.value(of: $0) }
        ?? phrase(value, of: question.slot)
    }
    return texts.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "; ")
  }
}

extension Script {
  /// The words of a line as things stand.
  public func words(of line: Line, in state: State) -> String {
    let step = Step(script: self, state: state)
    return line.wording.filled { step.value(of: $0) }
  }

  /// The lines of a house rule that has nothing to ask, as effects that are still to be folded.
  public func sayings(of rule: HouseRuleName, _ gaps: [Gap]) -> [Effect] {
    var step = Step(script: self, state: State())
    step.say(rule, gaps)
    return step.effects
  }
}

extension String {
  /// What somebody is called, without what was typed behind it: "Arthur. Jean called me Art".
  fileprivate var asCalled: String {
    var word = 0
    for (index, letter) in zip(indices, self) {
      let isLast = self.index(after: index) == endIndex
      // "Dr. Smith" is one name.
      if letter == "," || letter == "\n" || letter == "." && (word > Self.titleMost || isLast) {
        return String(self[..<index])
      }
      word = letter.isLetter ? word + 1 : 0
    }
    return self
  }

  private static let titleMost = 4
}

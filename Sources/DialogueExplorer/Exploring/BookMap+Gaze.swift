import DialogueEngine
import DialogueModel

extension BookMap {
  /// What a topic reads: of its own answers, of others, and of what was said.
  func gaze(of topic: Dialogue) -> Gaze {
    var survey = self.survey(of: topic)
    let needed = script.conversation.topics.first.map(questions)?.map(\.slot)
      .filter { script.needs(of: topic.id).contains($0) }
    noteDoors(before: topic, in: &survey)
    return Gaze(
      tests: survey.tests, slots: questions(of: topic).map(\.slot) + (needed ?? []),
      lines: survey.delicate)
  }

  /// The slots that the conditions and the laws of a topic read, without the doors before it.
  func slotsRead(by topic: Dialogue) -> [String] { survey(of: topic).tests.map(\.slot) }

  private func survey(of topic: Dialogue) -> ConditionSurvey {
    var survey = ConditionSurvey()
    for scene in topic.scenes { survey.read(scene.statements, below: scene.needs) }
    let nations = Set(survey.said.flatMap { facts(in: $0).flatMap(\.nations) }).sorted()
    // What is said differs with the nation, without a condition that says so.
    survey.note(nations.map { Condition(slot: "nation", test: .isOneOf([$0])) })
    return survey
  }

  /// Whether the opening lets somebody in is read at each part.
  private func noteDoors(before topic: Dialogue, in survey: inout ConditionSurvey) {
    guard let opening = script.conversation.topics.first, opening.id != topic.id else { return }
    var doors = ConditionSurvey()
    for door in opening.scenes.flatMap(\.doors) { doors.note(door) }
    survey.note(
      doors.tests.flatMap { tests in
        tests.tests.map { Condition(slot: tests.slot, test: $0) }
      })
  }

  /// What each house rule reads.
  var gazesOfHouse: [HouseRuleName: Gaze] {
    var all = ConditionSurvey()
    for rule in book.houseRules { all.read(rule.statements, below: []) }
    // What is in no plan differs from rule to rule, and stands beside the rule itself.
    let tests = all.tests.filter { !SlotDeclaration.isLocal($0.slot) }
    var result: [HouseRuleName: Gaze] = [:]
    for rule in book.houseRules {
      var survey = ConditionSurvey()
      survey.read(rule.statements, below: [])
      result[rule.name] = Gaze(tests: tests, slots: [], lines: survey.said.map(\.id))
    }
    return result
  }

  func questions(of topic: Dialogue) -> [Question] {
    script.questionsInOrder.filter { script.topic(asking: $0.slot)?.id == topic.id }
  }

  /// Slots of a topic whose answers are looked at again when that of a slot changes.
  func dependants(of slot: String, in topic: Dialogue) -> [Question] {
    let named = topic.scenes.flatMap { $0.statements.lookedAgain(after: slot) }
    return questions(of: topic).filter { $0.restsOn.contains(slot) || named.contains($0.slot) }
  }
}

/// One reading of statements, to know which tests are made of which answer.
private struct ConditionSurvey {
  private var order: [String] = []
  private var found: [String: [Condition.Test]] = [:]
  var said: [Line] = []
  /// Lines that may be come to again: behind them stands a question that is asked only sometimes.
  var delicate: [LineID] = []
  private var behind: [(line: LineID, conditions: [Condition])] = []

  var tests: [Gaze.SlotTests] {
    order.map { Gaze.SlotTests(slot: $0, tests: found[$0] ?? []) }
  }

  mutating func note(_ conditions: [Condition]) {
    for condition in conditions {
      if found[condition.slot] == nil { order.append(condition.slot) }
      if !(found[condition.slot] ?? []).contains(condition.test) {
        found[condition.slot, default: []].append(condition.test)
      }
    }
  }

  mutating func read(_ statements: [Statement], below conditions: [Condition]) {
    note(conditions)
    for statement in statements {
      switch statement {
      case .say(let line):
        said.append(line)
        behind.append((line.id, conditions))
      case .ask: noteQuestion(below: conditions)
      case .branch(let more, let inner): read(inner, below: conditions + more)
      case .whenChanged, .readBackEverything, .offer, .goTo, .finish, .rest, .comeBack:
        continue
      }
    }
  }

  /// A line is past once a question was asked that is asked whenever the line is said.
  private mutating func noteQuestion(below conditions: [Condition]) {
    let sometimes = behind.filter { line in !conditions.allSatisfy(line.conditions.contains) }
    delicate += sometimes.map(\.line).filter { !delicate.contains($0) }
    behind = sometimes
  }
}

extension [Statement] {
  fileprivate func lookedAgain(after slot: String) -> [String] {
    flatMap { statement -> [String] in
      switch statement {
      case .whenChanged(slot, _, let lookAgainAt, _): lookAgainAt
      case .branch(_, let inner): inner.lookedAgain(after: slot)
      default: []
      }
    }
  }
}

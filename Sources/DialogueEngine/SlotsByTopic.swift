import DialogueModel

/// Which answers each topic reads, and which of them open or shut the doors of the conversation.
///
/// Sets in it are asked what they hold, and never iterated.
struct SlotsByTopic: Sendable {
  /// What each topic but the opening needs of it.
  private(set) var needs: [String: Set<String>] = [:]
  /// What the conditions and the laws of each topic read.
  private(set) var read: [String: Set<String>] = [:]
  /// Every slot that any topic reads.
  private(set) var all: Set<String> = []

  init(_ conversation: Conversation, facts: [String: [Fact]]) {
    guard let opening = conversation.topics.first else { return }
    var doors = SlotSurvey(facts: facts)
    for door in opening.scenes.flatMap(\.doors) { doors.note(door) }
    for topic in conversation.topics {
      var survey = SlotSurvey(facts: facts)
      for scene in topic.scenes {
        survey.note(scene.needs)
        survey.read(scene.statements)
      }
      all.formUnion(survey.slots.union(survey.gaps))
      read[topic.id] = survey.slots
      if topic.id != opening.id { needs[topic.id] = survey.slots.union(doors.slots) }
    }
  }

  private struct SlotSurvey {
    let facts: [String: [Fact]]
    var slots: Set<String> = []
    var gaps: Set<String> = []

    mutating func note(_ conditions: [Condition]) {
      // An age is counted from a day of birth.
      for condition in conditions {
        slots.insert(condition.slot == "age" ? SlotDeclaration.birthDate : condition.slot)
      }
    }

    mutating func read(_ statements: [Statement]) {
      for statement in statements {
        switch statement {
        case .branch(let conditions, let inner):
          note(conditions)
          read(inner)
        case .say(let line): read(line)
        case .ask(let question): read(question.line)
        case .whenChanged, .readBackEverything, .offer, .goTo, .finish, .rest, .comeBack: continue
        }
      }
    }

    /// A law or a telephone number may be another in each nation.
    private mutating func read(_ line: Line) {
      let isOfNation = line.wording.gaps.contains { gap in
        (facts[gap] ?? []).contains { !$0.nations.isEmpty }
      }
      if isOfNation { slots.insert("nation") }
      gaps.formUnion(line.wording.gaps)
    }
  }
}

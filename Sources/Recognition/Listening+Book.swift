public import DialogueModel

extension Book {
  /// What is listened for when the question of a slot is open, as if nothing were answered yet.
  ///
  /// Every other question of the book listens too: a line may answer any of them.
  ///
  /// - Parameter slot: Empty where no question is open; then nothing but safety and the house is
  ///   listened for.
  public func listening(for slot: String) -> Listening {
    guard !slot.isEmpty else { return Listening(slot: "", choices: []) }
    let declaration = slots.first { $0.name == slot }
    return Listening(
      slot: slot, choices: options(of: slot), others: askedSlots.filter { $0 != slot },
      isAboutAnother: declaration.map { !$0.audiences.contains(.person) && !$0.isAboutSpeaker }
        ?? false,
      asksAbout: declaration?.asksAbout)
  }

  /// The slots of the plan that some question asks, in the order of the book.
  public var askedSlots: [String] { slotsOfQuestions.filter { !SlotDeclaration.isLocal($0) } }

  /// The slots of questions whose answers no plan keeps, in the order of the book.
  public var localSlots: [String] { slotsOfQuestions.filter(SlotDeclaration.isLocal) }

  private var slotsOfQuestions: [String] {
    var slots: [String] = []
    for slot in statements.flatMap({ $0.questions.map(\.slot) }) where !slots.contains(slot) {
      slots.append(slot)
    }
    return slots
  }

  /// Of every scene and every house rule.
  private var statements: [[Statement]] {
    conversations.flatMap { $0.topics }.flatMap { $0.scenes }.map(\.statements)
      + houseRules.map(\.statements)
  }

  private func options(of slot: String) -> [Listening.Option] {
    if let question = question(for: slot) {
      return question.choices.map {
        .init(value: $0.value, label: $0.label.wording.filled { _ in nil })
      }
    }
    guard case .choice(let values)? = slots.first(where: { $0.name == slot })?.answer else {
      return []
    }
    return values.map { .init(value: $0, label: String($0.map { $0 == "-" ? " " : $0 })) }
  }

  private func question(for slot: String) -> Question? {
    statements.lazy.compactMap { $0.questions.first { $0.slot == slot } }.first
  }
}

extension [Statement] {
  /// Every question in them, in order, with those below a condition.
  fileprivate var questions: [Question] {
    flatMap { statement -> [Question] in
      switch statement {
      case .ask(let question): [question]
      case .branch(_, let inner), .whenChanged(_, _, _, let inner): inner.questions
      default: []
      }
    }
  }
}

public import DialogueModel

/// Whether a question is asked only because of another answer, and that answer is not there: nobody is
/// told "instead of me" as long as the person wants to be told.
public func isShut(question: Question, _ state: State, in script: Script) -> Bool {
  let doors = question.restsOn.filter { !SlotDeclaration.isLocal($0) }
  return !doors.isEmpty && !Step(script: script, state: state).isAskedNow(question.slot)
}

/// The opening has doors: answers that decide whether the talk is for who types at all, such as an
/// age. Whoever begins with a part of their choice comes through them too.
extension Step {
  /// The scene into which an answer to the opening leads now, and out of which nothing leads on:
  /// whatever else the opening has still to ask, it is not asked any more.
  var wayOut: Scene? {
    guard let opening = script.conversation.topics.first else { return nil }
    let names = opening.scenes.filter { holds($0.needs) }.flatMap { goTos(in: $0.statements) }
    return opening.scenes.first { $0.isWayOut && names.contains($0.name) }
  }

  /// Whether all is asked on the way out, so that it only ends again.
  var hasGoneOut: Bool {
    guard let wayOut else { return false }
    var arrival = Arrival()
    walk(wayOut.statements, into: &arrival)
    return if case .rest = arrival.place { true } else { false }
  }

  private func goTos(in statements: [Statement]) -> [String] {
    statements.flatMap { statement -> [String] in
      switch statement {
      case .goTo(let scene): [scene]
      case .branch(let conditions, let inner): holds(conditions) ? goTos(in: inner) : []
      default: []
      }
    }
  }

  /// Says why it ends here, and asks whether that was a slip.
  mutating func goOut(by scene: Scene) {
    if let opening = script.conversation.topics.first, state.topic != opening.id {
      emit(.turned(.topic(opening.id)))
    }
    var arrival = Arrival()
    walk(scene.statements, into: &arrival)
    say(arrival.sayings)
    switch arrival.place {
    case .question(let question): emit(.asked(Asking(slot: question.slot, kind: .question)))
    case .rest(let label): emit(.rested(label: label))
    case .offer, .goTo, .finish, .comeBack, .end: rest(label: "shut out")
    }
  }

  /// What has to be asked before a part: the doors, and all that the part reads of the opening.
  /// What was left is not asked for again.
  func firstNeeded(for topic: Dialogue) -> String? {
    guard let opening = script.conversation.topics.first, topic.id != opening.id else { return nil }
    let needed = script.needs(of: topic.id)
    guard !needed.isEmpty else { return nil }
    let leave = leaveNeeded(for: topic, in: opening)
    return askedNow(in: opening, ofToday: !leave.isEmpty).first {
      (needed.contains($0) || leave.contains($0)) && state.isOpen($0)
    }
  }

  /// The leave that a part needs at each sitting, and what has to be known before that is asked: nothing
  /// of a person is written down without their yes, and nobody should hear of it only afterwards. A part
  /// that does not ask whether there is leave needs none: words to use are for whoever comes.
  private func leaveNeeded(for topic: Dialogue, in opening: Dialogue) -> [String] {
    opening.scenes.flatMap { scene -> [String] in
      let leave = questions(in: scene.statements).filter {
        script.reads($0, in: topic.id) && SlotDeclaration.isForToday($0)
          && SlotDeclaration.isPermission($0)
      }
      return leave.isEmpty ? [] : scene.needs.map(\.slot) + leave
    }
  }

  private func questions(in statements: [Statement]) -> [String] {
    statements.flatMap { statement -> [String] in
      switch statement {
      case .ask(let question): [question.slot]
      case .branch(_, let inner): questions(in: inner)
      default: []
      }
    }
  }

  /// Whether a question is asked at all, as things stand now.
  func isAskedNow(_ slot: String) -> Bool {
    script.topic(asking: slot).map { askedNow(in: $0).contains(slot) } ?? false
  }

  /// The questions that the opening asks of whom the conditions are met by now.
  ///
  /// - Parameter ofToday: Whether also those that are asked at each sitting, and that no plan keeps.
  private func askedNow(in opening: Dialogue, ofToday: Bool = false) -> [String] {
    opening.scenes.filter { holds($0.needs) }.flatMap {
      askedNow(in: $0.statements, ofToday: ofToday)
    }
  }

  private func askedNow(in statements: [Statement], ofToday: Bool) -> [String] {
    statements.flatMap { statement -> [String] in
      switch statement {
      case .ask(let question):
        isKeptByPlan(question.slot) || ofToday && SlotDeclaration.isForToday(question.slot)
          ? [question.slot] : []
      case .branch(let conditions, let inner):
        holds(conditions) ? askedNow(in: inner, ofToday: ofToday) : []
      default: []
      }
    }
  }

  /// Learns whose plan is kept where somebody else begins to talk. Who spoke before of somebody
  /// without a name is asked about it.
  mutating func learn(planOf name: String) {
    let slot = SlotDeclaration.planName
    guard script.question(SlotDeclaration.whosePlan) != nil || script.reads(slot),
      state.answer(to: slot)?.words != name
    else { return }
    emit(
      .kept(
        Answer(
          slot: slot, choice: nil, words: name, method: .typed, question: LineID(""), asked: "")))
    for dependant in script.changes(of: slot, from: nil).flatMap(\.lookAgainAt)
    where state.answer(to: dependant) != nil && !state.flagged.contains(dependant) {
      emit(.flagged(slot: dependant))
    }
  }
}

extension Scene {
  /// Whether nothing leads on from here: "this plan is for adults".
  fileprivate var isWayOut: Bool { if case .rest? = statements.last { true } else { false } }
}

import CivilCalendar
import DialogueModel

/// Where reading on from the top comes to.
struct Arrival {
  enum Place {
    case question(Question)
    case offer(Offer)
    case goTo(String)
    case finish
    case rest(String)
    case comeBack(to: String?)
    /// The statements ran out.
    case end
  }

  var place: Place = .end
  /// What is to be said on the way, since the last answer that stands.
  var sayings: [Saying] = []

  enum Saying {
    case line(Line)
    case readBackEverything
  }
}

extension Step {
  /// Reads a topic from its top, past all that is answered, to what is open and relevant.
  ///
  /// Position is never stored: an edited dialogue is read the same way.
  func arrival(in topic: Dialogue) -> Arrival {
    var arrival = Arrival()
    var index = 0
    // Every jump goes to a scene; more jumps than scenes would be a circle.
    var jumps = 0
    while index < topic.scenes.count {
      let scene = topic.scenes[index]
      index += 1
      guard holds(scene.needs) else { continue }
      arrival.place = .end
      walk(scene.statements, into: &arrival)
      switch arrival.place {
      case .end: continue
      case .goTo(let name):
        jumps += 1
        guard jumps <= topic.scenes.count,
          let there = topic.scenes.firstIndex(where: { $0.name == name })
        else { return finished(arrival) }
        index = there
      case .question, .offer, .finish, .rest, .comeBack: return arrival
      }
    }
    return finished(arrival)
  }

  private func finished(_ arrival: Arrival) -> Arrival {
    Arrival(place: .finish, sayings: arrival.sayings)
  }

  func walk(_ statements: [Statement], into arrival: inout Arrival) {
    for statement in statements {
      switch statement {
      case .say(let line): if !wasSaid(line.id) { arrival.sayings.append(.line(line)) }
      case .ask(let question):
        guard isOpenHere(question.slot) else {
          arrival.sayings = []
          continue
        }
        arrival.place = .question(question)
      case .branch(let conditions, let inner):
        if holds(conditions) { walk(inner, into: &arrival) }
      case .whenChanged: continue
      case .readBackEverything: arrival.sayings.append(.readBackEverything)
      case .offer(let offer): arrival.place = .offer(offer)
      case .goTo(let scene): arrival.place = .goTo(scene)
      case .finish: arrival.place = .finish
      case .rest(let label): arrival.place = .rest(label)
      case .comeBack(let slot): arrival.place = .comeBack(to: slot)
      }
      if case .end = arrival.place { continue }
      return
    }
  }

  private func wasSaid(_ id: LineID) -> Bool {
    (state.asides.last?.said ?? state.saidThisSitting).contains(id)
  }

  private func isOpenHere(_ slot: String) -> Bool {
    if SlotDeclaration.isOfTalkOnly(slot), let aside = state.asides.last {
      return aside.answers[slot] == nil
    }
    return state.isOpen(slot)
  }

  func holds(_ conditions: [Condition]) -> Bool { conditions.allSatisfy(holds) }

  private func holds(_ condition: Condition) -> Bool {
    condition.test.holds(
      for: conditionValue(condition.slot), isLeft: state.left[condition.slot] != nil)
  }

  private func conditionValue(_ slot: String) -> String? {
    for aside in state.asides.reversed() {
      if let local = aside.answers[slot] { return local }
    }
    return state.conditionValue(slot)
  }
}

extension State {
  /// What a condition compares with: the choice, else the words. An age is counted in whole years.
  func conditionValue(_ slot: String) -> String? {
    if slot == "age" {
      guard let born = answer(to: SlotDeclaration.birthDate)?.choice.flatMap({ CivilDate($0) }),
        let today = CivilDate(today)
      else { return nil }
      return String(born.age(on: today))
    }
    return answer(to: slot).map { $0.choice ?? $0.words }
  }
}

extension Condition.Test {
  /// - Parameters:
  ///   - value: The answer that stands, if there is one.
  ///   - isLeft: Whether the question was left instead.
  func holds(for value: String?, isLeft: Bool) -> Bool {
    switch self {
    case .isOneOf(let values): value.map { values.contains($0) } ?? false
    case .isNot(let other): value != other
    case .isAnswered: value != nil
    case .isNotAnswered: value == nil
    case .isLeft: isLeft
    case .isBelow(let limit): value.flatMap { Int($0) }.map { $0 < limit } ?? false
    case .isOrMore(let limit): value.flatMap { Int($0) }.map { $0 >= limit } ?? false
    }
  }
}

import DialogueEngine
import DialogueModel

/// A place from which the explorer sets out.
struct Start {
  /// In words, for a transcript.
  let name: String
  /// Sets apart what a situation does not hold: which parts are done.
  let tag: String
  let home: String
  let state: State
}

/// Every way in which a part can begin, and every crossing from one part to the next.
struct Starts {
  let map: BookMap
  let today: String

  private var topics: [Dialogue] { map.script.conversation.topics }

  var all: [Start] { topics.flatMap { beginnings(of: $0) } + crossings + lastParts }

  /// The part with every combination of what it reads of other parts.
  private func beginnings(of topic: Dialogue) -> [Start] {
    let own = map.questions(of: topic).map(\.slot)
    let foreign = map.slotsRead(by: topic).filter { !own.contains($0) && $0 != "age" }
    var states = [("", behindTheDoors(of: topic, but: own + foreign))]
    for slot in foreign {
      states = states.flatMap { name, state in
        answers(to: slot).map { label, effect in
          var state = state
          if let effect { state.apply(effect, in: map.script) }
          return ("\(name), \(slot) is \(label)", state)
        }
      }
    }
    // Once with nothing known: then the doors are come through first.
    if topic.id != topics.first?.id { states.append((", before the doors", fresh())) }
    return states.map { name, state in
      var state = state
      if topic.id != topics.first?.id { state.apply(.turned(.topic(topic.id)), in: map.script) }
      return Start(name: "in \(topic.id)\(name)", tag: "", home: topic.id, state: state)
    }
  }

  private func answers(to slot: String) -> [(String, Effect?)] {
    guard let question = map.script.question(slot) else { return known(slot) + [("open", nil)] }
    func kept(_ choice: String?) -> Effect {
      .kept(
        Answer(
          slot: slot, choice: choice, words: choice ?? "words of my own", method: .typed,
          question: question.line.id, asked: ""))
    }
    return question.choices.map { ($0.value, kept($0.value)) }
      + [
        ("in their own words", kept(nil)), ("left", .setAside(slot: slot, .notNow)), ("open", nil),
      ]
  }

  /// Whose plan is kept there, and what sort of danger was heard, is known without a question.
  private func known(_ slot: String) -> [(String, Effect?)] {
    guard SlotDeclaration.isNeverAsked(slot) else { return [] }
    let isName = slot == SlotDeclaration.planName
    let answer = Answer(
      slot: slot, choice: isName ? nil : "yes", words: isName ? "Joan Smith" : "", method: .typed,
      question: LineID(""), asked: "")
    return [("known", .kept(answer))]
  }

  /// From each part to a light, an ordinary, a heavy and the last one, with and without a heavy part
  /// behind: nothing else is read there.
  private var crossings: [Start] {
    let nexts = Weight.allCases.compactMap { weight in
      topics.dropLast().first { $0.weight == weight }
    }
    return topics.flatMap { topic in
      (nexts + topics.suffix(1)).filter { $0.id != topic.id }.flatMap { next in
        heavyBehind(topic, but: next).map { heavy in
          var state = settled(but: next.id)
          if let heavy { state.apply(asked(in: heavy), in: map.script) }
          state.apply(.turned(.topic(topic.id)), in: map.script)
          return Start(
            name: "from \(topic.id) to \(next.id), \(heavy == nil ? "no" : "a") heavy part behind",
            tag: "to \(next.id)", home: topic.id, state: state)
        }
      }
    }
  }

  private func heavyBehind(_ topic: Dialogue, but next: Dialogue) -> [Dialogue?] {
    let heavy = topics.filter { $0.weight == .heavy && $0.id != next.id }
    let behind = topic.weight == .heavy ? topic : heavy.first
    return behind.map { [nil, $0] } ?? [nil]
  }

  /// Each question as the last one of all.
  private var lastParts: [Start] {
    map.script.questionsInOrder.compactMap { question in
      guard let topic = map.script.topic(asking: question.slot), topic.id != topics.first?.id else {
        return nil
      }
      var state = settled(but: "", question.slot, permissionFor: topic)
      state.apply(.turned(.topic(topic.id)), in: map.script)
      return Start(
        name: "at \(question.slot), all else done", tag: "last", home: topic.id, state: state)
    }
  }

  /// What the opening asks of everybody before the part is answered, as far as the part reads nothing
  /// of it.
  private func behindTheDoors(of topic: Dialogue, but slots: [String]) -> State {
    var state = fresh()
    for question in topics.first.map(map.questions) ?? []
    where map.script.needs(of: topic.id).contains(question.slot) && !slots.contains(question.slot) {
      state.apply(map.someAnswer(to: question), in: map.script)
    }
    return state
  }

  private func fresh() -> State {
    var state = State()
    state.beginSitting(today: today)
    return state
  }

  /// Every question is left, apart from those of one topic or one slot.
  private func settled(
    but id: String, _ slot: String = "", permissionFor topic: Dialogue? = nil
  ) -> State {
    var state = fresh()
    let permission = topic.flatMap { map.permission(of: $0) }
    for question in map.script.questionsInOrder where question.slot != slot {
      guard map.script.topic(asking: question.slot)?.id != id else { continue }
      let effect: Effect =
        question.slot == permission
        ? map.someAnswer(to: question) : .setAside(slot: question.slot, .notNow)
      state.apply(effect, in: map.script)
    }
    return state
  }

  private func asked(in topic: Dialogue) -> Effect {
    let slot = map.questions(of: topic).first { !SlotDeclaration.isLocal($0.slot) }?.slot
    return .asked(Asking(slot: slot ?? "", kind: .question))
  }
}

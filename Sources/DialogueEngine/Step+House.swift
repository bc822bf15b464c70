import DialogueModel

extension Step {
  /// Does what a house answer or command asks for, at any prompt.
  mutating func obey(_ heard: Heard, at open: Asking) {
    if meetBesideDanger(heard, open) { return }
    if heard.isOfEach, Self.letsGo.contains(heard.house.first ?? "") { return leavePart(open) }
    switch heard.house.first {
    case "help": enter(.help)
    case "change": enter(.change)
    case "topics": enter(.topics)
    case "where": sayWhere(open)
    case "person": enter(.person)
    case "pause" where heard.waits: meetSilence()
    case "pause" where heard.mayStop && !isAskedToStop: enter(.mayStop)
    case "pause": rest(label: "pause")
    case "why": sayWhy(open)
    case "repeat":
      say(.repeatIt)
      askAgain(open)
    case "explain": explain(heard.object, open)
    case "go-back": goBack(open)
    case "not-now": leave(open, .notNow)
    case "prefer-not-to-say": leave(open, .preferNotToSay)
    case "not-sure-how-to-say": helpToSay(open)
    default: askAgain(open)
    }
  }

  /// Whether it is being asked already if somebody wants to stop.
  private var isAskedToStop: Bool {
    state.asides.contains { [.offerStop, .mayStop].contains($0.rule) }
  }

  private mutating func sayWhere(_ open: Asking) {
    let done = script.questionsInOrder.filter { isKeptByPlan($0.slot) && !state.isOpen($0.slot) }
    let left = script.conversation.topics.flatMap(\.scenes).filter { holds($0.needs) }
      .reduce(0) { $0 + openQuestions(in: $1.statements) }
    say(
      .whereAmI,
      [
        Gap("topic", topicTitle), Gap("done", String(done.count)), Gap("left", String(left)),
      ]
    )
    askAgain(open)
  }

  /// Only what matters as things stand: nobody who drafts no refusal has nineteen questions about it left.
  private func openQuestions(in statements: [Statement]) -> Int {
    statements.reduce(0) { count, statement in
      switch statement {
      case .ask(let question):
        count + (isKeptByPlan(question.slot) && state.isOpen(question.slot) ? 1 : 0)
      case .branch(let conditions, let inner) where holds(conditions):
        count + openQuestions(in: inner)
      default: count
      }
    }
  }

  private mutating func sayWhy(_ open: Asking) {
    if let question = script.question(open.slot) { say(question.whyWeAsk) } else { say(.why) }
    askAgain(open)
  }

  private mutating func explain(_ object: String?, _ open: Asking) {
    let whatIsAsked = ["this", "that", "it"]
    guard let name = object, !whatIsAsked.contains(name.lowercased()) else {
      return putInOtherWords(open)
    }
    if let word = wordsLooked(for: name).compactMap({ script.word($0) }).first {
      let meaning = word.means.wording.filled { value(of: $0) }
      say(.explain, [Gap("word", word.word), Gap("meaning", meaning)])
    } else {
      say(.explainUnknown, [Gap("word", name)])
    }
    askAgain(open)
  }

  /// The word as typed, and without its article or its plural.
  func wordsLooked(for name: String) -> [String] {
    let articles = ["a ", "an ", "the "]
    let bare = articles.first { name.lowercased().hasPrefix($0) }.map {
      String(name.dropFirst($0.count))
    }
    let single = bare ?? name
    return [name, single] + (single.hasSuffix("s") ? [String(single.dropLast())] : [])
  }

  /// Back to the answer before: it is shown, and stands until another is confirmed.
  private mutating func goBack(_ open: Asking) {
    if !state.asides.isEmpty { return comeBack() }
    let before = state.trail.last { $0 != open.slot && script.topic(asking: $0) != nil }
    guard let before else {
      say(.nothingToChange)
      return askAgain(open)
    }
    say(.back)
    emit(.turned(.to(slot: before)))
    goOn()
  }

  /// The question is left. Which way it was left is kept: none of them means no.
  mutating func leave(_ open: Asking, _ reason: HouseAnswer) {
    switch open.kind {
    case .topics where isAtCrossroads: return rest(label: "pause")
    case .answers, .topics: return comeBack()
    case .crossroads: return openParts()
    case .question, .confirm, .whichOf: break
    }
    if !state.asides.isEmpty { return leaveAside(open) }
    emit(.setAside(slot: open.slot, reason))
    say(reason == .preferNotToSay ? .preferNotToSay : .skip)
    goOn(waiting: open.waiting)
  }

  /// "Skip all of it": the rest of the part is left, each question as not answered now.
  private mutating func leavePart(_ open: Asking) {
    guard state.asides.isEmpty, let topic = script.topic(asking: open.slot) else {
      return leave(open, .notNow)
    }
    emit(.setAside(slot: open.slot, .notNow))
    var after = arrival(in: topic)
    while case .question(let question) = after.place {
      emit(.setAside(slot: question.slot, .notNow))
      after = arrival(in: topic)
    }
    say(.skip)
    goOn(waiting: open.waiting)
  }

  /// No answer to a question of a house rule is taken for "not sure", where that is on offer, and
  /// ends the rule where it is not.
  mutating func leaveAside(_ open: Asking) {
    guard let question = script.question(open.slot), hasNotSure(open) else { return comeBack() }
    keep(question, choice: "not-sure", words: "", method: .typed)
    goOn()
  }

  func hasNotSure(_ open: Asking?) -> Bool {
    open.flatMap { script.question($0.slot) }?.label(of: "not-sure") != nil
  }

  /// "I don't know how to say it": help the first time, with the question in other words, and let
  /// go the second.
  private mutating func helpToSay(_ open: Asking) {
    guard case .question = open.kind, open.misses == 0, state.asides.isEmpty,
      let question = script.question(open.slot)
    else { return leave(open, .notSureHowToSay) }
    // A name, a number or a day is known or not; nobody has to find words for it.
    if !SlotDeclaration.isNarrow(open.slot), !isDate(open.slot) { say(.notSureHowToSay) }
    say(question.askAgain)
    emit(.asked(open.saidOtherwise))
  }

  mutating func answerOffer(_ heard: Heard, _ open: Asking) {
    if heard.values.count == 1, let value = heard.values.first {
      return take(value, from: open.kind)
    }
    guard open.misses == 0 else { return comeBack() }
    if hasLostTheWay {
      guard let crossroads = state.asides.last?.waiting, mayBeKept(heard, at: crossroads) else {
        return rest(label: "pause")
      }
      emit(.turned(.back))
      return offerToKeep(heard, at: crossroads)
    }
    say(.notInList)
    emit(.asked(open.missed()))
  }

  /// Whether a crossroads waits behind the list: whoever leaves both wants to stop.
  private var isAtCrossroads: Bool {
    if case .crossroads? = state.asides.last?.waiting?.kind { true } else { false }
  }

  /// Whether two answers at that crossroads were not understood. Whoever finds nothing in the list
  /// either is asked no further.
  private var hasLostTheWay: Bool {
    isAtCrossroads && (state.asides.last?.waiting?.misses ?? 0) >= 2
  }

  /// Goes to the answer or the part that was taken from a list.
  mutating func take(_ value: String, from list: Asking.Kind) {
    if case .answers = list {
      emit(.turned(.to(slot: value)))
      goOn()
    } else {
      goTo(part: value)
    }
  }

  /// What a list offers, named in ordinary words: "the place one".
  func named(_ heard: Heard, in list: Asking.Kind) -> String? {
    guard heard.values.isEmpty, let slot = heard.correction?.slot else { return nil }
    switch list {
    case .answers: return answersToChange.first { $0 == slot }
    case .topics(let ids): return ids.first { $0 == script.topic(asking: slot)?.id }
    case .question, .confirm, .whichOf, .crossroads: return nil
    }
  }
}

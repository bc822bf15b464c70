public import DialogueModel

/// Where a person stands: nothing but the fold of what was journalled.
///
/// Dictionaries and sets in it are looked up and never iterated.
public struct State: Sendable {
  /// All answers to a slot in the order given; the last one holds.
  public internal(set) var answers: [String: [Answer]] = [:]
  /// Slots in the order in which they were first answered or left.
  public internal(set) var trail: [String] = []
  public internal(set) var left: [String: HouseAnswer] = [:]
  /// Answers to look at again, oldest first.
  public internal(set) var flagged: [String] = []
  /// What was said ahead of its question, to be read back or kept there.
  public internal(set) var noted: [Reading] = []
  public internal(set) var open: Asking?
  /// What was asked last with a list, from which a number may be picked.
  public internal(set) var lastList: Asking?
  public internal(set) var topic: String?
  /// `yyyy-mm-dd`, from the clock at the edge; ages are counted by it.
  public internal(set) var today = ""
  public internal(set) var isOver = true

  /// What somebody else wrote down for the person since they said that the plan is right.
  public internal(set) var writtenSince: [Answer] = []

  /// The slot that the person went back to, open although it has an answer.
  public internal(set) var reopened: String?
  /// The topic to return to after a change elsewhere.
  public internal(set) var returnTopic: String?
  /// What was typed to each question and is not kept yet.
  var typed: [String: [String]] = [:]
  /// Questions at which it was asked whether some words are an answer. It is asked once, and what is
  /// typed then is taken.
  var doubted: Set<String> = []
  var asides: [Aside] = []
  var saidThisSitting: Set<LineID> = []
  var lastSaid: LineID?
  /// A danger that was asked about when a sitting ended, and that nobody had answered.
  var unanswered: HouseRuleName?
  /// What sounded like a danger in this sitting, and was said to be none.
  var explained: [Explained] = []
  /// Heavy topics in which something was asked during this sitting.
  public internal(set) var heavyTopics: [String] = []

  public init() {}

  /// A house rule that was begun; the question that waits meanwhile.
  struct Aside: Sendable {
    let rule: HouseRuleName
    let waiting: Asking?
    var answers: [String: String] = [:]
    var said: Set<LineID> = []

    /// Whether something that it asked was answered.
    var isAnswered: Bool { answers.contains { !SlotDeclaration.isNeverAsked($0.key) } }
  }

  /// Words that a rule of safety was begun for, and that were no reason for it.
  struct Explained: Hashable, Sendable {
    let rule: HouseRuleName
    let words: String
  }

  public func answer(to slot: String) -> Answer? { answers[slot]?.last }

  /// The house rule that is being attended to; the open question waits behind it.
  public var aside: HouseRuleName? { asides.last?.rule }

  /// The house rules that are being attended to, the last one first, and what each has open.
  var askingsAside: [(rule: HouseRuleName, asking: Asking?)] {
    zip(asides, asides.dropFirst().map(\.waiting) + [open]).map { ($0.rule, $1) }.reversed()
  }

  /// Whether what is typed now is kept nowhere: at a question that says so, and at whatever was
  /// asked because of what was typed there.
  public func keepsNothing(in script: Script) -> Bool {
    ([open] + asides.map(\.waiting)).contains { asking in
      asking.flatMap { script.question($0.slot) }?.isUnsaved ?? false
    }
  }

  public func isOpen(_ slot: String) -> Bool {
    if reopened == slot || flagged.contains(slot) { return true }
    return answers[slot] == nil && left[slot] == nil
  }
}

extension State {
  /// A new sitting begins: the day is set, and what was said before may be said again.
  public mutating func beginSitting(today: String) {
    self.today = today
    isOver = false
    setDownWaiting()
    saidThisSitting = []
    lastSaid = nil
    heavyTopics = []
    explained = []
    forgetToday()
  }

  /// What was true of an earlier day is open again.
  private mutating func forgetToday() {
    for slot in trail where SlotDeclaration.isForToday(slot) {
      answers[slot] = nil
      left[slot] = nil
    }
    trail.removeAll { SlotDeclaration.isForToday($0) }
    if let slot = reopened, SlotDeclaration.isForToday(slot) { reopened = nil }
  }

  public mutating func apply(_ effect: Effect, in script: Script) {
    switch effect {
    case .said(let id, _): noteSaid(id)
    case .asked(let asking):
      noteTyped(asking)
      open = asking
      if asking.showsList { lastList = asking }
      if case .confirm(let choice, _) = asking.kind {
        forgetNote(asking.slot)
        if choice == nil { doubted.insert(asking.slot) }
      }
      noteAsked(asking, in: script)
    case .kept(let answer): note(answer, in: script)
    case .setAside(let slot, let reason): noteLeft(slot, reason)
    case .flagged(let slot): if !flagged.contains(slot) { flagged.append(slot) }
    case .noted(let reading): note(reading)
    case .turned(let direction): note(direction, in: script)
    case .rested:
      isOver = true
      // What was said in danger is no answer to what was asked.
      for aside in asides where aside.rule.mayBeDenied {
        noteUnanswered(aside)
        if let waiting = aside.waiting { typed[waiting.slot] = nil }
      }
      asides = []
    }
  }

  private mutating func noteSaid(_ id: LineID) {
    saidThisSitting.insert(id)
    lastSaid = id
    if !asides.isEmpty { asides[asides.count - 1].said.insert(id) }
  }

  private mutating func noteAsked(_ asking: Asking, in script: Script) {
    guard case .question = asking.kind, asides.isEmpty, !SlotDeclaration.isLocal(asking.slot),
      let topic = script.topic(asking: asking.slot), topic.weight == .heavy,
      !heavyTopics.contains(topic.id)
    else { return }
    heavyTopics.append(topic.id)
  }

  private mutating func note(_ answer: Answer, in script: Script) {
    let slot = answer.slot
    typed[slot] = nil
    if SlotDeclaration.isOfTalkOnly(slot), !SlotDeclaration.isOfPressure(slot), !asides.isEmpty {
      asides[asides.count - 1].answers[slot] = answer.choice ?? answer.words
      return
    }
    answers[slot, default: []].append(answer)
    left[slot] = nil
    settle(slot)
    if slot == SlotDeclaration.alone, answer.choice == "yes" { forget(SlotDeclaration.pressed) }
    if slot == SlotDeclaration.confirmation { writtenSince = [] }
    if unsettlesPlan(answer, in: script) { forget(SlotDeclaration.confirmation) }
  }

  /// Folds in an answer of the person that somebody wrote down in another conversation: a plan that
  /// they had called right is to be looked over again.
  public mutating func noteElsewhere(_ answer: Answer, in script: Script) {
    let wasSettled = self.answer(to: SlotDeclaration.confirmation) != nil || !writtenSince.isEmpty
    guard unsettlesPlan(answer, in: script), wasSettled else { return }
    writtenSince.removeAll { $0.slot == answer.slot }
    writtenSince.append(answer)
    forget(SlotDeclaration.confirmation)
  }

  private func unsettlesPlan(_ answer: Answer, in script: Script) -> Bool {
    SlotDeclaration.unsettlesPlan(answer.slot) && !SlotDeclaration.isLocal(answer.slot)
      && script.isAsked(answer.slot, of: .person)
  }

  private mutating func forget(_ slot: String) {
    answers[slot] = nil
    left[slot] = nil
    trail.removeAll { $0 == slot }
  }

  private mutating func noteLeft(_ slot: String, _ reason: HouseAnswer) {
    if answers[slot] == nil { left[slot] = reason }
    settle(slot)
  }

  private mutating func forgetNote(_ slot: String) { noted.removeAll { $0.slot == slot } }

  private mutating func settle(_ slot: String) {
    typed[slot] = nil
    doubted.remove(slot)
    forgetNote(slot)
    flagged.removeAll { $0 == slot }
    if reopened == slot { reopened = nil }
    trail.removeAll { $0 == slot }
    trail.append(slot)
  }

  private mutating func note(_ direction: Direction, in script: Script) {
    switch direction {
    case .aside(let rule):
      asides.append(Aside(rule: rule, waiting: open))
      if rule == unanswered { unanswered = nil }
    case .back:
      guard let aside = asides.popLast() else { return }
      noteUnanswered(aside)
      open = aside.waiting
      noteExplained(aside)
    case .to(let slot):
      setDownReadings()
      reopened = slot
      asides = []
      if let there = script.topic(asking: slot), there.id != topic {
        returnTopic = returnTopic ?? topic
        topic = there.id
      }
    case .topic(let id):
      setDownReadings()
      forgetChange()
      topic = id
      returnTopic = nil
      asides = []
      // What was asked elsewhere is asked again there.
      open = nil
    }
  }
}

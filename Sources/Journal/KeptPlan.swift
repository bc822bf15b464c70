public import CarePlanModel
public import ConversationSession
import DialogueEngine
import DialogueModel

/// What the journal says of the plan: the answers that stand, what was left, and every version
/// that was given away.
public struct KeptPlan: Sendable {
  /// The answers that stand, in the order in which they were first given, and behind them what was said
  /// in passing of questions that were neither answered nor left.
  public var answers: [RecordedAnswer] {
    given
      + inPassing.filter { passing in
        let slot = passing.answer.slot
        return !given.contains { $0.answer.slot == slot } && !left.contains { $0.slot == slot }
      }
  }
  private var given: [RecordedAnswer] = []
  public private(set) var left: [LeftQuestion] = []
  /// What somebody close to the person said of them, which never becomes an answer.
  public private(set) var voices: [VoicedAnswer] = []
  /// Every answer to a slot with its moment, in the order given: what was changed is here too.
  public private(set) var history: [RecordedAnswer] = []
  public private(set) var exports: [PlanHeader.Predecessor] = []
  /// A moment as `2026-11-21T15:04:05Z`: when something of the plan was last said or left. Empty where
  /// the journal is.
  public private(set) var updated = ""
  /// Whether an answer was given, changed or left after the last export.
  public private(set) var hasChanged = true

  /// What was said of a question that was not asked yet, in the person's words and without our reading.
  private var inPassing: [RecordedAnswer] = []
  /// Whether somebody who speaks of a person left open whether it is the one whose plan this is.
  private var isWhosePlanLeft = false
  private var freedom = FreedomToSpeak()
  /// Whether it is not settled that a refusal is the person's own wish.
  public var isFreedomInDoubt: Bool { freedom.isInDoubt }
  /// Whether they went on in front of somebody, and would rather have been on their own.
  public var wouldRatherBeAlone: Bool { freedom.wantsToBeAlone }
  /// Who types in the sitting that is being read, and in which language they are asked.
  private var source = Provenance.Source.person
  private var variant = AskedQuestion.Variant.english

  public init(_ entries: [JournalEntry]) {
    updated = entries.first?.at ?? ""
    let others = KeptPlan.spokenByOthers(entries)
    for (index, entry) in entries.enumerated() {
      if case .began(_, _, let conversation, let language) = entry.event {
        source = KeptPlan.source(in: conversation)
        variant = KeptPlan.variant(of: language)
      }
      note(entry, isTheirs: !others.contains(index))
    }
  }

  /// Who types in a conversation, by its id. Staff write down what the person says.
  private static func source(in conversation: String) -> Provenance.Source {
    switch conversation {
    case "relative": .relative
    case "staff": .staffScribe
    default: .person
    }
  }

  private static func variant(of language: Language) -> AskedQuestion.Variant {
    switch language {
    case .english: .english
    case .easyEnglish: .easyEnglish
    case .welsh: .welsh
    }
  }

  /// Which entries of the person's own conversation were somebody else's answers.
  ///
  /// Whoever says that they are somebody else has typed what stands before in that sitting, and
  /// what follows until somebody says that the person is here.
  private static func spokenByOthers(_ entries: [JournalEntry]) -> Set<Int> {
    var others: Set<Int> = []
    var thisSitting: [Int] = []
    var isSomebodyElse = false
    var isOwn = true
    for (index, entry) in entries.enumerated() {
      if case .began(_, _, let conversation, _) = entry.event {
        isOwn = source(in: conversation) == .person
        thisSitting = []
      }
      guard isOwn else { continue }
      switch entry.event {
      case .did(.kept(let answer)):
        thisSitting.append(index)
        guard answer.slot == "who-is-here" else { break }
        isSomebodyElse = answer.choice == "someone-else"
        if isSomebodyElse { others.formUnion(thisSitting) }
      case .did(.setAside): thisSitting.append(index)
      case .began, .heard, .did, .exported: break
      }
      if isSomebodyElse { others.insert(index) }
    }
    return others
  }

  /// The version that an export has now: the last one again, where nothing was changed since.
  public var version: Int {
    guard let last = exports.last else { return 1 }
    return hasChanged ? last.version + 1 : last.version
  }

  /// The version before that one.
  public var replaces: PlanHeader.Predecessor? { exports.last { $0.version < version } }

  /// - Parameter isTheirs: Whether it was said in the role of the conversation; what others say
  ///   stands in the history alone.
  private mutating func note(_ entry: JournalEntry, isTheirs: Bool) {
    switch entry.event {
    case .did(.kept(let answer)) where !SlotDeclaration.isLocal(answer.slot):
      let recorded = RecordedAnswer(
        answer, recorded: entry.at,
        confirmed: answer.isConfirmed ? entry.at : nil,
        sinceVersion: version, source: source, variant: variant)
      history.append(recorded)
      guard isTheirs else { break }
      touch(entry.at)
      if source == .relative { noteVoice(recorded) } else { noteAnswer(recorded) }
    case .did(.kept(let answer)) where source == .person: freedom.note(answer)
    case .did(.setAside(SlotDeclaration.whosePlan, _)): isWhosePlanLeft = true
    case .did(.setAside(let slot, let reason))
    where isTheirs && source != .relative && !SlotDeclaration.isLocal(slot):
      noteLeft(slot, reason, at: entry.at)
    case .did(.noted(let reading)) where isTheirs && source != .relative:
      noteInPassing(reading, at: entry.at)
    case .exported(let version, let digest):
      exports.removeAll { $0.version == version }
      exports.append(PlanHeader.Predecessor(version: version, digest: digest))
      hasChanged = false
    case .began, .heard, .did: break
    }
  }

  /// What was said in passing is read back when its question comes. Until then the words stand in the
  /// plan as they are: whoever never comes to that question has said them all the same.
  private mutating func noteInPassing(_ reading: Reading, at moment: String) {
    guard !SlotDeclaration.isLocal(reading.slot), !reading.words.isEmpty else { return }
    touch(moment)
    unsettle(by: reading.slot)
    let words = Answer(
      slot: reading.slot, choice: nil, words: reading.words, method: .typed, question: LineID(""),
      asked: "")
    inPassing.removeAll { $0.answer.slot == reading.slot }
    inPassing.append(
      RecordedAnswer(
        words, recorded: moment, sinceVersion: version, source: source, variant: variant))
  }

  private mutating func noteVoice(_ recorded: RecordedAnswer) {
    voices.removeAll { $0.recorded.answer.slot == recorded.answer.slot }
    voices.append(VoicedAnswer(recorded))
  }

  private mutating func noteAnswer(_ recorded: RecordedAnswer) {
    let slot = recorded.answer.slot
    left.removeAll { $0.slot == slot }
    if let index = given.firstIndex(where: { $0.answer.slot == slot }) {
      given[index] = recorded
    } else {
      given.append(recorded)
    }
    unsettle(by: slot)
  }

  /// A plan that was called right is to be looked over again.
  private mutating func unsettle(by slot: String) {
    guard SlotDeclaration.unsettlesPlan(slot), SlotCatalogue.slot(named: slot) != nil else {
      return
    }
    given.removeAll { $0.answer.slot == SlotDeclaration.confirmation }
  }

  private mutating func noteLeft(_ slot: String, _ reason: HouseAnswer, at moment: String) {
    guard !given.contains(where: { $0.answer.slot == slot }) else { return }
    touch(moment)
    left.removeAll { $0.slot == slot }
    left.append(
      LeftQuestion(
        slot: slot, reason: reason, recorded: moment, sinceVersion: version, source: source,
        variant: variant))
  }

  private mutating func touch(_ moment: String) {
    updated = moment
    hasChanged = true
  }
}

extension KeptPlan {
  /// When the plan was begun: with the first answer that stands and says more than who the person is.
  ///
  /// Whoever opened the journal may have been somebody else, or the person while they were too young
  /// and were sent away. A clock that was ahead for a while does not let a plan end before it begins.
  public var created: String {
    let own = answers.filter { SlotCatalogue.slot(named: $0.answer.slot)?.group != .identity }
    let standing = answers.isEmpty ? voices.map(\.recorded) : own
    return (standing.map(\.recorded) + [updated]).min { moment($0) < moment($1) } ?? updated
  }

  private func moment(_ text: String) -> Int { PlanTime(text)?.seconds ?? .max }

  /// What was said of the person whose plan it is. Somebody may speak of another where the plan is
  /// kept; two people are never mixed up in one.
  public var voicesOfThePerson: [VoicedAnswer] { isOfThePerson ? voices : [] }

  /// Whoever was asked, said so; whoever spoke first is believed where the names are the same.
  private var isOfThePerson: Bool {
    guard let name = answers.first(where: { $0.answer.slot == "full-name" })?.answer.words else {
      return true
    }
    func said(_ slot: String) -> Answer? {
      voices.first { $0.recorded.answer.slot == slot }?.recorded.answer
    }
    if let choice = said(SlotDeclaration.whosePlan)?.choice { return choice == "yes" }
    guard !isWhosePlanLeft else { return false }
    return said("their-full-name").map { words(of: $0.words) == words(of: name) } ?? false
  }

  private func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter }.map(String.init).sorted()
  }

  /// The plan of these answers.
  ///
  /// - Parameters:
  ///   - id: A UUID in lower case.
  ///   - digest: SHA-256 as 64 hex digits in lower case; the edge brings it.
  public func plan(
    id: String, producer: PlanProducer, isReviewed: Bool,
    digest: @escaping @Sendable ([UInt8]) -> String
  ) -> CarePlan {
    let status: AskedQuestion.ReviewStatus = isReviewed ? .reviewed : .unreviewed
    let context = PlanContext(
      id: id, version: version, replaces: replaces, created: created, updated: updated,
      producer: producer, reviewStatus: { _ in status },
      fingerprint: { _, words in "sha-256:" + digest(Array(words.utf8)) })
    return PlanFromAnswers.plan(
      answers: answers, left: left, voices: voicesOfThePerson, in: context)
  }
}

public import DialogueModel

/// A book opened at one conversation, with everything found by name.
public struct Script: Sendable {
  public let conversation: Conversation
  public let isReviewed: Bool
  public let language: Language
  /// Lines that are said in English, because the language has no wording of them.
  public let englishOnly: Set<LineID>
  let slots: [String: SlotDeclaration]
  let rules: [HouseRuleName: HouseRule]
  private let enquiries: [String: Enquiry]
  private let questions: [String: Question]
  private let topics: [String: Dialogue]
  private let topicOfSlot: [String: String]
  private let facts: [String: [Fact]]
  private let words: [String: GlossaryWord]
  private let changes: [String: [Change]]
  private let slotsByTopic: SlotsByTopic
  /// Every question of the conversation, in order.
  public let questionsInOrder: [Question]

  /// - Parameter conversation: The id of one of the book's conversations.
  public init?(book: Book, conversation id: String) {
    guard let conversation = book.conversations.first(where: { $0.id == id }) else { return nil }
    self.conversation = conversation
    isReviewed = book.isReviewed
    language = book.language
    englishOnly = book.englishOnly
    let houseRules = book.houseRules(for: conversation.audience)
    slots = Dictionary(book.slots.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    rules = Dictionary(
      houseRules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    enquiries = Dictionary(
      book.enquiries(for: conversation.audience).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    facts = Dictionary(grouping: book.facts, by: \.name)
    words = Self.glossary(book.words)
    topics = Dictionary(
      conversation.topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let survey = QuestionSurvey(conversation, rules: houseRules)
    questions = survey.questions
    questionsInOrder = survey.order
    topicOfSlot = survey.topicOfSlot
    changes = survey.changes
    slotsByTopic = SlotsByTopic(conversation, facts: facts)
  }

  public func question(_ slot: String) -> Question? { questions[slot] }
  public func topic(_ id: String) -> Dialogue? { topics[id] }
  public func topic(asking slot: String) -> Dialogue? { topicOfSlot[slot].flatMap { topics[$0] } }

  /// What comes of a change.
  ///
  /// - Parameter value: The choice that was given up, if it was one.
  func changes(of slot: String, from value: String?) -> [Change] {
    (changes[slot] ?? []).filter { $0.from == nil || $0.from == value }
  }
  /// The slots that have to be asked before a topic.
  public func needs(of topic: String) -> Set<String> { slotsByTopic.needs[topic] ?? [] }
  /// Whether a topic depends on a slot.
  func reads(_ slot: String, in topic: String) -> Bool {
    slotsByTopic.read[topic]?.contains(slot) ?? false
  }
  /// Whether a condition or a sentence of any topic reads a slot.
  func reads(_ slot: String) -> Bool { slotsByTopic.all.contains(slot) }
  func enquiry(_ name: String) -> Enquiry? { enquiries[name] }
  /// Whether this conversation has an answer to what people ask; some is written for one audience.
  public func answers(enquiry name: String) -> Bool { enquiries[name] != nil }
  func word(_ word: String) -> GlossaryWord? { words[word.lowercased()] }
  /// Whether a line is one of the words that can be explained, and nothing besides.
  public func explains(_ line: String) -> Bool {
    let letters = line.filter { !$0.isPunctuation }
    return word(letters.split(whereSeparator: \.isWhitespace).joined(separator: " ")) != nil
  }
  public func declaration(of slot: String) -> SlotDeclaration? { slots[slot] }
  public func title(of slot: String) -> String {
    let own = conversation.audience == .relative ? slots[slot]?.titleForRelative : nil
    return own ?? slots[slot]?.title ?? slot
  }
  /// Whether a slot is kept for an audience: an answer to it may stand as their word.
  public func isAsked(_ slot: String, of audience: Audience) -> Bool {
    slots[slot]?.audiences.contains(audience) ?? false
  }
  public func isWeighty(_ slot: String) -> Bool { slots[slot]?.isWeighty ?? false }

  /// What a fact says in a nation; the entry that names the nation goes before the one for all.
  func fact(_ name: String, nation: String?) -> String? {
    guard let entries = facts[name] else { return nil }
    let own = entries.first { fact in nation.map { fact.nations.contains($0) } ?? false }
    return (own ?? entries.first { $0.nations.isEmpty })?.says
  }

  private static func glossary(_ words: [GlossaryWord]) -> [String: GlossaryWord] {
    var result: [String: GlossaryWord] = [:]
    for word in words {
      for name in [word.word] + word.also { result[name.lowercased()] = word }
    }
    return result
  }
}

/// What is said, and what is looked at again, when an answer replaces another.
struct Change {
  /// The value that was given up; nil where it may be any.
  let from: String?
  let lookAgainAt: [String]
  let statements: [Statement]
}

/// What is asked where, and what a change brings about, from all statements at once.
private struct QuestionSurvey {
  var questions: [String: Question] = [:]
  var order: [Question] = []
  var topicOfSlot: [String: String] = [:]
  var changes: [String: [Change]] = [:]

  init(_ conversation: Conversation, rules: [HouseRule]) {
    for topic in conversation.topics {
      for scene in topic.scenes { read(scene.statements, in: topic.id) }
    }
    for rule in rules { read(rule.statements, in: nil) }
  }

  private mutating func read(_ statements: [Statement], in topic: String?) {
    for statement in statements {
      switch statement {
      case .ask(let question): read(question, in: topic)
      case .branch(_, let inner): read(inner, in: topic)
      case .whenChanged(let slot, let value, let lookAgainAt, let inner):
        changes[slot, default: []].append(
          Change(from: value, lookAgainAt: lookAgainAt, statements: inner))
      case .say, .readBackEverything, .offer, .goTo, .finish, .rest, .comeBack: break
      }
    }
  }

  private mutating func read(_ question: Question, in topic: String?) {
    // Asked in two parts, it is one question, and stands in the words of the first.
    let isNew = questions[question.slot] == nil
    if isNew { questions[question.slot] = question }
    for other in question.restsOn {
      changes[other, default: []].append(
        Change(from: nil, lookAgainAt: [question.slot], statements: []))
    }
    guard let topic else { return }
    if isNew { order.append(question) }
    topicOfSlot[question.slot] = topicOfSlot[question.slot] ?? topic
  }
}

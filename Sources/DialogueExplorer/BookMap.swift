public import DialogueEngine
public import DialogueModel

/// A book opened at one conversation, with every line found by its id.
public struct BookMap: Sendable {
  public let script: Script
  let book: Book
  private let houseRules: [HouseRule]
  private let places: [LineID: Place]
  private let factsByName: [String: [Fact]]

  struct Place: Sendable {
    let line: Line
    /// The topic, or nil in a house rule.
    let topic: Dialogue?
    let rule: HouseRuleName?
    /// The slot of the permission that was asked for last before the line, in the same topic.
    let permission: String?
    /// Whether the line stands in the scene that asks for the permission of a heavy topic.
    let isInvitation: Bool
    /// Whether it is said of itself, and not because its question is asked.
    let isStatement: Bool
  }

  /// - Returns: nil where the book has no such conversation.
  public init?(book: Book, conversation: String) {
    guard let script = Script(book: book, conversation: conversation) else { return nil }
    self.script = script
    self.book = book
    factsByName = Dictionary(grouping: book.facts, by: \.name)
    var survey = LineSurvey()
    for topic in script.conversation.topics { survey.read(topic) }
    houseRules = book.houseRules(for: script.conversation.audience)
    for rule in houseRules { survey.read(rule) }
    for enquiry in book.enquiries(for: script.conversation.audience) {
      survey.read(enquiry.statements)
    }
    places = survey.places
  }

  func place(of id: LineID) -> Place? { places[id] }

  func statements(of rule: HouseRuleName) -> [Statement] {
    houseRules.first { $0.name == rule }?.statements ?? []
  }

  /// Whether the line is one that the rule says, whatever was answered.
  func isSaid(_ id: LineID, by rule: HouseRuleName) -> Bool { places[id]?.rule == rule }

  func facts(named name: String) -> [Fact] { factsByName[name] ?? [] }

  func facts(in line: Line) -> [Fact] {
    line.wording.gaps.flatMap { factsByName[$0] ?? [] }
  }

  /// The question that opens a heavy topic and asks for leave, if the topic has one.
  func permission(of topic: Dialogue) -> String? {
    topic.scenes.lazy.flatMap(\.statements).compactMap { statement -> String? in
      guard case .ask(let question) = statement else { return nil }
      return question.slot
    }.first.flatMap { SlotDeclaration.isPermission($0) ? $0 : nil }
  }
}

/// One reading of all lines, to know where each stands.
private struct LineSurvey {
  var places: [LineID: BookMap.Place] = [:]
  private var topic: Dialogue?
  private var rule: HouseRuleName?
  private var permission: String?
  private var isInvitation = false

  mutating func read(_ topic: Dialogue) {
    self.topic = topic
    permission = nil
    for scene in topic.scenes {
      isInvitation = scene.statements.contains {
        guard case .ask(let question) = $0 else { return false }
        return SlotDeclaration.isPermission(question.slot)
      }
      read(scene.statements)
    }
    self.topic = nil
    permission = nil
    isInvitation = false
  }

  mutating func read(_ rule: HouseRule) {
    self.rule = rule.name
    read(rule.statements)
    self.rule = nil
  }

  mutating func read(_ statements: [Statement]) {
    for statement in statements {
      switch statement {
      case .say(let line): note(line, isStatement: true)
      case .ask(let question): read(question)
      case .branch(_, let inner), .whenChanged(_, _, _, let inner): read(inner)
      case .readBackEverything, .offer, .goTo, .finish, .rest, .comeBack: continue
      }
    }
  }

  private mutating func read(_ question: Question) {
    for line in question.lines { note(line, isStatement: false) }
    if SlotDeclaration.isPermission(question.slot) { permission = question.slot }
  }

  private mutating func note(_ line: Line, isStatement: Bool) {
    places[line.id] = BookMap.Place(
      line: line, topic: topic, rule: rule, permission: permission,
      isInvitation: isInvitation, isStatement: isStatement)
  }
}

extension Question {
  /// Everything that it may say, its choices apart.
  var lines: [Line] {
    [line, whyWeAsk, askAgain] + [easyRead, sayBack].compactMap { $0 }
  }
}

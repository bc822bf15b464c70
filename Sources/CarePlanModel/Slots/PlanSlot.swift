/// One thing that a plan can hold, and that a conversation may ask for.
public struct PlanSlot: Hashable, Sendable {
  /// How it is called in dialogues: `place-of-care-second`.
  public let name: String
  /// The heading in the plan, in the letter and in lists of answers.
  public let title: String
  public let group: SlotGroup
  /// How the plan's JSON calls it: `place-of-care`.
  public let topic: String
  /// 1 for a first choice, 2 for a second; nil where there is but one.
  public let rank: Int?
  /// A "no" to a treatment is a preference here. Only a signed and witnessed paper refuses.
  public let kind: StatementKind
  public let answer: AnswerShape
  /// A weighty answer that was typed is read back and confirmed before it is kept.
  public let isWeighty: Bool
  public let destination: Destination

  init(
    _ name: String, _ title: String, in group: SlotGroup, topic: String? = nil, rank: Int? = nil,
    kind: StatementKind = .fact, _ answer: AnswerShape = .words, isWeighty: Bool = false,
    to destination: Destination = .statement
  ) {
    self.name = name
    self.title = title
    self.group = group
    self.topic = topic ?? name
    self.rank = rank
    self.kind = kind
    self.answer = answer
    self.isWeighty = isWeighty
    self.destination = destination
  }

  /// The plain English of a choice, as the person would say it; nil for an unknown one.
  public func phrase(of choice: String) -> String? { answer.phrase(of: choice) }

  /// Whether it is about a refusal that is drafted here.
  public var isOfRefusal: Bool { name.hasPrefix("refusal-") }

  /// Empty where the answer is no choice.
  public var choices: [ChoicePhrase] {
    if case .choices(let choices) = answer { choices } else { [] }
  }
}

/// What an answer looks like.
public enum AnswerShape: Hashable, Sendable {
  /// One of a closed list; own words may stand beside it.
  case choices([ChoicePhrase])
  case words
  /// A day, as `yyyy-mm-dd`.
  case date

  /// The plain English of a choice; nil for an unknown one, and where the answer is no choice.
  func phrase(of choice: String) -> String? {
    guard case .choices(let choices) = self else { return nil }
    return choices.first { $0.value == choice }?.phrase
  }
}

/// One value of a closed list, and how the person would say it: a sentence without its full stop.
public struct ChoicePhrase: Hashable, Sendable {
  public let value: String
  public let phrase: String

  init(_ value: String, _ phrase: String) {
    self.value = value
    self.phrase = phrase
  }
}

/// Where in the plan an answer goes.
public enum Destination: Hashable, Sendable {
  case statement
  case person(PersonField)
  case people(PersonRole, PeopleField)
  /// Whether the named recipient may see the plan.
  case sharing(with: String)
  /// What a clinician is said to have decided: never among the person's statements.
  case clinicalDecision(ClinicalDecisionField)
  /// Part of a refusal that is drafted here and made on paper.
  case refusal(RefusalField)
  case questionForTeam
  case plan(PlanField)

  public enum PersonField: Hashable, Sendable {
    case fullName, preferredName, birthDate, phone, healthNumber, communicationNeeds
  }

  public enum PeopleField: Hashable, Sendable {
    case name, relationship, phone, registration, lifeSustaining
  }

  public enum ClinicalDecisionField: Hashable, Sendable {
    case decision, paperAt, paperDate
  }

  /// Refusals are counted from 1; what has no number belongs to all of them.
  public enum RefusalField: Hashable, Sendable {
    case treatment(Int), circumstances(Int), lifeSustaining(Int), evenIfLifeAtRisk(Int)
    case signature, witnessed, paperAt
  }

  public enum PlanField: Hashable, Sendable {
    /// Law differs by nation: the plan's jurisdiction follows, and the nation stays a statement.
    case nation
    case confirmed, reviewWhen
  }
}

/// The parts of a plan in the order in which they are read.
public enum SlotGroup: String, Hashable, Sendable, CaseIterable {
  case identity, knowing, smallThings, whatMatters, people, place, hospital, treatments, cpr
  case advanceDecision, family, afterDeath, team, sharing, closing

  public var title: String {
    switch self {
    case .identity: "Who I am"
    case .knowing: "What I like to know"
    case .smallThings: "Small things that make a day good"
    case .whatMatters: "What matters to me"
    case .people: "My people"
    case .place: "Where I would like to be"
    case .hospital: "Going into hospital"
    case .treatments: "Treatments"
    case .cpr: "CPR"
    case .advanceDecision: "Advance decision to refuse treatment"
    case .family: "Help for those who care for me"
    case .afterDeath: "After my death"
    case .team: "Questions for my team"
    case .sharing: "Who may see this plan"
    case .closing: "Closing"
    }
  }
}

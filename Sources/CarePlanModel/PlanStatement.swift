/// One thing the person said, or did not wish to say.
public struct PlanStatement: Hashable, Sendable {
  /// `s1`, `s2` …
  public let id: String
  /// A topic of ``SlotCatalogue``.
  public var topic: String
  public var kind: StatementKind
  public var state: StatementState
  /// Own words, verbatim.
  public var text: String?
  public var choice: String?
  /// The id of somebody among the people.
  public var person: String?
  /// In which circumstances, in words.
  public var when: String?
  /// 1 for a first choice.
  public var rank: Int?
  /// Hints for machines: the words govern.
  public var codes: [PlanCode]
  public var provenance: Provenance

  public init(
    id: String, topic: String, kind: StatementKind, state: StatementState, text: String? = nil,
    choice: String? = nil, person: String? = nil, when: String? = nil, rank: Int? = nil,
    codes: [PlanCode] = [], provenance: Provenance
  ) {
    self.id = id
    self.topic = topic
    self.kind = kind
    self.state = state
    self.text = text
    self.choice = choice
    self.person = person
    self.when = when
    self.rank = rank
    self.codes = codes
    self.provenance = provenance
  }

  /// What the catalogue knows of its topic.
  public var slot: PlanSlot? { SlotCatalogue.slot(topic: topic, rank: rank) }

  /// Where somebody lives, and what they are called, is asked of whoever writes: what a scribe typed there
  /// is nobody's own words.
  public var isOfWhoeverWrites: Bool {
    ["nation", "full-name"].contains(topic) && provenance.source == .staffScribe
  }
}

public struct PlanCode: Hashable, Sendable {
  public enum System: String, Hashable, Sendable, CaseIterable {
    case snomed = "http://snomed.info/sct"
    case loinc = "http://loinc.org"
    case local = "urn:acp:local"
  }

  public let system: System
  public let code: String
  public let display: String?

  public init(_ system: System, _ code: String, display: String? = nil) {
    self.system = system
    self.code = code
    self.display = display
  }

  /// Whether the code says that a clinician decided about CPR, which no person at home can do.
  public var meansClinicalCPRDecision: Bool {
    ["450475007", "450476008", "304252001", "304253006"].contains(code)
  }
}

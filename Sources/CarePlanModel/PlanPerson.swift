/// The person whose plan it is.
public struct PlanPerson: Hashable, Sendable {
  /// A draft may have no name yet, and no date of birth.
  public var name: PersonName?
  public var birthDate: String?
  public var identifiers: [HealthIdentifier]
  public var contacts: [Contact]
  public var spokenLanguage: String?
  public var interpreter: Bool?
  public var communicationNeeds: String?

  public init(
    name: PersonName? = nil, birthDate: String? = nil, identifiers: [HealthIdentifier] = [],
    contacts: [Contact] = [], spokenLanguage: String? = nil, interpreter: Bool? = nil,
    communicationNeeds: String? = nil
  ) {
    self.name = name
    self.birthDate = birthDate
    self.identifiers = identifiers
    self.contacts = contacts
    self.spokenLanguage = spokenLanguage
    self.interpreter = interpreter
    self.communicationNeeds = communicationNeeds
  }
}

extension PlanPerson {
  /// Whether at most a name is known: that may be what somebody else calls them.
  public var isUntold: Bool {
    var other = self
    other.name = nil
    return other == PlanPerson()
  }
}

/// A name as it is written; nobody's is cut into parts by a program.
public struct PersonName: Hashable, Sendable {
  public var text: String
  public var preferred: String?
  public var family: String?
  public var given: [String]

  public init(
    text: String, preferred: String? = nil, family: String? = nil, given: [String] = []
  ) {
    self.text = text
    self.preferred = preferred
    self.family = family
    self.given = given
  }
}

public struct Contact: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case phone, email, address
  }

  public let kind: Kind
  public let value: String

  public init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }
}

/// Somebody else whom the plan names.
public struct PlanContactPerson: Hashable, Sendable {
  /// `p1`, `p2` …
  public let id: String
  /// Nil of somebody who speaks for the person and gave no name.
  public var name: PersonName?
  public var roles: [PersonRole]
  /// Who they are to the person, in whole.
  public var relationship: String?
  public var contacts: [Contact]
  public var attorney: AttorneyPower?

  public init(
    id: String, name: PersonName?, roles: [PersonRole], relationship: String? = nil,
    contacts: [Contact] = [], attorney: AttorneyPower? = nil
  ) {
    self.id = id
    self.name = name
    self.roles = roles
    self.relationship = relationship
    self.contacts = contacts
    self.attorney = attorney
  }
}

/// What is said of a lasting power of attorney for health: `lpa` in the plan's JSON.
public struct AttorneyPower: Hashable, Sendable {
  public enum Claim: String, Hashable, Sendable, CaseIterable {
    case yes, no
    case notKnown = "not-known"
  }

  public enum Acting: String, Hashable, Sendable, CaseIterable {
    case jointly, sole
    case jointlyAndSeverally = "jointly-and-severally"
    case notKnown = "not-known"
  }

  public var registered: Claim
  public var reference: String?
  public var made: String?
  /// Never inferred: only a person's own "yes" is one.
  public var lifeSustaining: Claim
  public var acting: Acting?

  public init(
    registered: Claim, reference: String? = nil, made: String? = nil, lifeSustaining: Claim,
    acting: Acting? = nil
  ) {
    self.registered = registered
    self.reference = reference
    self.made = made
    self.lifeSustaining = lifeSustaining
    self.acting = acting
  }
}

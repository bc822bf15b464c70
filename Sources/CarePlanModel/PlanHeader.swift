/// Which plan it is, which version, and what became of it.
public struct PlanHeader: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case draft, final, withdrawn
  }

  /// Law differs between these; England and Wales share theirs.
  public enum Jurisdiction: String, Hashable, Sendable, CaseIterable {
    case englandAndWales = "GB-EAW"
    case scotland = "GB-SCT"
    case northernIreland = "GB-NIR"
    case other

    /// From this age a person may make a plan, in years.
    public var ageMin: Int { self == .scotland ? 16 : 18 }

    /// - Parameter nation: A choice of the `nation` slot.
    public init(nation: String?) {
      switch nation {
      case "england", "wales": self = .englandAndWales
      case "scotland": self = .scotland
      case "northern-ireland": self = .northernIreland
      default: self = .other
      }
    }
  }

  public struct Predecessor: Hashable, Sendable {
    public let version: Int
    public let digest: String

    public init(version: Int, digest: String) {
      self.version = version
      self.digest = digest
    }
  }

  /// A UUID in lower case, the same in every version.
  public var id: String
  /// Counted from 1.
  public var version: Int
  public var status: Status
  public var replaces: Predecessor?
  public var created: String
  public var updated: String
  public var finalised: String?
  /// The day by which it should be looked at again.
  public var reviewBy: String?
  public var language: String
  public var jurisdiction: Jurisdiction

  public init(
    id: String, version: Int, status: Status, replaces: Predecessor? = nil, created: String,
    updated: String, finalised: String? = nil, reviewBy: String? = nil,
    language: String = "en-GB", jurisdiction: Jurisdiction
  ) {
    self.id = id
    self.version = version
    self.status = status
    self.replaces = replaces
    self.created = created
    self.updated = updated
    self.finalised = finalised
    self.reviewBy = reviewBy
    self.language = language
    self.jurisdiction = jurisdiction
  }
}

/// The program that wrote the plan.
public struct PlanProducer: Hashable, Sendable {
  public let name: String
  public let version: String
  /// The fingerprint of the book of dialogues: `sha-256:` and 64 hex digits.
  public let ruleset: String?

  public init(name: String, version: String, ruleset: String? = nil) {
    self.name = name
    self.version = version
    self.ruleset = ruleset
  }
}

/// What was said about capacity; a program never judges it.
public struct CapacityNote: Hashable, Sendable {
  public enum Source: String, Hashable, Sendable, CaseIterable {
    case person, professional
    case notRecorded = "not-recorded"
  }

  public let statedBy: Source
  public let note: String?
  public let at: String?

  public init(statedBy: Source, note: String? = nil, at: String? = nil) {
    self.statedBy = statedBy
    self.note = note
    self.at = at
  }
}

/// Who said it, when, to which question, and in which words.
public struct Provenance: Hashable, Sendable {
  public enum Source: String, Hashable, Sendable, CaseIterable {
    case person, attorney, relative, professional
    case staffScribe = "staff-scribe"
    case carriedForward = "carried-forward"

    /// Whether it may speak among the person's own statements. A scribe writes down the person's
    /// words; a relative or a professional speaks for themselves.
    public var speaksForThePerson: Bool {
      switch self {
      case .person, .attorney, .staffScribe, .carriedForward: true
      case .relative, .professional: false
      }
    }
  }

  public enum Method: String, Hashable, Sendable, CaseIterable {
    case chosen, typed, corrected
    case typedReadBackConfirmed = "typed-read-back-confirmed"
  }

  public var source: Source
  /// The id of somebody among the people, where it was not the person.
  public var by: String?
  public var recorded: String
  public var confirmed: String?
  public var method: Method
  public var question: AskedQuestion?
  /// Exactly what was typed, where a choice is our reading of it.
  public var quote: String?
  /// The version of the plan in which it was first said like this.
  public var sinceVersion: Int

  public init(
    source: Source, by: String? = nil, recorded: String, confirmed: String? = nil,
    method: Method, question: AskedQuestion? = nil, quote: String? = nil, sinceVersion: Int
  ) {
    self.source = source
    self.by = by
    self.recorded = recorded
    self.confirmed = confirmed
    self.method = method
    self.question = question
    self.quote = quote
    self.sinceVersion = sinceVersion
  }
}

/// The very question that was answered, and whether anybody has signed it.
public struct AskedQuestion: Hashable, Sendable {
  public enum ReviewStatus: String, Hashable, Sendable, CaseIterable {
    case reviewed, unreviewed
  }

  public enum Variant: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case easyEnglish = "en-easy"
    case welsh = "cy"
  }

  /// The line's full id: `place.p3`.
  public let id: String
  public let version: Int?
  public let text: String
  /// Stands for the wording: `sha-256:` and 64 hex digits.
  public let fingerprint: String
  public let reviewStatus: ReviewStatus
  public let variant: Variant

  public init(
    id: String, version: Int? = nil, text: String, fingerprint: String,
    reviewStatus: ReviewStatus, variant: Variant = .english
  ) {
    self.id = id
    self.version = version
    self.text = text
    self.fingerprint = fingerprint
    self.reviewStatus = reviewStatus
    self.variant = variant
  }
}

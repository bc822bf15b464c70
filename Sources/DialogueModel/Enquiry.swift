/// Something that people ask in the middle of a conversation, and what is said to it.
///
/// It only informs: it asks nothing, ends nothing, and the open question is asked again.
public struct Enquiry: Hashable, Sendable {
  /// The name of the meaning that hears it.
  public let name: String
  /// Whose conversations it is written for; nil for all that have no answer of their own.
  public let audience: Audience?
  public let statements: [Statement]

  public init(name: String, audience: Audience? = nil, statements: [Statement]) {
    self.name = name
    self.audience = audience
    self.statements = statements
  }
}

extension Enquiry {
  /// Whether what it answers tells how somebody is: where that was asked, it is the answer as well.
  public var isAboutHowTheyAre: Bool { Self.namesOfHowTheyAre.contains(name) }

  public static let namesOfHowTheyAre = [
    "symptom-now", "they-fell", "they-are-not-eating", "near-to-harm", "dying-now",
    "relief-is-barred",
  ]
}

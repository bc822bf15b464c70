/// What somebody needs in the first minute at the bedside, in ten seconds of reading.
public struct FirstMinute: Hashable, Sendable {
  /// Stands behind every view about CPR, wherever one is shown.
  public static let notADecision = "This is not a DNACPR decision."

  static let noView = "No view about CPR was given."

  /// Stands before words that were said in passing, and that nobody has read back yet.
  static let noAnswerYet = "No answer was chosen yet. What was typed:"

  /// Stands there instead where a refusal further down is about it.
  static let refusalSpeaks = "A refusal below speaks of CPR, or of the heart stopping."

  static let placeNotSaid = "Where the paper is was not said."

  /// Ends an answer that is longer than one can read in the first minute.
  public static let restBelow = "… (The rest stands below.)"

  public let name: String
  public let whatMattersMost: String?
  /// The person's view, in words; it ends with ``notADecision``.
  public let cprView: String
  /// Whether an advance decision exists, and where the paper is.
  public let advanceDecision: String
  public let whoToRing: String?
  public let communicationNeeds: String?

  public init(
    name: String, whatMattersMost: String? = nil, cprView: String, advanceDecision: String,
    whoToRing: String? = nil, communicationNeeds: String? = nil
  ) {
    self.name = name
    self.whatMattersMost = whatMattersMost
    self.cprView = cprView
    self.advanceDecision = advanceDecision
    self.whoToRing = whoToRing
    self.communicationNeeds = communicationNeeds
  }

  /// Draws the block from the rest of a plan.
  public init(
    person: PlanPerson, people: [PlanContactPerson], statements: [PlanStatement]
  ) {
    func statement(_ topic: String) -> PlanStatement? { statements.first { $0.topic == topic } }
    self.init(
      name: FirstMinute.name(of: person),
      whatMattersMost: statement("what-matters")?.text.map(FirstMinute.brief),
      cprView: FirstMinute.cprView(statement("cpr-view")),
      advanceDecision: FirstMinute.advanceDecision(
        statement("adrt-exists"), where: statement("adrt-where")),
      whoToRing: FirstMinute.whoToRing(
        statement("coordinator"), people, butNot: statement("not-to-consult")?.text ?? ""),
      communicationNeeds: person.communicationNeeds
        ?? statement("communication-needs")?.text.map(FirstMinute.brief))
  }
}

extension FirstMinute {
  /// In characters: what one can read in the first minute. The whole stands below.
  private static let charactersMax = 600

  private static func brief(_ words: String) -> String {
    guard words.utf8.count > charactersMax, words.count > charactersMax else { return words }
    return words.prefix(charactersMax) + restBelow
  }

  private static func name(of person: PlanPerson) -> String {
    guard let name = person.name else { return "No name was given." }
    guard let preferred = name.preferred, preferred != name.text else { return name.text }
    return "\(name.text). Likes to be called \(preferred)."
  }

  private static func cprView(_ statement: PlanStatement?) -> String {
    let view = sentence(of: statement) ?? noView
    let isChosen = statement?.choice != nil || view == noView
    return "\(isChosen ? "" : noAnswerYet + " ")\(view) \(notADecision)"
  }

  private static func names(_ words: String, firstNameOf name: String) -> Bool {
    let first = name.lowercased().split { !$0.isLetter }.first
    return words.lowercased().split { !$0.isLetter }.contains { $0 == first }
  }

  private static func advanceDecision(
    _ exists: PlanStatement?, where paper: PlanStatement?
  ) -> String {
    guard let said = sentence(of: exists) else {
      return "Nothing was said about an advance decision to refuse treatment."
    }
    guard exists?.choice == "yes" else { return said }
    return "\(said) " + (paper?.text.map(placeOfPaper) ?? placeNotSaid)
  }

  static func placeOfPaper(_ place: String) -> String { "Where the paper is: \(brief(place))" }

  /// Nobody is to be rung first who stands among those not to ask, whatever power they hold.
  private static func whoToRing(
    _ coordinator: PlanStatement?, _ people: [PlanContactPerson], butNot others: String
  ) -> String? {
    if let text = coordinator?.text { return brief(text) }
    for role in [PersonRole.healthAttorney, .consultee] {
      guard
        let someone = people.first(where: {
          $0.roles.contains(role) && !names(others, firstNameOf: $0.name?.text ?? "")
        }), let name = someone.name,
        let phone = someone.contacts.first(where: { $0.kind == .phone })
      else { continue }
      return "\(name.text), \(phone.value)"
    }
    return nil
  }

  /// The plain English of a choice, or else the person's own words.
  private static func sentence(of statement: PlanStatement?) -> String? {
    guard let statement, statement.state == .answered else { return nil }
    if let choice = statement.choice, let phrase = statement.slot?.phrase(of: choice) {
      return "\(phrase)."
    }
    return statement.text.map(brief)
  }
}

extension CarePlan {
  /// What the first minute says of an advance decision, for whoever reads it now: where nobody said
  /// where the paper is, but a refusal tells its place, that place. The block itself stays as it was
  /// written and signed.
  public var aboutAdvanceDecision: String {
    let places = refusals.compactMap(\.signature.paperAt)
    guard let place = places.first else { return firstMinute.advanceDecision }
    let told = places.allSatisfy { $0 == place } ? place : places.joined(separator: "; ")
    return firstMinute.advanceDecision.replacing(
      FirstMinute.placeNotSaid, with: FirstMinute.placeOfPaper(told))
  }
}

/// What a member of staff decided, carried out.
public struct Decisions {
  public let registry: any Registry
  public let staff: String

  public init(registry: any Registry, staff: String) {
    self.registry = registry
    self.staff = staff
  }

  /// Why a decision cannot be carried out.
  public enum Refusal: Error, Hashable, Sendable {
    case noSuchQuestion
    case settledAlready
    /// This question is settled by one of these.
    case needs([Settlement.Decision])
    /// It does not say whose it is, and somebody who is here has to be named.
    case needsPerson
    case noSuchBatch
    case rolledBackAlready
  }

  /// - Parameter person: Whose it is, where the question names nobody.
  /// - Throws: ``Refusal`` where the decision does not answer the question.
  public func resolve(
    _ number: Int, _ decision: Settlement.Decision, explanation: String, person: Int? = nil,
    at now: String
  ) throws {
    guard let question = try registry.question(number) else { throw Refusal.noSuchQuestion }
    guard question.isOpen else { throw Refusal.settledAlready }
    guard question.decisions.contains(decision) else {
      throw Refusal.needs(question.decisions)
    }
    let settlement = Settlement(decision, staff: staff, explanation: explanation, at: now)
    switch question.subject {
    case .version(let digest): try resolve(question, digest, settlement)
    case .document(let id): try resolve(question, ofDocument: id, person, settlement)
    }
    try registry.note(
      AuditNote(
        at: now, staff: staff, action: .resolve, subject: String(number),
        outcome: decision.rawValue, reasons: [question.reason]))
  }

  private func resolve(
    _ question: OpenQuestion, _ digest: String, _ settlement: Settlement
  ) throws {
    guard let version = try registry.version(digest) else { throw Refusal.noSuchQuestion }
    let decision = settlement.decision
    switch decision {
    case .noted, .differentPerson, .arrived: break
    case .setAside: try registry.setForce(.setAside, of: version.digest, batch: version.batch)
    case .use: try use(version)
    case .samePerson:
      guard let other = question.otherPerson else { throw Refusal.noSuchQuestion }
      try registry.move(plan: version.plan, to: other)
    }
    try registry.settle(question.id, settlement)
    try settleFork(of: version.plan, settlement)
  }

  /// The others that stand beside it give way.
  private func use(_ version: HeldVersion) throws {
    let versions = try registry.versions(ofPlan: version.plan)
    guard case .divided(let heads) = versions.chain.standing else { return }
    for other in versions where heads.contains(other.digest) && other.digest != version.digest {
      try registry.setForce(.setAside, of: other.digest, batch: other.batch)
    }
  }

  /// Once one version stands alone, nobody has to choose any longer.
  private func settleFork(of plan: String, _ settlement: Settlement) throws {
    let versions = try registry.versions(ofPlan: plan)
    if case .divided = versions.chain.standing { return }
    for version in versions {
      for question in try registry.openQuestions(of: version.digest) where question.reason == .fork
      {
        try registry.settle(question.id, settlement)
      }
    }
  }

  /// Marks everything that a batch brought in, and deletes nothing.
  ///
  /// - Returns: How many versions and how many documents no longer count.
  public func rollBack(
    _ batch: Int, at now: String
  ) throws -> (versions: Int, documents: Int) {
    guard let known = try registry.batch(batch) else { throw Refusal.noSuchBatch }
    guard known.rolledBack == nil else { throw Refusal.rolledBackAlready }
    let versions = try registry.versions(ofBatch: batch).filter { $0.force != .rolledBack }
    for version in versions {
      try registry.setForce(.rolledBack, of: version.digest, batch: version.batch)
    }
    let before = try registry.documents(ofBatch: batch).filter(\.counts)
    try registry.markRolledBack(batch: batch, at: now)
    // A document that came with another batch too counts still.
    let counting = try registry.documents(ofBatch: batch).filter(\.counts).count
    try registry.note(
      AuditNote(
        at: now, staff: staff, action: .rollBack, subject: String(batch),
        outcome: String(versions.count), batch: batch))
    return (versions.count, before.count - counting)
  }
}

extension OpenQuestion {
  /// What may be decided here.
  public var decisions: [Settlement.Decision] {
    switch reason {
    case .fork: [.use, .setAside]
    case .personMayBeKnown: [.samePerson, .differentPerson]
    case .patientNotMatched: [.samePerson, .differentPerson, .setAside]
    case .replacesUnknown: [.noted, .use, .setAside]
    default: [.noted, .setAside]
    }
  }
}

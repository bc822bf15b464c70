import CarePlanModel

/// What a member of staff decided, carried out.
public struct Decisions {
  public let registry: any Registry
  public let assessor: PlanAssessor
  public let staff: String

  public init(registry: any Registry, assessor: PlanAssessor, staff: String) {
    self.registry = registry
    self.assessor = assessor
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
    /// The question names who it may be, and somebody else was named.
    case namesAnother
    /// The version is none of those side by side, and none of them came after it.
    case standsNoLonger
    case noSuchBatch
    case rolledBackAlready
    /// Somebody is bringing files into it at this moment.
    case batchIsRunning
    /// It waits in the queue still.
    case notSettledYet
    /// Nobody decided it, or an older program did not write down what was changed.
    case cannotBeTakenBack
    /// Something was decided since that goes on from it.
    case changedSince
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
    if let person, let other = question.otherPerson, person != other {
      throw Refusal.namesAnother
    }
    let settlement = Settlement(decision, staff: staff, explanation: explanation, at: now)
    let changes =
      switch question.subject {
      case .version(let digest): try carryOut(settlement, question, digest)
      case .document(let id): try carryOut(settlement, question, ofDocument: id, person)
      }
    try registry.settle(
      question, settlement, action: .resolve, changes: changes, digest: assessor.digest)
    if case .version(let digest) = question.subject, let version = try registry.version(digest) {
      try forks.keepInStep(plan: version.plan, settlement)
    }
  }

  /// - Returns: What has changed by it.
  private func carryOut(
    _ settlement: Settlement, _ question: OpenQuestion, _ digest: String
  ) throws -> [DecisionRecord.Change] {
    guard let version = try registry.version(digest) else { throw Refusal.noSuchQuestion }
    switch settlement.decision {
    case .arrived, .takenBack: return []
    case .noted:
      if question.reason == .personDiffers { try keepClues(of: version) }
      return []
    // Of one version that is another's, the plan keeps what it was.
    case .differentPerson where question.reason == .personDiffers: return try setAside([version])
    case .differentPerson: return []
    case .setAside: return try setAside([version])
    case .use: return try use(version)
    case .samePerson:
      guard let other = question.otherPerson else { throw Refusal.noSuchQuestion }
      try move(plan: version.plan, to: other, at: settlement.at)
      return [.movedPlan(version.plan, from: version.person, to: other)]
    }
  }

  private func setAside(_ versions: [HeldVersion]) throws -> [DecisionRecord.Change] {
    try versions.filter { $0.force != .setAside }.map {
      try registry.setForce(.setAside, of: $0.digest, batch: $0.batch)
      return .setAside($0.digest)
    }
  }

  /// Whoever looks for the details that turned out to be the same person's finds them.
  private func keepClues(of version: HeldVersion) throws {
    guard let document = try registry.document(ofVersion: version.digest, assessor) else { return }
    try registry.addClues(PersonClues(document.sealed.plan.person), to: version.person)
  }

  /// What the plan says against the others of the person it turns out to belong to, nobody has
  /// been asked yet.
  ///
  /// What it says of its person goes along, so that they are found by it, and whatever comes next.
  private func move(plan: String, to person: Int, at now: String) throws {
    try registry.move(plan: plan, to: person)
    let versions = try registry.versions(ofPlan: plan)
    let shown = versions.chain.standing.shown
    for digest in shown.isEmpty ? versions.suffix(1).map(\.digest) : shown {
      guard let document = try registry.document(ofVersion: digest, assessor) else { continue }
      try registry.addClues(PersonClues(document.sealed.plan.person), to: person)
      let reasons = try registry.contradictions(
        of: document.sealed.plan, person: person, assessor)
      for reason in reasons where reason.weight == .asks {
        try registry.ask(reason, of: digest, otherPerson: nil, at: now)
      }
    }
  }

  /// The others that stand beside it give way, and none that has taken its place since.
  private func use(_ version: HeldVersion) throws -> [DecisionRecord.Change] {
    let versions = try registry.versions(ofPlan: version.plan)
    let chain = versions.chain.undoubted
    guard case .divided(let heads) = chain.standing else { return [] }
    let kept = heads.filter { chain.follows($0, version.digest) }
    guard !kept.isEmpty else { throw Refusal.standsNoLonger }
    return try setAside(
      versions.filter { heads.contains($0.digest) && !kept.contains($0.digest) })
  }

  var forks: ForkQuestions { ForkQuestions(registry: registry, digest: assessor.digest) }

  /// Marks everything that a batch brought in, and deletes nothing.
  ///
  /// - Returns: How many versions and how many documents no longer count, and how many versions do
  ///   because they came again.
  public func rollBack(
    _ batch: Int, at now: String
  ) throws -> (versions: Int, documents: Int, kept: Int) {
    guard let known = try registry.batch(batch) else { throw Refusal.noSuchBatch }
    guard known.rolledBack == nil else { throw Refusal.rolledBackAlready }
    guard try registry.claim(batch: batch) else { throw Refusal.batchIsRunning }
    let divided = try registry.dividedPlans(ofBatch: batch)
    let versions = try registry.rollBackVersions(ofBatch: batch)
    let settlement = Settlement(
      .noted, staff: staff, explanation: "Batch \(batch) was rolled back.", at: now)
    for plan in divided { try forks.keepInStep(plan: plan, settlement) }
    let before = try registry.documents(ofBatch: batch).filter(\.counts)
    try registry.markRolledBack(batch: batch, at: now)
    // A document that came with another batch too counts still.
    let counting = try registry.documents(ofBatch: batch).filter(\.counts).count
    try registry.note(
      AuditNote(
        at: now, staff: staff, action: .rollBack, subject: String(batch),
        outcome: String(versions.gone), batch: batch))
    return (versions.gone, before.count - counting, versions.kept)
  }
}

extension OpenQuestion {
  /// What may be decided here.
  public var decisions: [Settlement.Decision] {
    switch reason {
    case .fork: [.use, .setAside]
    case .personMayBeKnown: [.samePerson, .differentPerson]
    case .patientNotMatched: [.samePerson, .differentPerson, .setAside]
    case .personDiffers: [.noted, .differentPerson, .setAside]
    case .replacesUnknown: [.noted, .use, .setAside]
    default: [.noted, .setAside]
    }
  }
}

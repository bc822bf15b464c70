import CarePlanCoding
import CarePlanModel
import StrictJSON

/// What became of a file, for the report.
public struct Receipt: Hashable, Sendable {
  public let outcome: Outcome
  /// Nil where the file could not be read.
  public let fileHash: String?
  public let findings: [Finding]
  public let plan: String?
  public let version: Int?
  public let person: Int?
  /// Numbers of the documents in it that were not made with Kindred.
  public let documents: [Int]

  public init(
    _ outcome: Outcome, fileHash: String? = nil, findings: [Finding] = [], plan: String? = nil,
    version: Int? = nil, person: Int? = nil, documents: [Int] = []
  ) {
    self.outcome = outcome
    self.fileHash = fileHash
    self.findings = findings
    self.plan = plan
    self.version = version
    self.person = person
    self.documents = documents
  }
}

/// Takes files into a registry, one after another, for one member of staff.
///
/// Each method belongs inside a transaction of the registry.
public struct Intake {
  public let registry: any Registry
  public let assessor: PlanAssessor
  public let staff: String
  public let batch: Int

  public init(registry: any Registry, assessor: PlanAssessor, staff: String, batch: Int) {
    self.registry = registry
    self.assessor = assessor
    self.staff = staff
    self.batch = batch
  }

  /// A file whose bytes are the same as those of one that is here needs no reading.
  ///
  /// - Parameters:
  ///   - hash: SHA-256 of the bytes, as 64 hex digits.
  ///   - isPlan: Whether it is known to be a plan, and to hold no other documents.
  /// - Returns: Nil where the file has to be assessed.
  public func takeHeld(_ hash: String, isPlan: Bool = false, at now: String) throws -> Receipt? {
    guard let digest = try registry.digest(ofFile: hash) else {
      if isPlan { return nil }
      let documents = try registry.documents(ofFile: hash)
      guard !documents.isEmpty else { return nil }
      return try noted(
        Receipt(
          .alreadyHeld, fileHash: hash, person: documents.lazy.compactMap(\.person).first,
          documents: documents.map(\.id)), at: now)
    }
    guard let version = try registry.version(digest), version.force != .rolledBack else {
      return nil
    }
    if version.batch != batch { try registry.bringAgain(digest, batch: batch) }
    return try noted(
      Receipt(
        .alreadyHeld, fileHash: hash, plan: version.plan, version: version.number,
        person: version.person), at: now)
  }

  /// A file that could not be read.
  public func takeUnreadable(_ reason: Reason, at now: String) throws -> Receipt {
    try noted(Receipt(.unreadable, findings: [Finding(reason)]), at: now)
  }

  /// A file at which the database itself fails. It must not stand in the way of those behind it.
  public func takeRefused(fileHash: String?, at now: String) throws -> Receipt {
    try noted(
      Receipt(.rejected, fileHash: fileHash, findings: [Finding(.registryRefused)]), at: now)
  }

  public func take(_ assessment: Assessment, at now: String) throws -> Receipt {
    if let documents = assessment.documents {
      return try take(documents, assessment, at: now)
    }
    guard let plan = assessment.plan else { return try takeRejected(assessment, at: now) }
    let before = try registry.versions(ofPlan: plan.header.id)
    if let held = before.first(where: { $0.digest == plan.digest }) {
      return try takeAgain(held, plan, assessment, at: now)
    }
    if try isSignedForAnother(plan) {
      return try noted(
        Receipt(
          .rejected, fileHash: assessment.fileHash, findings: [Finding(.signatureOfAnotherPlan)]),
        at: now)
    }
    return try takeNew(plan, assessment, after: before, at: now)
  }

  /// The same document in other bytes, or one that was rolled back and comes again.
  private func takeAgain(
    _ held: HeldVersion, _ plan: IncomingPlan, _ assessment: Assessment, at now: String
  ) throws -> Receipt {
    var findings: [Finding] = []
    if try registry.digest(ofFile: assessment.fileHash) == nil {
      try registry.addFile(
        assessment.fileHash, of: plan.digest, bytes: plan.bytes, at: now, batch: batch)
      if !plan.sealed.proof.signatures.isEmpty { findings.append(Finding(.furtherSignature)) }
    }
    var outcome = Outcome.alreadyHeld
    if held.force == .rolledBack {
      try registry.setForce(.inForce, of: held.digest, batch: batch)
      findings += try doubts(about: held, plan, at: now).map { Finding($0) }
      let asks = try !registry.openQuestions(of: held.digest).isEmpty
      outcome = asks ? .needsReview : .added
    } else if held.batch != batch {
      try registry.bringAgain(held.digest, batch: batch)
    }
    return try noted(
      Receipt(
        outcome, fileHash: assessment.fileHash, findings: findings, plan: held.plan,
        version: held.number, person: held.person), at: now)
  }

  /// What came while it did not count may speak against it, and is asked now.
  private func doubts(
    about held: HeldVersion, _ plan: IncomingPlan, at now: String
  ) throws -> [Reason] {
    let versions = try registry.versions(ofPlan: held.plan)
    let reasons =
      try versions.chain.reasons(for: held.digest)
      + registry.contradictions(of: plan.sealed.plan, person: held.person, assessor)
    for reason in reasons where reason.weight == .asks {
      try registry.ask(reason, of: held.digest, otherPerson: nil, at: now)
    }
    try settleArrival(of: held.digest, at: now)
    try keepForksInStep(held.plan, at: now)
    try keepPassingDoubtsInStep(held.plan, at: now)
    return try reasons + (askAboutDenials(of: held, at: now) ? [.laterVersionDenied] : [])
  }

  /// - Parameter before: The versions of the same plan that are here.
  private func takeNew(
    _ plan: IncomingPlan, _ assessment: Assessment, after before: [HeldVersion], at now: String
  ) throws -> Receipt {
    let owner = try owner(of: plan, before)
    var findings = assessment.findings + owner.findings
    let version = HeldVersion(
      digest: plan.digest, plan: plan.header.id, number: plan.header.version,
      status: plan.header.status, replaces: plan.header.replaces, person: owner.person,
      updated: plan.header.updated, reviewBy: plan.header.reviewBy, signingKey: plan.signingKey,
      received: now, batch: batch)
    let doubted = findings.reasons.contains(.personDiffers)
    let chain = (before + [doubted ? version.doubted : version]).chain
    findings += chain.reasons(for: plan.digest).map { Finding($0) }
    if let pinned = before.compactMap(\.signingKey).first, pinned != plan.signingKey {
      // Whoever has the file of a version could write the next and leave the signature out.
      findings.append(Finding(plan.signingKey == nil ? .signatureMissing : .signingKeyChanged))
    }
    if !owner.isNew {
      let reasons = try registry.contradictions(
        of: plan.sealed.plan, person: owner.person, assessor)
      findings += reasons.map { Finding($0) }
    }
    try registry.add(version, in: assessment.fileHash, bytes: plan.bytes)
    for reason in findings.reasons where reason.weight == .asks {
      let other = reason == .personMayBeKnown ? owner.other : nil
      try registry.ask(reason, of: plan.digest, otherPerson: other, at: now)
    }
    try settleArrival(of: plan.digest, at: now)
    if !before.isEmpty {
      try keepForksInStep(plan.header.id, at: now)
      try keepPassingDoubtsInStep(plan.header.id, at: now)
    }
    if try askAboutDenials(of: version, at: now) { findings.append(Finding(.laterVersionDenied)) }
    let isHistory = chain.isHistory(plan.digest)
    let outcome: Outcome =
      findings.weight == .asks ? .needsReview : isHistory ? .olderAdded : .added
    return try noted(
      Receipt(
        outcome, fileHash: assessment.fileHash, findings: findings, plan: plan.header.id,
        version: plan.header.version, person: owner.person), at: now)
  }

  private func keepForksInStep(_ plan: String, at now: String) throws {
    let settlement = Settlement(
      .arrived, staff: staff, explanation: "A later version came.", at: now)
    try ForkQuestions(registry: registry, digest: assessor.digest, batch: batch)
      .keepInStep(plan: plan, settlement)
  }

  func noted(_ receipt: Receipt, at now: String) throws -> Receipt {
    try registry.note(
      AuditNote(
        at: now, staff: staff, action: .take, subject: receipt.fileHash ?? "",
        outcome: receipt.outcome.rawValue, reasons: receipt.findings.reasons, batch: batch))
    return receipt
  }
}

import CarePlanModel

extension Intake {
  func takeRejected(_ assessment: Assessment, at now: String) throws -> Receipt {
    if let denied = assessment.denied { try ask(about: denied, at: now) }
    return try noted(
      Receipt(
        .rejected, fileHash: assessment.fileHash, findings: assessment.findings,
        plan: assessment.denied?.plan, version: assessment.denied?.number), at: now)
  }

  /// Whoever goes by an older version has to know that it may no longer hold, and that the person's
  /// leave to see it is gone. Of the newer one only its place in the plan is written down: older
  /// ones may come after it.
  private func ask(about denied: DeniedVersion, at now: String) throws {
    let isNew = try registry.addDenial(denied)
    let versions = try registry.versions(ofPlan: denied.plan)
    let asked = try askWhetherItHolds(versions, denied: denied, isNew: isNew, at: now)
    guard isNew || asked else { return }
    try registry.note(
      AuditNote(
        at: now, staff: staff, action: .take, subject: denied.digest,
        outcome: "denied version \(denied.number)", reasons: [.laterVersionDenied], batch: batch))
  }

  /// What came may be older than a version that nobody here may see.
  ///
  /// - Returns: Whether somebody is asked about it.
  func askAboutDenials(of version: HeldVersion, at now: String) throws -> Bool {
    let denials = try registry.denials(ofPlan: version.plan)
    guard !denials.isEmpty else { return false }
    let versions = try registry.versions(ofPlan: version.plan)
    for denied in denials {
      _ = try askWhetherItHolds(versions, denied: denied, isNew: false, at: now)
    }
    return try registry.openQuestions(of: version.digest).map(\.reason)
      .contains(.laterVersionDenied)
  }

  /// - Parameters:
  ///   - versions: Those of the plan.
  ///   - isNew: Whether the denial came now. What somebody decided about one that was here holds.
  /// - Returns: Whether somebody is asked.
  private func askWhetherItHolds(
    _ versions: [HeldVersion], denied: DeniedVersion, isNew: Bool, at now: String
  ) throws -> Bool {
    let isHistory = versions.contains {
      $0.force == .inForce && $0.status != .draft && $0.replaces?.digest == denied.digest
    }
    if isHistory { return false }
    let older = try versions.shown.filter {
      try $0.number <= denied.number && (isNew || !registry.wasDeniedLater($0))
    }
    for version in older {
      try registry.ask(
        .laterVersionDenied, of: version.digest, otherPerson: nil, detail: denied.inWords, at: now)
    }
    return !older.isEmpty
  }

  /// Doubts that pass when a newer version takes the place of the one in doubt: that it is a draft,
  /// and that a version came which this hospice may not see.
  func keepPassingDoubtsInStep(_ plan: String, at now: String) throws {
    let versions = try registry.versions(ofPlan: plan)
    let chain = versions.chain
    for question in try registry.openQuestions(ofPlan: plan) {
      guard [.draft, .laterVersionDenied].contains(question.reason),
        case .version(let digest) = question.subject, chain.isHistory(digest)
      else { continue }
      try settle(question, "A later version came.", at: now)
      guard question.reason == .laterVersionDenied else { continue }
      // What came now may be older still than the version that nobody here may see.
      let number = question.detail.flatMap(DeniedVersion.number(in:)) ?? .max
      for version in versions.shown where version.number <= number {
        try registry.ask(
          .laterVersionDenied, of: version.digest, otherPerson: nil, detail: question.detail,
          at: now)
      }
    }
  }

  /// What was asked has gone away by itself.
  func settle(_ question: OpenQuestion, _ explanation: String, at now: String) throws {
    try registry.settle(
      question, Settlement(.arrived, staff: staff, explanation: explanation, at: now),
      batch: batch, digest: assessor.digest)
  }
}

extension DeniedVersion {
  /// As it stands with a question: `2 sha-256:…`.
  var inWords: String { "\(number) \(digest)" }

  /// The number in such words.
  static func number(in words: String) -> Int? {
    words.split(separator: " ").first.flatMap { Int($0) }
  }
}

extension [HeldVersion] {
  /// - Precondition: They are versions of one plan.
  var shown: [HeldVersion] {
    let digests = chain.standing.shown
    return filter { digests.contains($0.digest) }
  }
}

import CarePlanModel
import CivilCalendar

extension Decisions {
  /// Undoes what a decision changed, and asks anew. What was decided stays written down.
  ///
  /// - Returns: The number under which it waits now.
  /// - Throws: ``Refusal`` where it cannot be undone.
  public func takeBack(_ number: Int, explanation: String, at now: String) throws -> Int {
    guard let question = try registry.question(number) else { throw Refusal.noSuchQuestion }
    guard !question.isOpen, let before = try registry.settlement(ofQuestion: number) else {
      throw Refusal.notSettledYet
    }
    guard ![.arrived, .takenBack].contains(before.decision),
      let entry = try registry.lastEntry(.resolve, subject: String(number))
    else { throw Refusal.cannotBeTakenBack }
    let record = DecisionRecord(entry.outcome)
    guard record.seal != nil || before.decision == .noted else { throw Refusal.cannotBeTakenBack }
    for change in record.changes { try undo(change, at: now) }
    let settlement = Settlement(
      .takenBack, staff: staff, explanation: before.inWords + " Taken back: " + explanation,
      at: now)
    try registry.settleAnew(number, settlement)
    try registry.note(
      AuditNote(
        at: now, staff: staff, action: .resolve, subject: String(number),
        outcome: DecisionRecord(number, settlement, digest: assessor.digest).outcome,
        reasons: [question.reason]))
    return try askAnew(question, at: now)
  }

  private func undo(_ change: DecisionRecord.Change, at now: String) throws {
    switch change {
    case .setAside(let digest):
      guard let version = try registry.version(digest), version.force == .setAside else { return }
      // While it was aside, its batch may have been rolled back.
      let isGone = try registry.batch(version.batch)?.rolledBack != nil
      try registry.setForce(isGone ? .rolledBack : .inForce, of: digest, batch: version.batch)
    case .setDocumentAside(let id): try registry.setForce(.inForce, ofDocument: id)
    case .movedPlan(let plan, let from, let to):
      guard try registry.versions(ofPlan: plan).first?.person == to else {
        throw Refusal.changedSince
      }
      try registry.move(plan: plan, to: from)
      try forgetOthers(of: to)
      try forgetContradictions(of: plan, with: from, at: now)
    case .movedDocument(let id, let from, let to):
      guard try registry.document(id)?.person == to else { throw Refusal.changedSince }
      try registry.move(document: id, to: from)
      try forgetOthers(of: to)
    }
  }

  /// Somebody is known by what is theirs, and no longer by what turned out to be another's.
  private func forgetOthers(of person: Int) throws {
    guard let known = try registry.person(person)?.clues else { return }
    let plans = try registry.versions(ofPerson: person).sorted { $0.received < $1.received }
      .compactMap { try registry.document(ofVersion: $0.digest, assessor)?.sealed.plan.person }
      .map { PersonClues($0) }
    let all = try plans + registry.documents(ofPerson: person).compactMap(\.patient)
    guard let first = all.first else { return }
    let own = all.dropFirst().reduce(first) { $0.joined(with: $1) }
    guard own != known else { return }
    try registry.setClues(own, of: person)
  }

  /// What was asked because two plans were one person's.
  private func forgetContradictions(of plan: String, with person: Int, at now: String) throws {
    let shown = try registry.versions(ofPlan: plan).shown
    let documents = try shown.compactMap { try registry.document(ofVersion: $0.digest, assessor) }
    let held = try documents.flatMap {
      try registry.contradictions(of: $0.sealed.plan, person: person, assessor)
    }
    for question in try registry.openQuestions(ofPlan: plan)
    where [.viewsDiffer, .placesDiffer, .viewAndOtherRefusalDiffer].contains(question.reason)
      && !held.contains(question.reason)
    {
      let settlement = Settlement(
        .arrived, staff: staff, explanation: "The plans are no longer one person's.", at: now)
      try registry.settle(question, settlement, digest: assessor.digest)
    }
  }

  private func askAnew(_ question: OpenQuestion, at now: String) throws -> Int {
    switch question.subject {
    case .document(let id):
      try registry.ask(question.reason, ofDocument: id, otherPerson: question.otherPerson, at: now)
    case .version(let digest):
      guard let version = try registry.version(digest) else { throw Refusal.noSuchQuestion }
      let denied = try registry.denials(ofPlan: version.plan).last { $0.number >= version.number }
      try registry.ask(
        question.reason, of: digest, otherPerson: question.otherPerson,
        detail: question.reason == .laterVersionDenied ? denied?.inWords : nil, at: now)
      try forks.keepInStep(
        plan: version.plan,
        Settlement(.arrived, staff: staff, explanation: "It stands otherwise now.", at: now))
    }
    let open =
      switch question.subject {
      case .document(let id): try registry.openQuestions(ofDocument: id)
      case .version(let digest):
        try registry.version(digest).map { try registry.openQuestions(ofPlan: $0.plan) } ?? []
      }
    guard let asked = open.last(where: { $0.reason == question.reason }) else {
      throw Refusal.changedSince
    }
    return asked.id
  }
}

extension Settlement {
  /// What was decided, as it stands in what was written down when it was taken back.
  fileprivate var inWords: String {
    let day = CivilDate(at.prefix(10))?.inWords ?? at
    return "\(decision.rawValue), on \(day), by \(staff): \(explanation)"
  }
}

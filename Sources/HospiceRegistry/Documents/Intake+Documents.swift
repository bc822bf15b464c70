import FHIRCoding

extension Intake {
  /// What became of one document of a file.
  private struct Taken {
    let id: Int
    var isNew = false
    var isNews = false
    /// Whether it takes the place of more than was known.
    var replacesMore = false
    /// Whether one that was here takes its place.
    var wasAwaited = false
    var reasons: [Reason] = []
  }

  /// Keeps the file, and each of its documents once.
  func take(
    _ incoming: IncomingDocuments, _ assessment: Assessment, at now: String
  ) throws -> Receipt {
    let hash = assessment.fileHash
    try registry.addDocumentFile(hash, bytes: incoming.bytes, at: now)
    var taken = try incoming.documents.map { try take($0, in: hash, at: now) }
    let rings = incoming.documents.inRings
    // One may take the place of another that stands behind it in the file.
    for (index, document) in incoming.documents.enumerated()
    where taken[index].isNew || taken[index].replacesMore {
      let id = taken[index].id
      let mayBeRing = taken[index].wasAwaited || taken[index].replacesMore
      if try rings.contains(index) || isOfItself(document, id)
        || mayBeRing && isInCircle(document, id)
      {
        taken[index].reasons.append(.replacesInCircle)
        try registry.ask(.replacesInCircle, ofDocument: id, otherPerson: nil, at: now)
        continue
      }
      guard try replacesUnknown(document, id) else { continue }
      taken[index].reasons.append(.replacesUnknownDocument)
      try registry.ask(.replacesUnknownDocument, ofDocument: id, otherPerson: nil, at: now)
      try registry.setAwaiting(true, ofDocument: id)
    }
    var findings = assessment.findings + taken.flatMap(\.reasons).map { Finding($0) }
    if taken.contains(where: \.isNews) { findings.append(Finding(.standingChanged)) }
    let documents = try taken.compactMap { try registry.document($0.id) }
    let asks = findings.weight == .asks
    let isNew = taken.contains { $0.isNew || $0.isNews }
    let outcome: Outcome = asks ? .needsReview : isNew ? .added : .alreadyHeld
    return try noted(
      Receipt(
        outcome, fileHash: hash,
        findings: findings.reduce(into: []) { all, one in
          if !all.contains(one) { all.append(one) }
        }, person: documents.lazy.compactMap(\.person).first,
        documents: taken.map(\.id)), at: now)
  }

  private func take(_ document: ForeignDocument, in hash: String, at now: String) throws -> Taken {
    switch try held(document) {
    case .same(let held): return try takeAgain(document, as: held, in: hash, at: now)
    case .differs: return try takeNew(document, in: hash, at: now, asking: [.documentDiffers])
    case .none:
      let asking: [Reason] = document.keys.isEmpty ? [.noIdentifier] : []
      return try takeNew(document, in: hash, at: now, asking: asking)
    }
  }

  /// What is here of a document.
  private enum Held {
    case none
    case same(HeldDocument)
    /// The same identifier and version, and something else is said.
    case differs
  }

  private func held(_ document: ForeignDocument) throws -> Held {
    if let copy = try registry.copy(of: document) { return .same(copy) }
    guard !document.keys.isEmpty else { return .none }
    guard try registry.rivals(of: document, isInItsForm: true, countMax: 1).isEmpty else {
      return .differs
    }
    // A reference and what it refers to are one; which of several it means nobody can tell.
    let others = try registry.rivals(of: document, isInItsForm: false, countMax: 2)
    return others.count > 1 ? .differs : others.first.map { .same($0) } ?? .none
  }

  private func takeNew(
    _ document: ForeignDocument, in hash: String, at now: String, asking: [Reason]
  ) throws -> Taken {
    let clues = clues(of: document)
    let owner = try owner(of: clues)
    let id = try registry.addDocument(
      document, patient: clues, person: owner.person, received: now, batch: batch)
    try registry.addSighting(of: id, in: hash, as: document, batch: batch)
    let reasons = asking + owner.findings.reasons
    for reason in reasons {
      let other = reason == .personMayBeKnown ? owner.other : nil
      try registry.ask(reason, ofDocument: id, otherPerson: other, at: now)
    }
    let wasAwaited = try settleArrival(ofDocument: id, document.keys, at: now)
    return Taken(id: id, isNew: true, wasAwaited: wasAwaited, reasons: reasons)
  }

  private func takeAgain(
    _ document: ForeignDocument, as held: HeldDocument, in hash: String, at now: String
  ) throws -> Taken {
    var taken = Taken(id: held.id)
    try registry.addSighting(of: held.id, in: hash, as: document, batch: batch)
    let further = document.keys.filter { !held.keys.contains($0) }
    if !further.isEmpty, !held.keys.isEmpty { try registry.addKeys(further, to: held.id) }
    let replaced = document.replaces.filter { !held.replaces.contains($0) }
    taken.replacesMore = !replaced.isEmpty
    try registry.addLinks(replaced, to: held.id)
    taken.isNews =
      held.counts && (!held.claims.contains(document.claim) || taken.replacesMore)
    taken.isNew = !held.counts && held.force == .inForce
    if let clues = clues(of: document) {
      if let before = held.patient, clues.contradicts(before) {
        taken.reasons.append(.patientDiffers)
      } else if held.person == nil {
        try giveOwner(to: held, clues, at: now)
      }
    }
    for reason in taken.reasons {
      try registry.ask(reason, ofDocument: held.id, otherPerson: nil, at: now)
    }
    let open = try registry.openQuestions(ofDocument: held.id)
    if taken.isNew { taken.reasons += open.map(\.reason) }
    return taken
  }

  private func clues(of document: ForeignDocument) -> PersonClues? {
    document.patient.map { PersonClues($0, digest: assessor.digest) }
  }

  /// A file says at last whose a document is.
  private func giveOwner(
    to held: HeldDocument, _ clues: PersonClues, at now: String
  ) throws {
    let owner = try owner(of: clues)
    guard let person = owner.person else { return }
    try registry.move(document: held.id, to: person)
    guard owner.findings.isEmpty else { return }
    for question in try registry.openQuestions(ofDocument: held.id)
    where question.reason == .patientNotMatched {
      try settle(question, "Another file says whose it is.", at: now)
    }
  }

  private func replacesUnknown(_ document: ForeignDocument, _ id: Int) throws -> Bool {
    if document.replacesUnnamed { return true }
    return try document.replaces.contains { key in
      try !registry.hasDocument(withKey: key, besides: id)
    }
  }

  /// - Returns: Whether anything that was here takes its place.
  private func settleArrival(
    ofDocument id: Int, _ keys: [String], at now: String
  ) throws -> Bool {
    var wasAwaited = false
    for key in keys {
      for successor in try registry.documents(awaiting: key) where successor.id != id {
        wasAwaited = true
        let isWhole = try successor.replaces.allSatisfy { named in
          try registry.hasDocument(withKey: named, besides: successor.id)
        }
        guard isWhole else { continue }
        try registry.setAwaiting(false, ofDocument: successor.id)
        for question in try registry.openQuestions(ofDocument: successor.id)
        where question.reason == .replacesUnknownDocument {
          try settle(question, "The document came.", at: now)
        }
      }
    }
    return wasAwaited
  }
}
